package org.scrutinydesk.desktop.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scrutinydesk.paper.Paragraph.numbered;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.desktop.TestDesk;
import org.scrutinydesk.exchange.paper.ImportedPaper;
import org.scrutinydesk.exchange.paper.PaperReader;
import org.scrutinydesk.exchange.paper.Tracked;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Template;

/** What goes along into a paper's Word or PDF file is asked in place, by keyboard, and remembered. */
class SaveBarTest extends InThePapersRoom {
    @TempDir Path folder;
    private Paper paper;
    private Path file;

    @BeforeEach void openPaper() {
        paper = desk.office.papers().add(Paper.draft(Template.CHIEF_EXECUTIVES_UPDATE, "Update", null), List.of(Paragraph.heading(1, "Money"),
            numbered("It rose by much.")));
        List<Paragraph> body = desk.office.papers().body(paper.id());
        desk.office.versions().name(paper.id(), desk.office.versions().versions(paper.id(), true).getFirst().change(), "As sent out");
        desk.office.comments().add(paper.id(), body.get(1).id(), "Ben Clerk", LocalDate.of(2016, 5, 1), "By how much?");
        TestDesk.onFx(() -> desk.place.open(paper.id()));
        desk.settle();
        TestDesk.onFx(() -> desk.place.saveAs().asksWith(suggested -> file));
    }

    private CheckBox option(String id) {
        return TestDesk.onFx(() -> (CheckBox) desk.desk.lookup("#" + id));
    }

    private ImportedPaper saved(String name, Tracked tracked) {
        file = folder.resolve(name);
        press("ENTER");
        desk.settle();
        return PaperReader.read(file, tracked);
    }

    @SuppressWarnings("unchecked")
    @Test void aWordFileTakesAlongWhatIsTickedAndTheTicksAreRemembered() throws Exception {
        press("Ctrl+END");
        type(" And more.");
        desk.robot.clickOn("Word…");
        desk.settle();
        ImportedPaper plain = saved("plain.docx", Tracked.ACCEPT);
        assertEquals("It rose by much. And more.", plain.body().get(1).text());
        assertEquals(List.of(), plain.comments());
        assertFalse(plain.tracked() || plain.notes().contains("The contents table was left out."));
        assertTrue(TestDesk.onFx(() -> editor().isFocused()), "it closes, and writing goes on");

        desk.robot.clickOn("Word…");
        desk.settle();
        for (String id : List.of("word-contents", "word-comments", "word-anonymous")) TestDesk.onFx(() -> option(id).fire());
        TestDesk.onFx(() -> {
            ComboBox<Object> since = (ComboBox<Object>) desk.desk.lookup("#word-tracked");
            since.setValue(since.getItems().stream().filter(i -> i.toString().contains("As sent out")).findFirst().orElseThrow());
        });
        ImportedPaper full = saved("full.docx", Tracked.REFUSE);
        assertEquals("It rose by much.", full.body().get(1).text());
        assertEquals(List.of("Author: By how much?"), full.comments().stream().map(c -> c.author() + ": " + c.words()).toList());
        assertTrue(full.notes().contains("The contents table was left out."), full.notes().toString());
        assertTrue(full.notes().stream().anyMatch(n -> n.contains("by Author")), full.notes().toString());
        assertEquals("true", desk.place.remembered().get("word-comments", ""));
    }

    @Test void aPdfForAnArchiveSaysSoAndEscapeLeavesAll() throws Exception {
        desk.robot.clickOn("PDF…");
        press("ESCAPE");
        assertFalse(TestDesk.onFx(() -> option("pdf-archive").getParent().getParent().isVisible()));
        desk.robot.clickOn("PDF…");
        TestDesk.onFx(() -> option("pdf-archive").fire());
        file = folder.resolve("archive.pdf");
        press("ENTER");
        desk.settle();
        try (var document = Loader.loadPDF(Files.readAllBytes(file))) {
            assertTrue(new String(document.getDocumentCatalog().getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8).contains("pdfaid"));
        }
    }
}
