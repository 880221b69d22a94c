package org.scrutinydesk.evidence;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.sample.Sample;

class SearchStoreTest {
    private static Office office;
    private static SearchStore store;

    @BeforeAll static void open() {
        office = Office.of(OfficeFile.inMemory(Sample.NAME, Clock.fixed(Instant.parse("2016-06-06T09:00:00Z"), ZoneOffset.UTC), "tester"));
        Sample.fill(office);
        store = new SearchStore(office.file());
    }

    @AfterAll static void close() {
        office.close();
    }

    private static List<Hit> find(String words) {
        return store.find(words, 200);
    }

    @Test void everyKindOfRecordIsFoundByItsWords() {
        Set<Hit.Kind> found = java.util.stream.Stream.of("panel 20 june 2016", "performance", "domestic abuse", "complaints", "volunteer", "specials", "officers", "grant", "fund", "chief",
            "innovation", "2013", "a", "e").flatMap(w -> find(w).stream()).map(Hit::kind).collect(Collectors.toSet());
        found.addAll(office.funding().recipients().stream().flatMap(r -> find(r.name()).stream()).map(Hit::kind).collect(Collectors.toSet()));
        found.addAll(office.meetings().people().stream().flatMap(p -> find(p.name()).stream()).map(Hit::kind).collect(Collectors.toSet()));
        assertEquals(Set.of(Hit.Kind.values()), found);
    }

    @Test void wordsAreFoundInAnyOrderAndADateAsItIsWritten() {
        assertTrue(find("june 2016 panel 20").stream().anyMatch(h -> h.kind() == Hit.Kind.MEETING && h.title().contains("20 June 2016")));
        assertEquals(List.of(), find("june 2016 panel nosuchword"));
    }

    @Test void aSumIsFoundHoweverItsThousandsAreSet() {
        var entry = office.funding().entries(org.scrutinydesk.funding.EntryFilter.ALL).stream()
            .filter(e -> e.amount().compareTo(org.scrutinydesk.common.Money.of(10_000)) > 0).findFirst().orElseThrow();
        assertTrue(find(entry.amount().inProse()).stream().anyMatch(h -> h.id().equals(entry.id())), entry.amount().inProse());
        assertTrue(find(entry.amount().plain()).stream().anyMatch(h -> h.id().equals(entry.id())));
    }

    @Test void aParagraphIsFoundByItsWordsAndNotByHowItIsKept() {
        Hit hit = find("domestic abuse").stream().filter(h -> h.kind() == Hit.Kind.PARAGRAPH).findFirst().orElseThrow();
        assertTrue(hit.title().toLowerCase(java.util.Locale.UK).contains("domestic"));
        assertTrue(find("spans").stream().noneMatch(h -> h.kind() == Hit.Kind.PARAGRAPH));
    }

    @Test void signsThatMeanSomethingToTheDatabaseAreOnlySigns() {
        assertEquals(List.of(), find("%%%"));
        assertEquals(List.of(), find("_!_'\"\\"));
        assertEquals(List.of(), find("  "));
    }
}
