package org.scrutinydesk.exchange.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scrutinydesk.paper.Paragraph.heading;
import static org.scrutinydesk.paper.Paragraph.numbered;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.common.Id.CommentId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.paper.Comment;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Template;

/** The comments on a paper go into a Word file where somebody asks for them, and come back with it. */
class CommentsOutTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2016-06-01T09:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate MAY = LocalDate.of(2016, 5, 20);
    private static final PaperFile WITH = new PaperFile(false, null, true, false, false);

    @TempDir Path folder;
    private final Office office = Office.of(OfficeFile.inMemory("Office of the Commissioner", CLOCK, "tester"));
    private Paper paper;
    private List<Paragraph> body;

    @BeforeEach void aPaperWithComments() {
        paper = office.papers().add(Paper.draft(Template.CHIEF_EXECUTIVES_UPDATE, "The quarter’s update", null), List.of(heading(1, "Money"),
            numbered("The reserve rose by £1.2m in the year to March."), Paragraph.pageBreak(Paragraph.NEW_PAGE), numbered("This paragraph will be taken out."),
            Paragraph.table("Areas", List.of(List.of("Area", "Sum"), List.of("Blackpool", "£500"))), Paragraph.plain("It ends here.")));
        body = office.papers().body(paper.id());
        office.comments().add(paper.id(), 0, "Chief executive", MAY, "Too long as a whole.");
        CommentId asked = office.comments().add(paper.id(), body.get(1).id(), "Anne Lead-Finance", MAY, "Is this so?\nThe ledger says £1.1m.");
        office.comments().answer(asked, "Ben Clerk", MAY.plusDays(1), "It is; <see> the accruals & notes.");
        office.comments().add(paper.id(), body.get(3).id(), "Ben Clerk", MAY, "Needed?");
        CommentId settled = office.comments().add(paper.id(), body.get(4).id(), "Ben Clerk", MAY, "Sort it by sum.");
        office.comments().resolve(settled, true, MAY.plusDays(2));
        office.comments().add(paper.id(), body.get(2).id(), "Ben Clerk", MAY, "A new page here?");
    }

    @AfterEach void close() {
        office.close();
    }

    private Path written(PaperFile as) {
        Path file = folder.resolve("paper.docx");
        as.write(office, paper.id(), file);
        return file;
    }

    /** All that there is to a comment; its paragraph by its place. */
    private List<String> said(PaperId id) {
        List<Long> places = office.papers().body(id).stream().map(Paragraph::id).toList();
        return office.comments().of(id).stream().map(c -> places.indexOf(c.paragraph()) + " " + c.author() + " " + c.on() + " " + c.words() + " "
            + c.answers().stream().map(a -> a.author() + " " + a.on() + " " + a.words()).toList() + (c.open() ? "" : " settled")).toList();
    }

    @Test void theyComeBackWhereTheyWereAndOneStepUndoesAll() {
        List<String> before = new ArrayList<>(said(paper.id()));
        PaperImport.Taken taken = PaperImport.take(office, List.of(written(WITH)), null, false).getFirst();
        // A page break has no words to hang a comment on, so that it is on what stands after it.
        before.replaceAll(c -> c.startsWith("2 ") ? "3" + c.substring(1) : c);
        assertEquals(before.stream().sorted().toList(), said(taken.id()).stream().sorted().toList());
        assertTrue(taken.read().notes().contains("5 comments were kept as comments on the paper."), taken.read().notes().toString());
        office.log().undo(office.log().last());
        assertEquals(1, office.papers().papers().size());
        assertEquals(5, office.comments().of(paper.id()).size());
    }

    @Test void onWhatIsGoneTheyAreOnTheWholePaperWithItsWords() {
        List<Paragraph> without = new ArrayList<>(body);
        without.remove(3);
        office.papers().saveBody(paper.id(), without);
        List<Comment> back = office.comments().of(PaperImport.take(office, List.of(written(WITH)), null, false).getFirst().id());
        assertEquals(List.of("Too long as a whole.", "On “This paragraph will be taken out.”: Needed?"),
            back.stream().filter(c -> c.paragraph() == 0).map(Comment::words).toList());
    }

    @Test void noneGoOutUnaskedAndWithoutAuthorsNobodyIsNamed() throws IOException {
        try (InputStream in = Files.newInputStream(written(PaperFile.PLAIN)); XWPFDocument word = new XWPFDocument(in)) {
            assertNull(word.getDocComments());
        }
        try (InputStream in = Files.newInputStream(written(new PaperFile(false, null, true, true, false))); XWPFDocument word = new XWPFDocument(in)) {
            assertEquals(6, word.getDocComments().getComments().size());
            for (XWPFComment c : word.getDocComments().getComments()) {
                assertEquals("Author A", c.getAuthor() + " " + c.getInitials());
                assertFalse(c.getCtComment().isSetDate());
            }
        }
        try (InputStream in = Files.newInputStream(written(WITH)); XWPFDocument word = new XWPFDocument(in)) {
            XWPFComment asked = word.getDocComments().getComments().stream().filter(c -> c.getText().startsWith("Is this so?")).findFirst().orElseThrow();
            assertEquals("ALF", asked.getInitials());
            assertEquals(MAY, LocalDate.ofInstant(asked.getDate().toInstant(), ZoneOffset.UTC));
        }
    }

    @Test void withTrackedChangesTheyStandAtTheLaterText() {
        long first = office.versions().versions(paper.id(), true).getFirst().change();
        List<Paragraph> changed = new ArrayList<>(body);
        changed.addFirst(Paragraph.plain("Something before all."));
        office.papers().saveBody(paper.id(), changed);
        PaperImport.Taken taken = PaperImport.take(office, List.of(written(new PaperFile(false, Long.toString(first), true, false, false))), null, false).getFirst();
        Comment asked = office.comments().of(taken.id()).stream().filter(c -> c.words().startsWith("Is this so?")).findFirst().orElseThrow();
        assertEquals("The reserve rose by £1.2m in the year to March.",
            office.papers().body(taken.id()).stream().filter(p -> p.id() == asked.paragraph()).findFirst().orElseThrow().text());
    }

    @Test void ofAnIssuedPaperToo() {
        List<String> before = said(paper.id());
        office.issue(paper.id(), "There was no time.");
        assertEquals(before.size(), said(PaperImport.take(office, List.of(written(WITH)), null, false).getFirst().id()).size());
    }
}
