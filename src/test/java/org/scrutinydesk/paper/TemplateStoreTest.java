package org.scrutinydesk.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.ChangeLog;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.document.Numbering;

class TemplateStoreTest {
    private final OfficeFile office = OfficeFile.inMemory("T", Clock.fixed(Instant.parse("2016-06-06T09:00:00Z"), ZoneOffset.UTC), "tester");
    private final TemplateStore store = new TemplateStore(office);
    private final PaperStore papers = new PaperStore(office);
    private final ChangeLog log = new ChangeLog(office);

    @AfterEach void close() {
        office.close();
    }

    private TemplateStore.Kept kept(String key) {
        return store.kept().stream().filter(k -> k.template().key().equals(key)).findFirst().orElseThrow();
    }

    /** The update without its background papers, and with a part of the office's own. */
    private static Template changed(Template template) {
        List<Part> after = new ArrayList<>(template.after());
        after.removeIf(p -> p.name().equals("background-papers"));
        after.add(new Part(Part.Sort.TEXT, template.freeName("Key dates"), " Key  dates ", true, false, "Days to keep free", "None."));
        return template.withAfter(after).counting(Numbering.STRAIGHT);
    }

    @Test void theProgramBringsSixThatCanAllMakeAPaper() {
        assertEquals(List.of("Chief Executive's Update", "Panel performance report", "Panel report with implications", "Decision record",
            "Portfolio RAG report", "Budget monitoring report"), store.templates().stream().map(Template::label).toList());
        Template.PROGRAMS_OWN.forEach(t -> assertEquals(t, TemplateCheck.checked(t)));
        assertTrue(store.kept().stream().noneMatch(TemplateStore.Kept::changed));
    }

    @Test void aChangedTemplateIsForPapersToComeAndCanBeSetBack() {
        Template own = Template.CHIEF_EXECUTIVES_UPDATE;
        Paper before = papers.add(Paper.draft(own, "Before", null), List.of());
        Template now = store.save(kept(own.key()), changed(own));
        Paper after = papers.add(Paper.draft(store.find(own.key()).orElseThrow(), "After", null), List.of());
        assertEquals(own, papers.paper(before.id()).template(), "a paper keeps the shape it was begun in");
        assertEquals(now, papers.paper(after.id()).template());
        assertEquals("Key dates", now.after().getLast().label());
        assertEquals("key-dates", now.after().getLast().name());
        assertTrue(kept(own.key()).changed());
        assertEquals(2, kept(own.key()).papers());

        store.backToPrograms(own.key());
        assertEquals(own, kept(own.key()).template());
        assertEquals(now, papers.paper(after.id()).template());
        assertEquals(now, new VersionStore(office).now(after.id()).paper().template());
        assertThrows(Refused.class, () -> store.backToPrograms(own.key()));
        log.undo(log.last());
        assertEquals(now, kept(own.key()).template());
        // Changed back by hand it is no copy any more.
        store.save(kept(own.key()), own);
        assertFalse(kept(own.key()).changed());
    }

    @Test void anOfficeAddsItsOwnAndTakesItOut() {
        Template made = store.save(null, Template.PANEL_REPORT.named("", "Visit report"));
        assertEquals("VISIT_REPORT", made.key());
        assertEquals("Visit report", store.templates().getLast().label());
        assertEquals("label", assertThrows(WrongInput.class, () -> store.save(null, made.named("", "visit REPORT"))).field());
        Paper paper = papers.add(Paper.draft(made, "Visit to custody", null), List.of());
        store.delete(made.key());
        assertTrue(store.find(made.key()).isEmpty());
        assertEquals("Visit report", papers.paper(paper.id()).template().label());
        log.undo(log.last());
        assertEquals(made, store.find(made.key()).orElseThrow());
        assertThrows(Refused.class, () -> store.delete(Template.PANEL_REPORT.key()));
        assertEquals(made, store.named("visit report"));
        assertTrue(assertThrows(WrongInput.class, () -> store.named("letter")).getMessage().contains("“Decision record”"));
    }

    @Test void whatCannotMakeAPaperIsRefused() {
        Template own = Template.PANEL_PERFORMANCE;
        TemplateStore.Kept kept = kept(own.key());
        assertEquals("label", assertThrows(WrongInput.class, () -> store.save(kept, own.named("", " "))).field());
        assertThrows(WrongInput.class, () -> store.save(kept, own.withFront(List.of(Part.of(Part.Sort.BODY)))), "no title");
        assertThrows(WrongInput.class, () -> store.save(kept, own.withBefore(List.of(Part.of(Part.Sort.OFFICE)))), "a front line in the middle");
        assertEquals("again", assertThrows(WrongInput.class, () -> store.save(kept, own.withBefore(List.of()))).field(), "nothing to print again");
        assertThrows(WrongInput.class, () -> store.save(kept, own.withAfter(List.of(Part.of(Part.Sort.TEXT, "")))), "no heading");
        store.save(kept, changed(own));
        assertThrows(Refused.class, () -> store.save(kept, own.counting(Numbering.BY_SECTION)), "changed by somebody else since");
    }

    @Test void aTemplateSaysWhatAPaperLacks() {
        Paper paper = Paper.draft(Template.PANEL_PERFORMANCE, "Report", null);
        assertEquals(List.of("Executive Summary", "Period covered", "Recommendation"), paper.missing().stream().map(Part::label).toList());
        assertEquals(List.of("Decision number", "Author", "Summary", "Recommendation", "Interests", "Financial", "Legal", "Equality", "Risks"),
            Paper.draft(Template.DECISION_RECORD, "Decision", null).missing().stream().map(Part::label).toList());
    }
}
