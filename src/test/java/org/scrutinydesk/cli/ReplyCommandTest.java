package org.scrutinydesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.meeting.Body;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Template;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A section is sent, comes back changed, and each change is decided on from the command line. */
class ReplyCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2016-06-06T09:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path file;
    private Path word;
    private Paper paper;

    @BeforeEach void office() {
        file = folder.resolve("o.desk");
        word = folder.resolve("Money.docx");
        try (Office office = Office.create(file, "Test office", CLOCK, "tester")) {
            var meeting = office.meetings().save(Meeting.planned(office.meetings().save(Body.named("Panel", Body.Kind.PANEL)).id(), LocalDate.of(2016, 6, 20), null, null)).id();
            paper = office.papers().add(Paper.draft(Template.PANEL_PERFORMANCE, "Report", meeting), List.of(Paragraph.heading(1, "Money"),
                Paragraph.numbered("The grant is late."), Paragraph.numbered("Four bids went in."), Paragraph.numbered("Nothing else is known."), Paragraph.numbered("A fifth is likely.")));
            office.meetings().add(AgendaItem.of(meeting, 0, "1", "Report").withPaper(paper.id()));
        }
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("--office", file.toString()));
        all.addAll(Arrays.asList(args));
        return Commands.run(all.toArray(String[]::new), new Commands.Surroundings(new PrintWriter(out), new PrintWriter(err), CLOCK, "tester", Optional::empty, office -> 42, () -> 43));
    }

    private String done(String... args) {
        assertEquals(0, run(args), err.toString());
        return out.toString();
    }

    private JsonNode json(String... args) {
        return new JsonMapper().readTree(done(args));
    }

    private void refused(String sentence, String... args) {
        List<String> before = words();
        assertEquals(1, run(args), out.toString());
        assertTrue(err.toString().contains(sentence) && err.toString().lines().count() == 1, err.toString());
        assertEquals(before, words());
    }

    private List<String> words() {
        try (Office office = Office.open(file, CLOCK, "tester")) {
            return office.papers().body(paper.id()).stream().map(Paragraph::words).toList();
        }
    }

    private Path reply(String name, String... wordsAndOthers) throws Exception {
        Path back = folder.resolve(name);
        try (InputStream in = Files.newInputStream(word); XWPFDocument document = new XWPFDocument(in); OutputStream to = Files.newOutputStream(back)) {
            for (int i = 0; i < wordsAndOthers.length; i += 2) {
                String was = wordsAndOthers[i];
                XWPFParagraph p = document.getParagraphs().stream().filter(q -> q.getText().contains(was)).findFirst().orElseThrow();
                if (wordsAndOthers[i + 1] == null) document.removeBodyElement(document.getPosOfParagraph(p));
                else p.getRuns().getFirst().setText(wordsAndOthers[i + 1], 0);
            }
            document.write(to);
        }
        return back;
    }

    @Test void eachChangeOfAReplyIsShownByItsNumberAndDecided() throws Exception {
        assertTrue(done("reply").startsWith("Nothing is out"), out.toString());
        done("contribution", "P1", "--section", "Money", "--lead", "Finance", "--due", "2016-06-10", "--to", word.toString());
        assertTrue(done("reply").contains("Report") && out.toString().contains("Finance"), out.toString());
        refused("There is no change 1; nothing came back", "reply", "CN1", "--accept", "1");
        done("import", "reply", reply("back.docx", "The grant", "The grant came on 3 June.", "Four bids", "Five bids went in.", "Nothing else", null,
            "A fifth", "A sixth is likely.").toString());
        assertEquals(1, run("ready", "M1"));
        assertTrue(out.toString().contains("4 changes in “Money” from Finance wait to be accepted or refused."), out.toString());

        JsonNode changes = json("reply", "CN1", "--format", "json").get("changes");
        assertEquals(List.of("1", "2", "3", "4"), changes.valueStream().map(c -> c.get("change").asString()).toList());
        assertEquals("[taken out: Four] [added: Five] bids went in.", changes.get(1).get("text").asString());
        assertEquals("Taken out: Nothing else is known.", changes.get(3).get("text").asString());
        assertEquals(List.of(1, 1, 0, 4), List.of(changes.get(1).get("words_in").asInt(), changes.get(1).get("words_out").asInt(),
            changes.get(3).get("words_in").asInt(), changes.get(3).get("words_out").asInt()));
        assertTrue(done("reply", "CN1").contains("[added: Five]"), out.toString());

        refused("such as 1,3, or all", "reply", "CN1", "--accept", "one");
        refused("There is no change 5; they are numbered 1 to 4.", "reply", "CN1", "--accept", "1,5");
        refused("Change 1 is named twice", "reply", "CN1", "--accept", "1", "--refuse", "2,1");
        refused("Only one of", "reply", "CN1", "--accept", "all", "--refuse", "all");
        refused("Change 4 takes its paragraph out", "reply", "CN1", "--beside", "4");
        refused("Some changes would still wait", "reply", "CN1", "--accept", "1", "--close");
        refused("Say which contribution", "reply", "--accept", "1");

        assertTrue(done("reply", "CN1", "--accept", "1", "--refuse", "2").contains("1 accepted, 1 refused, 2 changes wait"), out.toString());
        assertEquals(List.of("Money", "The grant came on 3 June.", "Four bids went in.", "Nothing else is known.", "A fifth is likely."), words());
        refused("Change 1 is accepted already", "reply", "CN1", "--refuse", "1");
        assertTrue(done("reply", "CN1", "--beside", "3", "--accept", "all", "--close").contains("no change waits to be accepted or refused; closed."), out.toString());
        assertEquals(List.of("Money", "The grant came on 3 June.", "Four bids went in.", "A fifth is likely.", "A sixth is likely."), words());
        run("ready", "M1");
        assertFalse(out.toString().contains("“Money”"), out.toString());
        assertTrue(done("reply").startsWith("Nothing is out"), out.toString());
        refused("No change of CN1 waits", "reply", "CN1", "--accept", "all");
    }

    @Test void whatOthersChangedTooIsNotTakenInAmongAll() throws Exception {
        done("contribution", "P1", "--section", "Money", "--lead", "Finance", "--due", "2016-06-10", "--to", word.toString());
        done("import", "reply", reply("back.docx", "The grant", "The grant came on 3 June.", "Four bids", "Five bids went in.").toString());
        done("import", "reply", reply("again.docx", "Four bids", "Six bids went in.").toString());
        assertEquals("Finance: Six bids went in.", json("reply", "CN1", "--format", "json").get("changes").get(1).get("also").get(0).asString());
        refused("The paragraph of change 2 was changed by others too (Finance: Six bids went in.)", "reply", "CN1", "--accept", "all");
        done("reply", "CN1", "--accept", "3", "--refuse", "2");
        done("reply", "CN1", "--accept", "all");
        assertEquals(List.of("The grant came on 3 June.", "Six bids went in."), words().subList(1, 3));
    }
}
