package org.scrutinydesk.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.NewFile;
import org.scrutinydesk.document.Numbering;
import org.scrutinydesk.document.Run;
import org.scrutinydesk.document.word.WordWriter;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.AwardOnLine;

/** Letters to those who receive awards, and agreements with them, in Word: the office's own wording with the award's particulars. */
public final class AwardLetters {
    /** What is written. */
    public enum Form {
        LETTER("Award letter", "letter-wording"), AGREEMENT("Grant agreement", "agreement-wording");

        private final String words;
        private final String setting;

        Form(String words, String setting) {
            this.words = words;
            this.setting = setting;
        }

        public String words() {
            return words;
        }
    }

    private final Office office;
    private final Form form;

    public AwardLetters(Office office, Form form) {
        this.office = office;
        this.form = form;
    }

    /** @throws Refused where the award was withdrawn, or the wording names a field that there is not */
    public void write(AwardId id, Path to) {
        requireWord(to);
        byte[] letter = letter(office.funding().award(id), wording());
        NewFile.write(to, passing -> Files.write(passing, letter));
    }

    /** Writes the wording as it is kept, with its fields in braces, to be changed in Word. */
    public void writeWording(Path to) {
        requireWord(to);
        byte[] wording = wording();
        NewFile.write(to, passing -> Files.write(passing, wording));
    }

    private static void requireWord(Path to) {
        if (!to.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".docx")) {
            throw new WrongInput("to", "A letter's name ends in .docx; “" + to.getFileName() + "” does not.");
        }
    }

    /** Keeps a Word file as the office's wording from now on. @throws Refused where it is none, or names a field that there is not */
    public void keepWording(Path file) {
        byte[] wording = PlainText.bytes(file);
        ZipParts parts = ZipParts.of(file, wording, "a Word document");
        if (!parts.has("word/document.xml")) throw new Refused(file.getFileName() + " is not a Word document; open it in Word, save it as .docx and try again.");
        merged(wording, Map.of(), List.of());
        office.settings().set(form.setting, Base64.getEncoder().encodeToString(wording));
    }

    /** Goes back to the program's own wording. */
    public void forgetWording() {
        if (!office.settings().get(form.setting).isEmpty()) office.settings().set(form.setting, "");
    }

    private byte[] wording() {
        String kept = office.settings().get(form.setting);
        return kept.isEmpty() ? programs() : Base64.getDecoder().decode(kept);
    }

    private byte[] letter(Award a, byte[] wording) {
        if (a.amount().isNil()) throw new Refused(StatutoryLists.named(a) + " was withdrawn, so there is nothing to write about it.");
        Map<String, String> says = new LinkedHashMap<>();
        says.put("office", office.settings().officeName());
        says.put("today", UkDate.longForm(office.today()));
        says.put("award", a.id().text());
        says.put("recipient", a.recipientName());
        says.put("project", a.project());
        says.put("amount", a.amount().inProse());
        says.put("awarded on", UkDate.longForm(a.awardedOn()));
        says.put("area", or(a.area(), "not limited to an area"));
        says.put("decision", or(a.decisionReference(), "without a number"));
        says.put("purpose", or(a.purpose(), a.project()));
        says.put("conditions", or(a.conditions(), "There are none beyond what is said here."));
        says.put("reasons", or(a.reasons(), "None were noted."));
        List<Map<String, String>> lines = new ArrayList<>();
        for (AwardOnLine on : office.funding().linesOf(a.id()).stream().sorted(java.util.Comparator.comparing(AwardOnLine::year)).toList()) {
            if (!on.awarded().isNil()) lines.add(line(on.year().toString(), on.mechanism(), on.awarded()));
        }
        return merged(wording, says, lines);
    }

    private static Map<String, String> line(String year, String line, Money amount) {
        return Map.of("year", year, "line", line, "year amount", amount.inProse());
    }

    private byte[] merged(byte[] wording, Map<String, String> says, List<Map<String, String>> lines) {
        try {
            // Without an award the fields' names are tried alone.
            if (says.isEmpty()) {
                Map<String, String> names = new LinkedHashMap<>();
                for (String name : List.of("office", "today", "award", "recipient", "project", "amount", "awarded on", "area", "decision", "purpose", "conditions", "reasons")) names.put(name, "");
                return new MailMerge(names, List.of(line("", "", Money.NIL))).fill(wording, "");
            }
            return new MailMerge(says, lines).fill(wording, office.settings().officeName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String or(String text, String otherwise) {
        return Objects.requireNonNullElse(text, otherwise);
    }

    private byte[] programs() {
        Path file = null;
        try {
            file = Files.createTempFile("wording", ".docx");
            new WordWriter(office.file().clock()).write(new Document(form.words, office.settings().officeName(), Marking.OFFICIAL, form.words + " {{award}}", Numbering.STRAIGHT,
                form == Form.LETTER ? letterBlocks() : agreementBlocks()), file);
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (file != null) file.toFile().delete();
        }
    }

    private static List<Block> letterBlocks() {
        return List.of(plain("{{office}}"), plain("{{today}}"), plain("{{recipient}}"), new Block.Title("Award for {{project}}"),
            plain("{{office}} has awarded {{recipient}} {{amount}} for {{project}}. The award was made on {{awarded on}}. Its number is {{award}}; please give it whenever you write about it."),
            heading("What the money is for"), plain("{{purpose}}"), heading("Amounts"), plain("The money is for these financial years, each from 1 April to 31 March."), amounts(),
            heading("Conditions"), plain("{{conditions}}"), plain("Please confirm in writing that you accept the award on these conditions."), plain("Yours faithfully"), plain("For {{office}}"));
    }

    private static List<Block> agreementBlocks() {
        List<Block.Column> columns = List.of(new Block.Column("", Block.Align.LEFT, 2), new Block.Column("For {{office}}", Block.Align.LEFT, 3), new Block.Column("For {{recipient}}", Block.Align.LEFT, 3));
        List<Block.Row> lines = List.of("Name", "Post", "Signature", "Date").stream()
            .map(label -> new Block.Row(Block.Row.Kind.BODY, List.of(Block.Cell.of(label), Block.Cell.of(""), Block.Cell.of("")))).toList();
        return List.of(new Block.Title("Grant agreement {{award}}"), new Block.Field("Who gives", Run.of("{{office}}")), new Block.Field("Who receives", Run.of("{{recipient}}")),
            new Block.Field("For", Run.of("{{project}}")), new Block.Field("Area", Run.of("{{area}}")), new Block.Field("Amount", Run.of("{{amount}}")),
            new Block.Field("Awarded on", Run.of("{{awarded on}}")), new Block.Field("Decision", Run.of("{{decision}}")), heading("Purpose"), plain("{{purpose}}"), heading("Amounts"), amounts(),
            heading("Conditions"), plain("{{conditions}}"), heading("Use of the money"), plain("The money is used for this purpose alone. What is not used for it is paid back."), heading("Signatures"),
            new Block.Table("Signatures", columns, lines, false));
    }

    private static Block plain(String text) {
        return new Block.Plain(Run.of(text));
    }

    private static Block heading(String text) {
        return new Block.Heading(1, "", false, Run.of(text));
    }

    private static Block amounts() {
        return new Block.Table("Amounts by financial year", List.of(new Block.Column("Financial year", Block.Align.LEFT, 2), new Block.Column("From", Block.Align.LEFT, 4), new Block.Column("Amount", Block.Align.RIGHT, 2)),
            List.of(new Block.Row(Block.Row.Kind.BODY, List.of(Block.Cell.of("{{year}}"), Block.Cell.of("{{line}}"), Block.Cell.of("{{year amount}}"))),
                new Block.Row(Block.Row.Kind.TOTAL, List.of(Block.Cell.of("Total"), Block.Cell.of(""), Block.Cell.of("{{amount}}")))), false);
    }
}
