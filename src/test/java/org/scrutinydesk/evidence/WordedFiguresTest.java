package org.scrutinydesk.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutinydesk.common.Id.MeasureId;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.meeting.Body;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Template;
import org.scrutinydesk.portfolio.Measure;
import org.scrutinydesk.portfolio.Polarity;
import org.scrutinydesk.portfolio.Reading;
import org.scrutinydesk.register.Promise;
import org.scrutinydesk.sample.Sample;

class WordedFiguresTest {
    private static final Quarter NOW = Quarter.parse("quarter", "2015/16 Q4");

    private final Office office = Office.of(OfficeFile.inMemory("Office", Clock.fixed(Instant.parse("2016-06-06T09:00:00Z"), ZoneOffset.UTC), "tester"));

    @AfterEach void close() {
        office.close();
    }

    @ParameterizedTest
    @CsvSource({"3,'',3", "3,noun,3 awards", "1,noun,1 award", "0,noun,no awards", "1,noun-was,1 award was", "2,noun-was,2 awards were", "4,written-noun,four awards",
        "1,written-noun,one award", "11,written-noun,11 awards", "10,written,ten", "0,written,none", "1,was,was", "0,was,were", "1,has,has", "2,has,have",
        "1200,noun,'1,200 awards'", "1,written-noun-was,one award was"})
    void theNounAndTheVerbFollowTheNumber(int number, String way, String words) {
        assertEquals(words, new Counted(number, "award", "awards").worded(way));
    }

    @ParameterizedTest
    @CsvSource({"541,388,'',from-to,fell from 541 to 388", "388,541,'',by,rose by 153", "388,541,'',per-cent,rose by 39.4%", "62,62,%,from-to,was unchanged at 62%",
        "62,65.1,%,by,rose by 3.1 percentage points", "62,61,%,per-cent,fell by 1 percentage point", "4.5,4.25,£,by,fell by £0.25", "10000,10001,'',per-cent,rose by less than 0.1%",
        "5,6,'',rose,rose", "6,5,'',rose,fell", "5,5.0,'',rose,was unchanged", "5,6,'',better,better than a year ago", "6,5,'',better,worse than a year ago",
        "5,5,'',better,the same as a year ago", "-4,-2,'',per-cent,rose by 50%"})
    void roseFellAndUnchangedFollowTheNumbers(BigDecimal before, BigDecimal now, String unit, String way, String words) {
        assertEquals(words, new Change(before, now, unit, Polarity.HIGHER, "a year ago", false).worded(way));
    }

    @Test void lowerIsBetterWhereTheMeasureSaysSoAndNilHasNoPerCent() {
        assertEquals("better than a year ago", new Change(BigDecimal.TEN, BigDecimal.ONE, "", Polarity.LOWER, "a year ago", false).worded("better"));
        assertEquals("were unchanged at 10", new Change(BigDecimal.TEN, BigDecimal.TEN, "", Polarity.LOWER, "a year ago", true).worded("by"));
        assertThrows(Refused.class, () -> new Change(BigDecimal.TEN, BigDecimal.ONE, "", Polarity.NEITHER, "a year ago", false).worded("better"));
        String nil = assertThrows(Refused.class, () -> new Change(BigDecimal.ZERO, BigDecimal.ONE, "", Polarity.HIGHER, "a year ago", false).worded("per-cent")).getMessage();
        assertEquals("It was nil a year ago, and nothing can be said of nil in per cent; choose “Rose or fell, by how many”.", nil);
    }

    private MeasureId measure(String name, String unit, Polarity polarity, Map<String, String> readings) {
        Measure m = office.measures().save(new Measure(null, 0, null, 0, name, unit, polarity, null, Measure.Frequency.QUARTERLY, Measure.RuleKind.LAST_YEAR,
            BigDecimal.ZERO, null, null, null));
        readings.forEach((quarter, amount) -> office.measures().save(new Reading(null, 0, m.id(), Quarter.parse("quarter", quarter), new BigDecimal(amount),
            Reading.State.FINAL, null)));
        return m.id();
    }

    private static Quote of(MeasureId measure, String... options) {
        Map<String, String> all = new HashMap<>(Map.of("measure", measure.text(), "quarter", NOW.toString()));
        for (int i = 0; i < options.length; i += 2) all.put(options[i], options[i + 1]);
        return new Quote("measure", all);
    }

    @Test void aMeasureIsHeldAgainstTheQuarterBeforeOrLastYear() {
        MeasureId burglaries = measure("Burglaries", "", Polarity.LOWER, Map.of("2014/15 Q4", "541", "2015/16 Q3", "380", "2015/16 Q4", "388"));
        Found found = office.evidence().figure(of(burglaries, "words", "from-to", "against", "last-year"));
        assertEquals("fell from 541 to 388", found.text());
        assertEquals("Burglaries, quarter 4 of 2015/16: 388, against Burglaries, quarter 4 of 2014/15: 541", found.meaning());
        assertEquals(2, found.sources().size(), "both readings stand behind it");
        assertEquals("rose from 380 to 388", office.evidence().figure(of(burglaries, "words", "from-to")).text());
        assertEquals("worse than in the quarter before", office.evidence().figure(of(burglaries, "words", "better")).text());
        assertEquals("Better than a year ago", office.evidence().figure(of(burglaries, "words", "better", "against", "last-year", "begins", "sentence")).text());
        MeasureId fresh = measure("Custody visits", "", Polarity.HIGHER, Map.of("2015/16 Q4", "12"));
        assertTrue(assertThrows(Refused.class, () -> office.evidence().figure(of(fresh, "words", "by"))).getMessage().contains("has no reading for quarter 3 of 2015/16"));
    }

    /** A figure made of words is like any other: kept, stale when the record changes, taken anew, and frozen. */
    @Test void wordsGoStaleAndAreFrozenAsFiguresAre() {
        MeasureId burglaries = measure("Burglaries", "", Polarity.LOWER, Map.of("2014/15 Q4", "541", "2015/16 Q4", "388"));
        Span.Figure fell = office.evidence().quoted(of(burglaries, "words", "from-to", "against", "last-year"));
        Paper paper = office.papers().add(Paper.draft(Template.PANEL_REPORT, "Burglary", null),
            List.of(Paragraph.numbered(0, Span.Words.of("Burglary "), fell, Span.Words.of("."))));
        assertEquals(fell, office.papers().body(paper.id()).getFirst().spans().get(1), "its words and options are kept");
        Reading now = office.measures().reading(burglaries, NOW).orElseThrow();
        office.measures().save(new Reading(now.id(), now.version(), burglaries, NOW, new BigDecimal("541"), Reading.State.FINAL, null));
        assertEquals("was unchanged at 541", office.evidence().stale(office.papers().body(paper.id())).getFirst().now());
        office.issue(paper.id(), "It is wanted.");
        assertTrue(office.document(paper.id()).blocks().toString().contains("fell from 541 to 388"));
    }

    @Test void countsAgreeInTheirWordsWithWhatTheRecordsHold() {
        Body body = office.meetings().save(new Body(null, 0, "Panel", Body.Kind.PANEL, null, null, "", 5, List.of(), null, null));
        Meeting june = office.meetings().save(Meeting.planned(body.id(), LocalDate.of(2016, 6, 20), null, null));
        Quote promises = new Quote("promises-due", Map.of("meeting", june.id().text(), "words", "written-noun-was", "begins", "sentence"));
        assertEquals("No promises were", office.evidence().figure(promises).text());
        office.promises().save(Promise.open("Figures of the grant", null, null, null, null, null, june.id()));
        assertEquals("One promise was", office.evidence().figure(promises).text());
        assertThrows(Refused.class, () -> office.evidence().figure(new Quote("promises-due", Map.of("meeting", june.id().text(), "words", "by"))), "there is no meeting before");
    }

    @Test void changesAreFoundInPlainWords() {
        Sample.fill(office);
        Meeting panel = office.meetings().meetings().stream().filter(m -> m.heldOn().equals(LocalDate.of(2016, 6, 20))).findFirst().orElseThrow();
        List<Offer> offers = office.evidence().offers(panel.id());
        for (String word : List.of("rose", "fell", "Change", "were", "14 awards", "better")) {
            assertTrue(offers.stream().anyMatch(o -> (o.label() + " " + o.value()).contains(word)), word);
        }
        List<Award> made = office.evidence().lookup().awardsSince(panel);
        assertTrue(offers.stream().anyMatch(o -> o.value().equals(made.size() + " awards were")));
    }
}
