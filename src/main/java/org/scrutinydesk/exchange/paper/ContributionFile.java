package org.scrutinydesk.exchange.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.NewFile;
import org.scrutinydesk.document.Run;
import org.scrutinydesk.document.word.WordWriter;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.evidence.PaperDocument;
import org.scrutinydesk.paper.Contribution;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Version;

/**
 * A section of a paper as a Word file for somebody else to write in. Its properties and hidden bookmarks say what it is, so that the
 * reply is known again whatever the file is called then.
 */
public final class ContributionFile {
    static final String PROPERTY = "ScrutinyDeskContribution";
    static final String CONTRIBUTION = "_sdc_";
    static final String GUIDANCE = "_sdg_";
    static final String PARAGRAPH = "_sdp_";
    private static final int FIRST_BOOKMARK = 900_000;

    private ContributionFile() {
    }

    /**
     * Sends a section: writes the file and notes who is to answer by when; neither without the other.
     *
     * @param row of a paragraph of the section in the paper's text
     * @return what is out from now on
     * @throws org.scrutinydesk.common.Refused where the row stands under no heading, or the file cannot be written
     */
    public static Contribution send(Office office, PaperId id, int row, String lead, String guidance, LocalDate due, Path to) {
        // A reference is kept as what the file says for it, or it would come back as changed.
        List<Paragraph> body = office.evidence().resolved(new Version.Text(office.papers().paper(id), office.papers().body(id))).body();
        List<Paragraph> section = row >= 0 && row < body.size() ? Contribution.section(body, row) : List.of();
        Contribution sent = office.contributions().send(id, section, lead, guidance, due, office.today());
        try {
            write(office, sent, body, to);
        } catch (RuntimeException e) {
            office.log().undo(office.log().last());
            throw e;
        }
        return sent;
    }

    private static void write(Office office, Contribution sent, List<Paragraph> body, Path to) {
        Paper paper = office.papers().paper(sent.paper());
        List<Block> guidance = guidance(office, sent, paper);
        List<List<Block>> section = PaperDocument.section(paper, body, sent.sent(), office.evidence()).stream().map(p -> p.stream().map(b -> lifted(b, sent)).toList()).toList();
        List<Block> all = new ArrayList<>(guidance);
        section.forEach(all::addAll);
        try {
            Path plain = Files.createTempFile("contribution", ".docx");
            try {
                Files.delete(plain);
                new WordWriter(office.file().clock()).write(new Document(paper.title() + ": " + sent.section(), office.settings().officeName(), paper.marking(),
                    paper.title(), paper.numbering(), all), plain);
                NewFile.write(to, passing -> mark(plain, passing, sent, guidance, section));
            } finally {
                Files.deleteIfExists(plain);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The section's own heading is the first of its file, so that those below it look as they do among themselves in the paper. */
    private static Block lifted(Block block, Contribution sent) {
        return block instanceof Block.Heading h ? new Block.Heading(Math.max(1, h.level() - above(sent)), h.number(), h.typed(), h.text(), h.anchor()) : block;
    }

    /** How many levels of headings of the paper stand above those of the section. */
    static int above(Contribution sent) {
        return sent.sent().getFirst().level() - 1;
    }

    private static List<Block> guidance(Office office, Contribution sent, Paper paper) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title("Your contribution: " + sent.section()));
        blocks.add(new Block.Field("To", Run.of(sent.lead())));
        blocks.add(new Block.Field("For the paper", Run.of(paper.title())));
        blocks.add(new Block.Field("Wanted by", Run.of(UkDate.withWeekday(sent.due()))));
        blocks.add(new Block.Field("Back to", Run.of(office.settings().officeName())));
        if (sent.guidance() != null) {
            blocks.add(new Block.Plain(Run.bold("What is asked")));
            sent.guidance().lines().filter(l -> !l.isBlank()).forEach(l -> blocks.add(new Block.Plain(Run.of(l.strip()))));
        }
        blocks.add(new Block.Plain(Run.bold("What to do")));
        for (String step : List.of("Write straight into the section below: change, add and take out whatever you like. Tracked changes and comments are welcome, not needed.",
            "Leave the numbers and what stands in square brackets; the office sees to both.",
            "Save the file as Word, under any name, and send this same file back by " + UkDate.withWeekday(sent.due()) + ".")) {
            blocks.add(new Block.Bullet(0, Run.of(step)));
        }
        blocks.add(new Block.Note(Run.of("From here on it is your section.")));
        return blocks;
    }

    private static void mark(Path plain, Path to, Contribution sent, List<Block> guidance, List<List<Block>> section) throws IOException {
        try (InputStream in = Files.newInputStream(plain); XWPFDocument word = new XWPFDocument(in); OutputStream out = Files.newOutputStream(to)) {
            word.getProperties().getCustomProperties().addProperty(PROPERTY, sent.id().text());
            Marking marking = new Marking(word.getParagraphs());
            for (int i = 0; i < guidance.size(); i++) marking.mark(words(guidance.get(i)), i == 0 ? List.of(CONTRIBUTION + sent.id().number(), GUIDANCE + i) : List.of(GUIDANCE + i));
            for (int i = 0; i < section.size(); i++) {
                if (!section.get(i).isEmpty()) marking.mark(words(section.get(i).getFirst()), List.of(PARAGRAPH + sent.sent().get(i).id()));
            }
            word.write(out);
        }
    }

    private static String words(Block block) {
        return switch (block) {
            case Block.Title t -> t.text();
            case Block.Field f -> Run.words(f.text());
            case Block.Plain p -> Run.words(p.text());
            case Block.Note n -> Run.words(n.text());
            case Block.Heading h -> Run.words(h.text());
            case Block.Numbered n -> Run.words(n.text());
            case Block.Bullet b -> Run.words(b.text());
            case Block.Table t -> t.caption();
            default -> "";
        };
    }

    /** Goes through a file's paragraphs and hangs bookmarks on those that are looked for. */
    private static final class Marking {
        private final List<XWPFParagraph> paragraphs;
        private int at;
        private int next = FIRST_BOOKMARK;

        Marking(List<XWPFParagraph> paragraphs) {
            this.paragraphs = paragraphs;
        }

        /** Marks the next paragraph that says this, behind its number if that is written out; none where there is none. */
        void mark(String words, List<String> names) {
            String wanted = words.strip().replaceAll("\\s+", " ");
            for (int i = at; i < paragraphs.size(); i++) {
                if (!paragraphs.get(i).getText().strip().replaceAll("\\s+", " ").endsWith(wanted)) continue;
                CTP paragraph = paragraphs.get(i).getCTP();
                for (String name : names) bookmark(paragraph, name);
                at = i + 1;
                return;
            }
        }

        private void bookmark(CTP paragraph, String name) {
            CTBookmark start = paragraph.addNewBookmarkStart();
            BigInteger id = BigInteger.valueOf(next++);
            start.setId(id);
            start.setName(name);
            paragraph.addNewBookmarkEnd().setId(id);
        }
    }
}
