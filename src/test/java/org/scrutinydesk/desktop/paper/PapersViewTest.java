package org.scrutinydesk.desktop.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scrutinydesk.paper.Paragraph.heading;
import static org.scrutinydesk.paper.Paragraph.numbered;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.desktop.TestDesk;
import org.scrutinydesk.document.Samples;
import org.scrutinydesk.meeting.Body;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Spans;
import org.scrutinydesk.paper.Template;

class PapersViewTest extends InThePapersRoom {
    @TempDir Path folder;
    private Meeting meeting;

    @BeforeEach void open() throws Exception {
        Body panel = desk.office.meetings().save(Body.named("Police and Crime Panel", Body.Kind.PANEL));
        meeting = desk.office.meetings().save(Meeting.planned(panel.id(), LocalDate.of(2016, 6, 20), null, null));
    }

    private Paper add(Template template, List<Paragraph> body) {
        Paper paper = desk.office.papers().add(Paper.draft(template, "Report", meeting.id()), body);
        TestDesk.onFx(() -> desk.place.open(paper.id()));
        desk.settle();
        return paper;
    }

    @Test void aNewPaperIsMadeAndWrittenAndSavedAsItIsTyped() {
        press("Ctrl+N");
        desk.settle();
        desk.robot.clickOn("#title");
        press("ENTER");
        desk.settle();
        assertTrue(desk.says("A paper needs a title."));
        assertEquals("title", focused().getId());
        type("Chief Executive's Update");
        press("ENTER");
        desk.settle();
        assertTrue(desk.says("Information"));
        assertEquals("part-issues", focused().getId(), "it begins where its template does");
        press("TAB");
        type("Ten bids came in.");
        press("ENTER");
        type("Six were met.");
        Paper paper = desk.office.papers().papers().getFirst();
        desk.waitFor("the text to be saved", () -> stored(paper).equals(List.of(numbered("Ten bids came in."), numbered("Six were met."))));
        assertEquals("Chief Executive's Update", paper.title());
        assertEquals(meeting.id(), paper.meeting());
    }

    @Test void whatWasTypedInTheLastHalfSecondIsSavedWhenTheOfficeIsClosed() {
        Paper paper = add(Template.CHIEF_EXECUTIVES_UPDATE, List.of());
        type("The last words");
        desk.place.work().close();
        assertEquals(List.of(numbered("The last words")), stored(paper));
    }

    @Test void versionsAreNamedComparedAndGoneBackToByKeyboard() {
        Paper paper = add(Template.CHIEF_EXECUTIVES_UPDATE, List.of(numbered("Ten bids came in.")));
        desk.office.papers().saveBody(paper.id(), List.of(desk.office.papers().body(paper.id()).getFirst()
            .withSpans(List.of(Span.Words.of("Twelve bids came in late.")))));
        press("Ctrl+Shift+H");
        desk.waitFor("the list to have the keys", () -> focused() instanceof javafx.scene.control.ListView);
        desk.settle();
        assertTrue(desk.says("As it is now"));
        assertTrue(desk.says("Added"));
        press("DOWN", "ENTER");
        desk.settle();
        assertTrue(desk.says("2 words in, one word out, no paragraphs moved.") && desk.says("to the paper as it is now"), () -> desk.words().toString());
        assertEquals("1. [taken out: Ten] [added: Twelve] bids came in [added: late].", spoken("comparison-lines").getFirst());
        press("ESCAPE");
        desk.settle();
        assertFalse(desk.says("2 words in"));
        assertTrue(desk.says("As it is now"), "the versions stay beside the page");
        TestDesk.onFx(() -> desk.desk.lookupAll(".text-field").stream().filter(n -> n.isVisible() && n.getParent() instanceof VersionsPane)
            .findFirst().orElseThrow().requestFocus());
        type("As received");
        press("ENTER");
        desk.settle();
        assertTrue(desk.says("The version is called “As received”."));
        desk.click("Go back to it");
        assertEquals(List.of(numbered("Ten bids came in.")), stored(paper));
        assertTrue(desk.says("The paper is again the version “As received”."));
        desk.click("Undo");
        assertEquals(List.of(numbered("Twelve bids came in late.")), stored(paper));
        TestDesk.onFx(() -> desk.desk.lookup(".versions").requestFocus());
        press("ESCAPE");
        desk.settle();
        assertFalse(desk.says("As it is now"));
        assertTrue(focused() == editor());
    }

    @Test void anIssuedPaperIsFollowedByANewVersionAndKeepsItsVersionsToBeRead() {
        Paper paper = add(Template.CHIEF_EXECUTIVES_UPDATE, List.of(numbered("As issued.")));
        desk.office.issue(paper.id(), "Asked for today.");
        TestDesk.onFx(() -> desk.place.work().write("x", () -> true));
        desk.settle();
        desk.click("‹ Papers");
        TestDesk.onFx(() -> desk.place.open(paper.id()));
        desk.settle();
        desk.click("Versions");
        desk.waitFor("the versions", () -> desk.says("Issued"));
        desk.click("New version");
        Paper next = desk.office.papers().papers().getFirst();
        assertEquals(2, next.edition());
        assertTrue(desk.says("Version 2 of “Report” begun; the issued one stays as it is."));
        assertEquals(List.of(numbered("As issued.")), stored(next));
        TestDesk.onFx(() -> editor().requestFocus());
        press("Ctrl+END");
        type("!");
        desk.waitFor("the text to be saved", () -> stored(next).equals(List.of(numbered("As issued.!"))));
        assertEquals(List.of(numbered("As issued.")), stored(paper));
        press("Ctrl+Shift+H");
        desk.waitFor("the versions", () -> desk.says("Compare with version 1"));
        desk.click("Compare with version 1");
        assertTrue(desk.says("From version 1 as it was issued to the paper as it is now"));
        assertEquals("1. As issued. [added: !]", spoken("comparison-lines").getFirst());
        TestDesk.onFx(() -> desk.place.open(paper.id()));
        desk.settle();
        desk.click("Open version 2");
        assertTrue(desk.says("Version 2"));
        assertTrue(desk.office.document(next.id()).blocks().contains(new org.scrutinydesk.document.Block.Field("Version",
            org.scrutinydesk.document.Run.of("2"))));
    }

    @Test void aWordFileIsTakenInAfterItSaidWhatBecomesOfItsChanges() throws Exception {
        Path word = folder.resolve("lead.docx");
        try (var in = org.scrutinydesk.exchange.paper.Tracked.class.getResourceAsStream("libreoffice.docx")) {
            Files.copy(in, word);
        }
        TestDesk.onFx(() -> desk.place.saveAs().asksWith(suggested -> word));
        desk.click("From Word…");
        desk.settle();
        assertTrue(desk.says("1 insertion and 1 deletion by A. Lead"), desk.words().toString());
        assertEquals(0, desk.office.papers().papers().size(), "nothing is taken in before somebody says so");
        desk.robot.write("r").type(KeyCode.ENTER);
        desk.waitFor("the paper", () -> desk.office.papers().papers().size() == 1);
        desk.settle();
        Paper made = desk.office.papers().papers().getFirst();
        assertTrue(stored(made).stream().anyMatch(p -> p.text().contains("The sum is £10,000 in all")), stored(made).toString());
        assertNotNull(editor());
        assertTrue(desk.says("taken in."));
    }

    @Test void aPaperRolledForwardIsConfirmedParagraphByParagraph() {
        Meeting next = desk.office.meetings().save(Meeting.planned(meeting.body(), LocalDate.of(2016, 9, 19), null, null));
        add(Template.CHIEF_EXECUTIVES_UPDATE, List.of(heading(1, "One"), numbered("Ten bids came in."), numbered("The hub opens on 19 August.")));
        press("ESCAPE");
        desk.settle();
        TestDesk.onFx(() -> desk.place.does("Roll forward"));
        desk.settle();
        assertEquals("meeting", focused().getId());
        press("Ctrl+ENTER");
        desk.waitFor("the next paper", () -> desk.says("Still true? 2"));
        Paper paper = desk.office.papers().papers().getFirst();
        assertEquals(next.id(), paper.meeting());
        press("Ctrl+K");
        type("confirm this");
        press("ENTER");
        assertTrue(desk.says("It names 19 August."));
        desk.waitFor("the first to be confirmed", () -> paper.unconfirmed(desk.office.papers().body(paper.id())) == 1);
        press("Ctrl+Z");
        assertTrue(desk.says("Still true? 2"));
        press("F9");
        type("X");
        // On to the first again, which waits still.
        press("F9");
        press("Ctrl+F9");
        assertTrue(desk.says("All that was carried over is confirmed or rewritten."));
        desk.waitFor("all of it", () -> paper.unconfirmed(desk.office.papers().body(paper.id())) == 0);
    }

    private List<String> spoken(String style) {
        return TestDesk.onFx(() -> desk.desk.lookupAll("." + style + " .list-cell").stream().map(Node::getAccessibleText)
            .filter(java.util.Objects::nonNull).toList());
    }

    @Test void escapeAndTheRoomsOwnKeyGoBackToTheListWithTheTypingSavedAndUndoneAsOne() {
        Paper paper = add(Template.CHIEF_EXECUTIVES_UPDATE, List.of());
        type("One");
        desk.waitFor("the first words to be saved", () -> stored(paper).equals(List.of(numbered("One"))));
        press("Ctrl+Z");
        desk.waitFor("them to be taken back on the page", () -> stored(paper).isEmpty());
        type("One");
        press("ENTER");
        type("/zzz");
        press("ESCAPE");
        assertFalse(desk.says("Find a paper") || desk.desk.lookup(".paper-view") == null, "Escape closed the insert list and no more");
        press("ESCAPE");
        desk.settle();
        assertEquals(List.of(numbered("One"), numbered("/zzz")), stored(paper));
        assertTrue(desk.says("One in draft"));
        press("ENTER");
        desk.settle();
        assertTrue(TestDesk.onFx(() -> editor().isFocused()), "Escape left the paper selected, so Enter opens it");
        press("Ctrl+DIGIT1");
        desk.settle();
        assertTrue(desk.says("One in draft"));
        press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z");
        desk.settle();
        assertTrue(desk.says("Nothing was changed here since. Done before: Typing in “Report”."), desk.words().toString());
        assertEquals(List.of(numbered("One"), numbered("/zzz")), stored(paper), "Keys meant for the text take nothing away from outside");
        desk.click("Undo that");
        desk.settle();
        assertTrue(desk.says("Undone: Typing in “Report”."), desk.words().toString());
        assertEquals(List.of(), stored(paper));
        press("Ctrl+Shift+Z");
        desk.settle();
        assertEquals(List.of(numbered("One"), numbered("/zzz")), stored(paper));
    }

    @Test void thePartsOfThePaperAreFieldsOfItsPage() {
        Paper paper = add(Template.PANEL_REPORT, List.of(numbered("Body.")));
        assertTrue(desk.says("Still to be filled"));
        PaperEditor editor = editor();
        press("UP");
        desk.settle();
        assertEquals("part-recommendation", focused().getId());
        type("That the Panel notes this.");
        press("Shift+TAB");
        desk.settle();
        assertEquals("part-purpose", focused().getId());
        type("To say what was done.");
        press("TAB", "TAB");
        desk.settle();
        assertTrue(TestDesk.onFx(editor::isFocused));
        Map<String, String> written = Map.of("recommendation", "That the Panel notes this.", "purpose", "To say what was done.");
        desk.waitFor("the parts to be saved", () -> desk.office.papers().paper(paper.id()).fields().equals(written));
        desk.settle();
        assertEquals("3.", TestDesk.onFx(() -> editor.page().number(0)), "its paragraphs count on from the parts before them");
        assertEquals(List.of("1.", "2."), TestDesk.onFx(() -> desk.desk.lookupAll(".part-number").stream().map(n -> ((javafx.scene.text.Text) n).getText()).sorted().toList()),
            "and the parts show what they print");
        press("Ctrl+END", "DOWN");
        desk.settle();
        assertEquals("part-conclusion", focused().getId());
    }

    @Test void aSlashFindsAndPutsInABlock() {
        Paper paper = add(Template.PANEL_REPORT, List.of(numbered("Awards: ")));
        press("Ctrl+END");
        type("/promi due");
        desk.settle();
        press("DOWN", "UP", "ENTER");
        desk.waitFor("the block to be saved", () -> stored(paper).size() >= 2);
        Quote quote = stored(paper).get(1).block();
        assertNotNull(quote, () -> stored(paper).toString());
        assertEquals("promises-due", quote.name());
        assertEquals("Awards: ", stored(paper).getFirst().text());
        press("Ctrl+Z");
        desk.waitFor("it to be taken back", () -> stored(paper).size() == 1);
    }

    @Test void aPictureIsPastedDescribedAndKept() throws Exception {
        Paper paper = add(Template.CHIEF_EXECUTIVES_UPDATE, List.of(numbered("Before")));
        Path file = Files.write(Files.createTempDirectory("pictures").resolve("map.png"), Base64.getDecoder().decode(Samples.picture(50, "").data()));
        press("Ctrl+END");
        TestDesk.onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.FILES, List.of(file.toFile()))));
        press("Ctrl+V");
        desk.waitFor("the words for the picture to be asked for", () -> focused() instanceof javafx.scene.control.TextField);
        type("A map");
        press("ESCAPE");
        type("After");
        desk.waitFor("the picture to be saved", () -> stored(paper).size() == 3 && stored(paper).get(2).text().equals("After"));
        Paragraph.Picture kept = stored(paper).get(1).picture();
        assertEquals("A map", kept.alt());
        assertEquals(50, kept.share(), "300 points are half of a page's width");
        assertTrue(desk.office.pictures().bytes(kept.hash()).isPresent());
        Files.writeString(file, "<svg/>");
        press("Ctrl+V");
        desk.settle();
        assertTrue(desk.says("map.png is a drawing (SVG)"));
    }

    @Test void aStaleFigureIsListedAndItsNewValueTaken() {
        Span.Figure figure = new Span.Figure(new Quote("promises-due", Map.of("meeting", meeting.id().text())), "7", false, false);
        Paper paper = add(Template.PANEL_REPORT, List.of(numbered(0, Span.Words.of("Promises: "), figure, Span.Words.of("."))));
        desk.waitFor("the records to be read", () -> desk.says("Figures: 1 stale"));
        desk.robot.clickOn("Figures: 1 stale");
        desk.settle();
        assertTrue(desk.says("Stale figure"));
        desk.robot.clickOn("Take all new values");
        desk.waitFor("the new value to be saved", () -> stored(paper).getFirst().text().equals("Promises: 0."));
        assertFalse(desk.says("1 stale"));
    }

    @Test void anIssuedPaperShowsItsPagesAndStandsStillUntilThatIsUndone() {
        Paper paper = add(Template.CHIEF_EXECUTIVES_UPDATE, List.of(heading(1, "One"), numbered("Text.")));
        desk.office.clearances().send(paper.id(), LocalDate.of(2016, 6, 6));
        desk.office.clearances().steps().forEach(s -> desk.office.clearances().clear(paper.id(), "A", LocalDate.of(2016, 6, 6), null));
        TestDesk.onFx(() -> desk.place.work().write("x", () -> true));
        desk.settle();
        desk.click("‹ Papers");
        TestDesk.onFx(() -> desk.place.open(paper.id()));
        desk.settle();
        desk.click("Issue");
        assertEquals(Paper.State.ISSUED, desk.office.papers().paper(paper.id()).state());
        assertTrue(desk.says("Issued 6 June 2016"));
        assertFalse(TestDesk.onFx(() -> desk.desk.lookup(".page-preview") == null));
        TestDesk.onFx(() -> desk.place.undo().undo());
        desk.settle();
        assertEquals(Paper.State.CLEARED, desk.office.papers().paper(paper.id()).state());
        assertTrue(TestDesk.onFx(() -> editor().isEditable()));
    }

    @Test void wordAndPdfSayWhatWasJustTyped() throws Exception {
        add(Template.CHIEF_EXECUTIVES_UPDATE, List.of(numbered("Text.")));
        Path pdf = folder.resolve("report.pdf");
        TestDesk.onFx(() -> desk.place.saveAs().asksWith(suggested -> pdf));
        press("Ctrl+END");
        type(" Unheard");
        desk.robot.clickOn("PDF…");
        press("ENTER");
        desk.settle();
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf.toFile())) {
            assertTrue(new org.apache.pdfbox.text.PDFTextStripper().getText(document).contains("Text. Unheard"));
        }
        assertTrue(Files.size(pdf) > 1000);
    }

    @Test void aDeletedPaperComesBackByUndo() {
        Paper paper = add(Template.CHIEF_EXECUTIVES_UPDATE, List.of(numbered("Text.")));
        desk.robot.clickOn("‹ Papers");
        desk.settle();
        press("DELETE");
        desk.settle();
        assertEquals(List.of(), desk.office.papers().papers());
        desk.robot.clickOn("Undo");
        desk.settle();
        assertEquals(List.of(numbered("Text.")), stored(paper));
    }

    @Test void typingIsSavedWhenThePageIsLeft() {
        Paper paper = add(Template.CHIEF_EXECUTIVES_UPDATE, List.of());
        type("Kept");
        TestDesk.onFx(() -> desk.desk.getScene().setRoot(new javafx.scene.Group()));
        desk.settle();
        assertEquals(List.of(numbered("Kept")), stored(paper));
    }

    private long marked() {
        return TestDesk.onFx(() -> desk.desk.lookupAll(".misspelt").stream().filter(n -> !((javafx.scene.shape.Path) n).getElements().isEmpty()).count());
    }

    @Test void aWordThatIsNotKnownIsMarkedAndMendedByKeyboard() {
        add(Template.CHIEF_EXECUTIVES_UPDATE, List.of(Paragraph.numbered("She recieved the report."), Paragraph.numbered("Rosendal is known.")));
        desk.waitFor("the marks", () -> marked() == 2);
        TestDesk.onFx(() -> {
            editor().requestFocus();
            editor().go(Spot.START);
        });
        desk.robot.type(KeyCode.F7);
        desk.settle();
        assertTrue(desk.says("“recieved” is not known. Enter takes a word, Escape leaves it, F7 goes on."));
        desk.robot.type(KeyCode.ENTER);
        desk.settle();
        assertEquals("She received the report.", Spans.plain(TestDesk.onFx(() -> editor().page().body().getFirst()).spans()));
        desk.waitFor("one mark to go", () -> marked() == 1);
        desk.robot.type(KeyCode.F7);
        desk.settle();
        desk.robot.type(KeyCode.PAGE_DOWN).type(KeyCode.UP).type(KeyCode.ENTER);
        desk.settle();
        assertEquals(List.of("Rosendal"), org.scrutinydesk.evidence.OwnWords.taught(desk.office));
        desk.waitFor("no mark", () -> marked() == 0);
        desk.robot.type(KeyCode.F7);
        desk.settle();
        assertTrue(desk.says("Every word of this paper is known."));
    }
}
