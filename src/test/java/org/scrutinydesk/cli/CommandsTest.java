package org.scrutinydesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.exchange.paper.Tracked;
import org.scrutinydesk.sample.Sample;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line as a script meets it: words out, words on standard error, exit code. */
class CommandsTest {
    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path file;

    @BeforeEach void sample() {
        file = folder.resolve("o.desk");
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Clock clock = Clock.fixed(Instant.parse("2016-06-06T09:00:00Z"), ZoneOffset.UTC);
        return Commands.run(args, new Commands.Surroundings(new PrintWriter(out), new PrintWriter(err), clock, "tester", Optional::empty, office -> 42, () -> 43));
    }

    private int office(String... args) {
        List<String> all = new ArrayList<>(List.of("--office", file.toString()));
        all.addAll(Arrays.asList(args));
        return run(all.toArray(String[]::new));
    }

    private JsonNode json(String... args) {
        assertEquals(0, office(args), err.toString());
        return new JsonMapper().readTree(out.toString());
    }

    private void refused(String sentence, String... args) {
        assertEquals(1, office(args), out.toString());
        assertEquals("", out.toString());
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().contains(sentence), err.toString());
    }

    @Test void wordsAreFoundInAllPapersAndReplacedInTheDrafts() {
        Sample.create(file);
        JsonNode found = json("find", "commissioner", "--format", "json");
        assertTrue(found.size() > 0);
        assertTrue(found.get(0).get("sentence").asString().toLowerCase(java.util.Locale.UK).contains("commissioner"), found.get(0).toString());
        assertEquals(0, office("replace", "commissioner", "aim", "--whole-words", "--dry-run"), err.toString());
        assertTrue(out.toString().contains("would be replaced"), out.toString());
        int before = json("find", "commissioner", "--whole-words", "--format", "json").size();
        assertEquals(0, office("replace", "commissioner", "aim", "--whole-words"), err.toString());
        assertTrue(json("find", "commissioner", "--whole-words", "--format", "json").size() < before);
        refused("stands in no draft", "replace", "no such words", "x");
        refused("There is nothing to look for", "find", "");
    }

    @Test void everyKindIsListedAndShownWithItsId() {
        Sample.create(file);
        for (What what : What.values()) {
            JsonNode list = json("list", what.name(), "--format", "json");
            assertTrue(list.size() > 0, what + " has none");
            for (JsonNode record : list) {
                assertTrue(record.get("id").isString(), what + ": " + record);
            }
            String id = list.get(0).get("id").asString();
            assertEquals(id, json("show", what.name(), id.toLowerCase(java.util.Locale.ROOT), "--format", "json").get("id").asString());
            assertEquals(0, office("list", what.name(), "--format", "csv"));
            assertEquals(list.size() + 1, csvRows(out.toString()), what.name());
            assertEquals(0, office("list", what.name()));
            assertTrue(out.toString().contains(id), what.name());
            assertEquals(0, office("show", what.name(), id));
        }
        JsonNode award = json("list", "awards", "--format", "json").get(0);
        assertEquals("20000.00", award.get("amount").asString(), "money is a text with two decimals");
        assertEquals("2016-05-06", award.get("awarded_on").asString());
    }

    @Test void aShownPaperListsItsVersionsBesideItsParagraphs() {
        Sample.create(file);
        JsonNode versions = json("show", "papers", "P1", "--format", "json").get("versions");
        JsonNode first = versions.get(versions.size() - 1);
        assertEquals(List.of("issued", "draft"), List.of(versions.get(0).get("state").asString(), first.get("state").asString()));
        assertTrue(first.get("words").asInt() > 100);
        assertEquals(0, office("show", "papers", "P1", "--format", "csv"));
        java.util.List<String> lines = out.toString().lines().toList();
        assertTrue(lines.getFirst().contains(",paragraphs_text,") && lines.getFirst().endsWith(",versions_state"), lines.getFirst());
        assertTrue(lines.getLast().endsWith("," + first.get("words").asString() + "," + first.get("state").asString()), lines.getLast());
    }

    @Test void aPaperIsTakenThroughItsClearance() {
        Sample.create(file);
        String id = "P5";
        JsonNode given = json("show", "papers", id, "--format", "json").get("clearance");
        assertEquals(List.of("returned", "2016-06-03"), List.of(given.get(0).get("outcome").asString(), given.get(0).get("ended_on").asString()));
        refused("send it for clearance first", "clearance", "clear", id, "--by", "A");
        assertEquals(0, office("clearance", "send", id), err.toString());
        assertTrue(out.toString().contains("sent for clearance. Waits for author: Chief Finance Officer."), out.toString());
        refused("Say who clears it.", "clearance", "clear", id);
        refused("is not cleared and waits for author; clear it, or say why", "clearance", "issue", id);
        refused("--reason says nothing where a paper is to clear", "clearance", "clear", id, "--by", "A", "--reason", "x");
        refused("Say why it goes back", "clearance", "back", id, "--by", "A");
        for (int i = 0; i < 3; i++) assertEquals(0, office("clearance", "clear", id, "--by", "Deputy", "--remark", "Seen."));
        assertTrue(out.toString().endsWith("cleared by Deputy (legal), 6 June 2016. Waits for chief executive: Chief Executive.\n"), out.toString());
        assertEquals(0, office("clearance", "back", id, "--by", "Chief Executive", "--reason", "Too long."));
        assertTrue(out.toString().contains("Returned to its author by Chief Executive (chief executive), 6 June 2016: Too long."), out.toString());
        assertEquals(0, office("clearance", "issue", id, "--reason", "The meeting asked for it."));
        assertEquals("issued", json("show", "papers", id, "--format", "json").get("state").asString());
        JsonNode figure = json("show", "papers", id, "--format", "json").get("figures").get(0);
        assertFalse(figure.get("shown").asString().isEmpty());
        assertFalse(figure.get("from").asString().isEmpty(), "the rows as they were when it was issued");
        assertEquals(9, json("show", "papers", id, "--format", "json").get("clearance").size(), "two ways of four steps, and why it was issued");
    }

    @Test void aSectionGoesOutToALeadAndItsReplyIsRead() {
        Sample.create(file);
        Path word = folder.resolve("Timetable.docx");
        refused("its headings are: Where things stand; Timetable; Budget.", "contribution", "P5", "--section", "Time", "--lead", "SA", "--due", "2016-06-10", "--to", word.toString());
        refused("That day has passed", "contribution", "P5", "--section", "Timetable", "--lead", "SA", "--due", "2016-06-01", "--to", word.toString());
        assertEquals(0, office("contribution", "P5", "--section", "timetable", "--lead", "SA", "--due", "2016-06-10", "--to", word.toString()), err.toString());
        assertTrue(out.toString().contains("CN1, “Timetable” for SA by 10 June 2016."), out.toString());
        assertEquals(0, office("import", "reply", word.toString()), err.toString());
        assertTrue(out.toString().startsWith("CN1  “Timetable”, SA: 0 changed paragraphs to accept or refuse, 0 comments"), out.toString());
        assertEquals(1, json("show", "papers", "P5", "--format", "json").get("contributions").get(0).get("replies").asInt());
        refused("looks like the whole paper “Domestic abuse services from April 2017”", "import", "reply", paperWord().toString());
    }

    private Path paperWord() {
        Path word = folder.resolve("paper.docx");
        assertEquals(0, office("paper", "P5", "--to", word.toString()), err.toString());
        return word;
    }

    @Test void aShownRecordIsWholeInEveryForm() {
        Sample.create(file);
        JsonNode area = json("show", "portfolio", "AR3", "--format", "json");
        assertEquals(4, area.get("returns").size());
        String reason = area.get("returns").get(0).get("reason").asString();
        assertTrue(reason.length() > 50, reason);
        assertEquals(0, office("show", "portfolio", "AR3"));
        assertFalse(out.toString().contains("…"), out.toString());
        assertTrue(out.toString().replaceAll("\\s+", "").contains("Domesticabuse"), out.toString());
        assertEquals(0, office("show", "portfolio", "AR3", "--format", "csv"));
        assertTrue(out.toString().contains(reason), "the returns themselves stand there: " + out);
        assertEquals(5, csvRows(out.toString()), "a row for each return");
        out.toString().lines().skip(1).forEach(line -> assertTrue(line.startsWith("AR3,Domestic abuse"), line));
        assertTrue(out.toString().startsWith("id,name,lead,priority,priority_id,objectives,returns_id,returns_quarter"), out.toString());
        assertEquals(0, office("show", "people", "PE1", "--format", "csv"));
        assertEquals(2, csvRows(out.toString()));
    }

    @Test void aLinkIsTheOtherRecordsWordsAndItsId() {
        Sample.create(file);
        for (What what : What.values()) {
            JsonNode list = json("list", what.name(), "--format", "json");
            for (JsonNode record : list) {
                record.propertyStream().filter(p -> p.getValue().isString() && p.getValue().asString().matches("[A-Z]{1,2}\\d+")).forEach(p ->
                    assertTrue(p.getKey().equals("id") || p.getKey().endsWith("_id"), what + ": " + p));
                record.propertyStream().filter(p -> p.getKey().endsWith("_id") && !p.getValue().isNull()).forEach(p ->
                    assertTrue(record.get(p.getKey().replace("_id", "")).isString(), what + ": " + record));
            }
        }
        JsonNode award = json("list", "awards", "--format", "json").get(0);
        assertEquals(json("show", "recipients", award.get("recipient_id").asString(), "--format", "json").get("name"), award.get("recipient"));
    }

    private static long csvRows(String text) {
        try (var csv = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(text)) {
            return csv.stream().count();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test void aMeetingGoesOutAsFiles() {
        Sample.create(file);
        for (String[] args : List.of(new String[] {"export", "ledger", "--to", "l.xlsx"}, new String[] {"export", "budget", "--to", "b.csv"},
            new String[] {"export", "portfolio", "--to", "p.xlsx"}, new String[] {"export", "measures", "--to", "m.csv"}, new String[] {"export", "calendar", "--to", "c.ics"},
            new String[] {"export", "agenda", "--meeting", "M8", "--to", "a.docx"}, new String[] {"export", "agenda", "--meeting", "m8", "--to", "a.pdf"},
            new String[] {"paper", "P3", "--to", "p3.docx"}, new String[] {"paper", "p3", "--to", "p3.pdf"},
            new String[] {"paper", "P3", "--anonymous", "--contents", "--to", "anonymous.docx"}, new String[] {"paper", "P3", "--pdfa", "--to", "archive.pdf"},
            new String[] {"pack", "M8", "--edition", "public", "--to", "pub.pdf"}, new String[] {"pack", "M8", "--edition", "restricted", "--to", "res.pdf"},
            new String[] {"backup", "--to", "o.backup"})) {
            String[] real = args.clone();
            real[real.length - 1] = folder.resolve(args[args.length - 1]).toString();
            assertEquals(0, office(real), String.join(" ", args) + ": " + err);
            assertTrue(Files.exists(folder.resolve(args[args.length - 1])), args[args.length - 1]);
        }
        assertTrue(office("paper", "P3", "--pdfa", "--to", folder.resolve("wrong.docx").toString()) > 0);
        assertTrue(err.toString().contains("--pdfa is for a file that ends in .pdf"), err.toString());
        assertFalse(Files.exists(folder.resolve("wrong.docx")));
        assertEquals(1, office("ready", "M8"));
        assertTrue(out.toString().startsWith("Not ready yet: Police and Crime Panel, 20 June 2016. The agenda must be out by Friday 10 June 2016."), out.toString());
        assertEquals(0, office("verify"));
        assertEquals(0, run("restore", folder.resolve("o.backup").toString(), "--to", folder.resolve("again.desk").toString()), err.toString());
        assertEquals(0, run("--office", folder.resolve("again.desk").toString(), "list", "papers"));
        assertTrue(out.toString().contains("P6"));
    }

    @Test void anExportReplacesItsOwnFileAndNobodysWork() throws Exception {
        Sample.create(file);
        for (String[] args : List.of(new String[] {"export", "ledger", "--to", "l.xlsx"}, new String[] {"export", "budget", "--to", "b.csv"},
            new String[] {"export", "calendar", "--to", "c.ics"}, new String[] {"paper", "P3", "--to", "p.docx"},
            new String[] {"paper", "P3", "--to", "p.pdf"}, new String[] {"export", "agenda", "--meeting", "M8", "--to", "a.docx"})) {
            Path to = folder.resolve(args[args.length - 1]);
            args[args.length - 1] = to.toString();
            assertEquals(0, office(args), err.toString());
            assertEquals(0, office(args), "as a nightly run does: " + err);
            Files.writeString(to, "Somebody's own work.");
            refused("--overwrite", args);
            assertEquals("Somebody's own work.", Files.readString(to));
            List<String> all = new ArrayList<>(List.of(args));
            all.add("--overwrite");
            assertEquals(0, office(all.toArray(String[]::new)), err.toString());
            assertTrue(Files.size(to) > 100);
        }
        Path other = folder.resolve("other.csv");
        assertEquals(0, run("new", other.toString(), "--name", "Another"));
        byte[] before = Files.readAllBytes(other);
        refused("is an office file", "export", "ledger", "--overwrite", "--to", other.toString());
        org.junit.jupiter.api.Assertions.assertArrayEquals(before, Files.readAllBytes(other));
    }

    @Test void verifyAddsTheLedgerUp() throws Exception {
        Sample.create(file);
        assertEquals(0, office("verify"), out.toString());
        assertTrue(out.toString().contains("The ledger adds up: "), out.toString());
        try (var connection = java.sql.DriverManager.getConnection("jdbc:h2:office:" + file + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE", "sa", "")) {
            assertEquals(1, connection.createStatement().executeUpdate("update ledger_entry set amount = amount + 1 where id = "
                + "(select max(id) from ledger_entry where kind = 'PAYMENT')"));
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
        assertEquals(1, office("verify"), out.toString());
        assertTrue(out.toString().contains("The ledger does not add up"), out.toString());
        assertEquals(1, out.toString().lines().filter(l -> l.endsWith(" is not as it was posted.")).count(), out.toString());
    }

    @Test void verifyNamesTheBalancesThatDoNotHold() {
        Sample.create(file);
        assertEquals(0, office("verify"), out.toString());
        assertTrue(out.toString().contains("The one balance that was asserted holds."), out.toString());
        JsonNode asserted = json("list", "assertions", "--format", "json").get(0);
        assertEquals(List.of("160975.00", "160975.00", "true", "0.00"), List.of(asserted.get("asserted").asString(), asserted.get("stands").asString(), asserted.get("holds").asString(), asserted.get("difference").asString()));
        try (var office = org.scrutinydesk.evidence.Office.open(file, Clock.systemUTC(), "tester")) {
            var kept = office.funding().assertions().getFirst().assertion();
            office.funding().save(new org.scrutinydesk.funding.BalanceAssertion(kept.id(), kept.version(), kept.line(), kept.dated(), kept.what(), org.scrutinydesk.common.Money.of(160_000), null, null));
        }
        assertEquals(0, office("list", "assertions"), "a list only lists");
        assertEquals(1, office("verify"), out.toString());
        assertTrue(out.toString().contains("- BA1: “BCU fund” of 2013/14: £160,000 paid at 31 March 2014 was asserted, and the ledger says £160,975."), out.toString());
        assertTrue(out.toString().contains("The ledger adds up: "), out.toString());
    }

    @Test void anAwardIsListedWithItsLinesAndItsYears() {
        Sample.create(file);
        JsonNode award = json("list", "awards", "--format", "json").get(0);
        assertEquals("2016/17", award.get("years").get(0).asString());
        assertTrue(award.get("lines").get(0).asString().startsWith("BL"), award.toString());
        assertTrue(award.has("conditions") && award.has("purpose") && award.has("reasons"), award.toString());
        assertEquals("20000.00", json("show", "awards", award.get("id").asString(), "--format", "json").get("shares").get(0).get("awarded").asString());
        assertEquals(json("list", "budget", "--format", "json"), json("list", "position", "--format", "json"));
    }

    @Test void anAwardShowsWhenItIsPaidAndWhatIsHandedIn() {
        Sample.create(file);
        String id = json("list", "awards", "--format", "json").valueStream().filter(a -> a.get("recipient").asString().equals("Lancashire Victim Services")).findFirst().orElseThrow()
            .get("id").asString();
        var shown = json("show", "awards", id, "--format", "json");
        assertEquals(List.of("2016-05-03", "2016-08-03", "2016-11-03", "2017-02-03"), shown.get("instalments").valueStream().map(i -> i.get("due_on").asString()).toList());
        assertEquals("paid", shown.get("instalments").get(0).get("state").asString());
        assertEquals("Quarter 1", shown.get("returns").get(0).get("name").asString());
    }

    @Test void whatIsPublishedGoesOutAndWhatIsHeldBackIsNamed() throws Exception {
        Sample.create(file);
        Path json = folder.resolve("awards.json");
        refused("--organisation and --prefix", "export", "360giving", "--to", json.toString());
        assertEquals(0, office("export", "360giving", "--organisation", "GB-COH-00000001", "--prefix", "360G-example", "--to", json.toString()), err.toString());
        assertEquals(0, office("export", "360giving", "--to", json.toString()), "the identifiers are kept, and its own file is replaced: " + err);
        assertTrue(err.toString().lines().allMatch(l -> l.contains(" is held back: ")), err.toString());
        Files.writeString(json, "{\"mine\": 1}");
        refused("--overwrite", "export", "360giving", "--to", json.toString());
        assertEquals(0, office("export", "statutory-spend", "--month", "2016-05", "--to", folder.resolve("spend.csv").toString()), err.toString());
        assertTrue(Files.readString(folder.resolve("spend.csv")).contains("2016-05-03,Lancashire Victim Services,"), Files.readString(folder.resolve("spend.csv")));
        assertEquals(0, office("export", "statutory-grants", "--from", "1 April 2016", "--until", "30 June 2016", "--to", folder.resolve("grants.xlsx").toString()), err.toString());
        refused("leave --from and --until out", "export", "statutory-grants", "--from", "1 April 2016", "--month", "2016-05", "--to", folder.resolve("grants.xlsx").toString());
        assertEquals(0, office("export", "ledger-workbook", "--year", "2016/17", "--to", folder.resolve("auditor.xlsx").toString()), err.toString());
        assertEquals(0, office("export", "ledger-workbook", "--to", folder.resolve("auditor.xlsx").toString()), err.toString());
        for (String kind : List.of("position", "awards", "assertions")) assertEquals(0, office("export", kind, "--to", folder.resolve(kind + ".csv").toString()), err.toString());
        assertEquals(2, Files.readAllLines(folder.resolve("assertions.csv")).size());
        assertEquals(0, office("export", "letters", "--award", "A1", "--to", folder.resolve("letter.docx").toString()), err.toString());
        assertEquals(0, office("export", "agreements", "--award", "A1", "--to", folder.resolve("agreement.docx").toString()), err.toString());
        refused("add --award", "export", "letters", "--to", folder.resolve("letter.docx").toString());
        assertEquals(0, office("export", "letters", "--wording", "program", "--to", folder.resolve("wording.docx").toString()), err.toString());
        assertEquals(2, office("export", "grants", "--to", json.toString()));
        assertTrue(err.toString().contains("360giving"), err.toString());
    }

    @Test void aPaperComesInAndGoesOnAnAgenda() throws Exception {
        Sample.create(file);
        Path paper = Files.writeString(folder.resolve("update.txt"), """
            OFFICE OF THE POLICE AND CRIME COMMISSIONER FOR LANCASHIRE
            STRATEGIC SCRUTINY MEETING
            THURSDAY 22 SEPTEMBER 2016

            CHIEF EXECUTIVE'S UPDATE

            Issues for Consideration
            What has been done since June.

            Information

            1 Finance

            1.1 The accounts are signed.

            1.2 The reserve stands at £2m.

            Decision Required
            For noting.
            """);
        assertEquals(0, office("import", "paper", paper.toString(), "--dry-run"));
        assertTrue(out.toString().contains("Would take"));
        assertEquals(6, json("list", "papers", "--format", "json").size());
        JsonNode taken = json("import", "paper", paper.toString(), "--meeting", "M9", "--format", "json").get("taken").get(0);
        assertEquals("P7", taken.get("id").asString());
        JsonNode shown = json("show", "paper".concat("s"), "P7", "--format", "json");
        assertEquals(List.of("1", "1.1", "1.2"), shown.get("paragraphs").valueStream().map(p -> p.get("number").asString()).toList());
        assertEquals("P7", json("show", "meetings", "M9", "--format", "json").get("items").get(0).get("paper_id").asString());
    }

    @Test void aPaperIsForTheMeetingItsFrontPageNames() throws Exception {
        Sample.create(file);
        JsonNode panel = json("list", "meetings", "--format", "json").valueStream().filter(m -> m.get("body").asString().equals("Police and Crime Panel"))
            .filter(m -> m.get("date").asString().equals("2016-06-20")).findFirst().orElseThrow();
        for (String day : List.of("20 June 2016", "21 June 2016")) {
            Path paper = Files.writeString(folder.resolve(day + ".txt"),
                "Police and Crime Panel\nMeeting to be held on " + day + "\n\nVolunteers\n\nExecutive Summary\nAll is well.\n\nRecommendation\nTo note.\n");
            JsonNode taken = json("import", "paper", paper.toString(), "--format", "json").get("taken").get(0);
            boolean there = day.startsWith("20");
            assertTrue(taken.get("item_id").isNull(), "it is on no agenda until somebody puts it there");
            assertEquals(there ? panel.get("id").asString() : null, json("show", "papers", taken.get("id").asString(), "--format", "json").get("meeting_id").asString(null));
            assertTrue(taken.get("notes").toString().contains(there ? "It is written for Police and Crime Panel, 20 June 2016"
                : "Its front page states the meeting of 21 June 2016"), taken.toString());
        }
    }

    @Test void trackedChangesOfAWordFileAreTakenOrRefused() throws Exception {
        assertEquals(0, run("new", file.toString(), "--name", "Ours"));
        Path word = folder.resolve("lead.docx");
        try (InputStream in = Tracked.class.getResourceAsStream("libreoffice.docx")) {
            Files.copy(in, word);
        }
        assertEquals(0, office("import", "paper", word.toString(), "--dry-run"));
        assertTrue(out.toString().contains("1 insertion and 1 deletion by A. Lead. They were taken as accepted."), out.toString());
        JsonNode refused = json("import", "paper", word.toString(), "--tracked", "refuse", "--format", "json").get("taken").get(0);
        JsonNode shown = json("show", "papers", refused.get("id").asString(), "--format", "json");
        assertTrue(shown.get("paragraphs").toString().contains("The sum is £10,000 in all"), shown.toString());
        String id = refused.get("id").asString();
        String again = folder.resolve("again.docx").toString();
        assertTrue(office("paper", id, "--comments", "--to", folder.resolve("again.pdf").toString()) > 0);
        assertEquals(0, office("paper", id, "--to", again));
        assertEquals(0, office("import", "paper", again, "--dry-run"));
        assertFalse(out.toString().contains("comment"), out.toString());
        assertEquals(0, office("paper", id, "--comments", "--to", again));
        assertEquals(0, office("import", "paper", again, "--dry-run"));
        assertTrue(out.toString().contains("One comment was kept as a comment on the paper."), out.toString());
    }

    @Test void recordsComeInFromTablesAllOrNone() throws Exception {
        assertEquals(0, run("new", file.toString(), "--name", "Ours"));
        String meetings = Files.writeString(folder.resolve("meetings.csv"), "Date;Body;Time\n20 June 2016;Police and Crime Panel;10am\n").toString();
        assertEquals(0, office("import", "meetings", meetings, "--dry-run"));
        assertTrue(out.toString().contains("Would take 1 row."), out.toString());
        JsonNode taken = json("import", "meetings", meetings, "--format", "json");
        String meeting = taken.get("taken").get(0).get("id").asString();
        String agenda = Files.writeString(folder.resolve("agenda.csv"), "number,title\n1,Apologies\n2,Budget\n").toString();
        assertEquals(0, office("import", "agenda", agenda, "--meeting", meeting), err.toString());
        assertEquals(2, json("show", "meetings", meeting, "--format", "json").get("items").size());
        String budget = Files.writeString(folder.resolve("budget.csv"), "mechanism,allocation\nInnovation fund,50000\n").toString();
        refused("--year", "import", "budget", budget);
        assertEquals(0, office("import", "budget", budget, "--year", "2016/17"), err.toString());
        String awards = Files.writeString(folder.resolve("awards.csv"), "project,amount\nArts,\"12,00x\"\nSport,60000\nYouth,100\n").toString();
        assertEquals(1, office("import", "awards", awards));
        assertEquals(3, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().contains("Row 2, amount: “12,00x” is not an amount"), err.toString());
        assertTrue(err.toString().contains("Row 3, amount: This award of £60,000 is £10,000 more"), err.toString());
        assertEquals(0, json("list", "awards", "--format", "json").size());
        refused("has no column “amount”", "import", "awards", Files.writeString(folder.resolve("a.csv"), "project\nArts\n").toString());
    }

    @Test void aCommandSaysWhatItStillNeedsAndWhatThatIs() {
        assertEquals(2, run("replace", "the"));
        assertEquals("`scrutiny-desk replace` still needs WITH (what to put in its place; may be empty). `scrutiny-desk replace --help` shows how.", err.toString().strip());
        assertEquals(2, run("replace"));
        assertTrue(err.toString().contains("still needs WORDS (what to look for)."), err.toString());
        assertEquals(2, run("new", file.toString()));
        assertTrue(err.toString().contains("`scrutiny-desk new` still needs --name NAME (the office's name"), err.toString());
        assertEquals(2, run("backup", "--to"));
        assertTrue(err.toString().contains("`scrutiny-desk backup` still needs --to FILE (the backup to write)."), err.toString());
        assertEquals(2, run("list"));
        assertTrue(err.toString().contains("still needs WHAT (bodies, meetings"), err.toString());
    }

    @Test void wrongCallsAreUsageAndRefusalsAreOneLine() {
        assertEquals(2, run("list", "nonsense"));
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertEquals(2, run("fly"));
        assertEquals(2, run("new", file.toString()));
        assertEquals(1, run("list", "papers"));
        assertTrue(err.toString().contains("--office"), err.toString());
        refused("There is no file", "list", "papers");
        assertEquals(0, run("new", file.toString(), "--name", "Ours"));
        assertEquals(1, run("new", file.toString(), "--name", "Ours"));
        assertTrue(err.toString().contains("is there already"), err.toString());
        refused("There is no paper P9", "show", "papers", "P9");
        refused("is not the id of a paper", "show", "papers", "M9");
        refused("There is no meeting", "ready", "M77");
        refused("ends in neither .xlsx nor .csv", "export", "ledger", "--to", folder.resolve("a.txt").toString());
        refused("no folder", "export", "ledger", "--to", folder.resolve("no/a.csv").toString());
        assertEquals(0, office("list", "papers"));
        assertEquals("There are no papers yet.\n", out.toString().replace("\r", ""));
        assertEquals("[ ]", json("list", "awards", "--format", "json").toPrettyString());
        assertEquals(42, run());
        assertEquals(43, run("--selftest"));
        assertEquals(0, run("--help"));
        assertTrue(out.toString().contains("import"));
    }

    @Test void debugShowsWhereAnErrorCameFrom() {
        assertEquals(1, run("--debug", "--office", folder.resolve("none").toString(), "list", "papers"));
        assertTrue(err.toString().contains("\tat org.scrutinydesk"));
        assertEquals(1, run("--office", folder.resolve("none").toString(), "list", "papers"));
        assertFalse(err.toString().contains("\tat "));
    }

    @Test void aPaperIsBegunInATemplateAndRolledForward() {
        Sample.create(file);
        JsonNode templates = json("list", "templates", "--format", "json");
        assertEquals(6, templates.size());
        assertEquals("program", templates.get(0).get("origin").asString());
        JsonNode decision = json("show", "templates", "decision record", "--format", "json");
        assertEquals("DECISION_RECORD", decision.get("id").asString());
        assertTrue(decision.get("parts").size() > 10);
        assertEquals("Chief Executive's Update", json("show", "bodies", json("list", "bodies", "--format", "json").get(1).get("id").asString(), "--format", "json")
            .get("template").asString());
        refused("There is no template “letter”", "new-paper", "A letter", "--template", "letter");
        assertEquals(0, office("new-paper", "Portfolio ratings", "--template", "portfolio rag report"), err.toString());
        assertTrue(out.toString().contains("as Portfolio RAG report."));
        JsonNode papers = json("list", "papers", "--format", "json");
        JsonNode begun = json("show", "papers", papers.get(0).get("id").asString(), "--format", "json");
        assertEquals("Ratings by portfolio area", begun.get("paragraphs").get(1).get("text").asString());
        assertEquals("block", begun.get("paragraphs").get(2).get("kind").asString());

        String update = "";
        for (JsonNode p : papers) {
            if (p.get("title").asString().equals("Chief Executive's Update")) update = p.get("id").asString();
        }
        assertEquals(0, office("roll-forward", update), err.toString());
        assertTrue(out.toString().contains("to be confirmed or rewritten."), out.toString());
        assertTrue(out.toString().contains("Days named in words, which were left as they are:"), out.toString());
        JsonNode rolled = json("show", "papers", json("list", "papers", "--format", "json").get(0).get("id").asString(), "--format", "json");
        assertTrue(rolled.get("unconfirmed").asInt() > 5);
    }
}
