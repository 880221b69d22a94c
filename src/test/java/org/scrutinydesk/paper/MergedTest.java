package org.scrutinydesk.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two wordings of one paragraph: both changes come in, or somebody has to choose. */
class MergedTest {
    private static final String SENT = "Part 1 goes through the priorities, part 2 through the measures, which stand in full in Appendix A.";

    private static Paragraph text(String words) {
        return Paragraph.numbered(0, Span.Words.of(words));
    }

    private static String both(String base, String came, String now) {
        return Merged.of(text(base), text(came), text(now)).map(Paragraph::text).orElse("choose");
    }

    @Test void otherWordsOfTheSameSentenceComeTogether() {
        assertEquals("The first part walks through every priority, part 2 through the measures, which are all set out in Appendix A.",
            both(SENT, SENT.replace("Part 1", "The first part").replace("stand in full", "are all set out"), SENT.replace("goes", "walks").replace("the priorities", "every priority")));
        assertEquals("Now a b c d and then", both("a b c d", "a b c d and then", "Now a b c d"));
        assertEquals("Four late tenders went in.", both("Four bids went in.", "Four late bids went in.", "Four tenders went in."));
    }

    @Test void theSameWordsChangedTwoWaysAreForSomebodyToChoose() {
        assertEquals("choose", both("Four bids went in.", "Five bids went in.", "Six bids went in."));
        assertEquals("choose", both("Four bids went in.", "Four late bids went in.", "Four good bids went in."));
        assertEquals("Five bids went in.", both("Four bids went in.", "Five bids went in.", "Five bids went in."));
    }

    @Test void looksAndNewValuesAreKept() {
        Span.Figure was = new Span.Figure(new Quote("award-total", Map.of("year", "2016/17")), "£472,000", false, false);
        Span.Figure is = new Span.Figure(was.quote(), "£480,000", false, false);
        Paragraph base = Paragraph.numbered(0, Span.Words.of("The grant of "), was, Span.Words.of(" is late."));
        Paragraph now = Paragraph.numbered(0, Span.Words.of("The grant of "), is, Span.Words.of(" is late."));
        Paragraph came = Paragraph.numbered(0, Span.Words.of("The "), new Span.Words("grant", true, false, null), Span.Words.of(" of "), was, Span.Words.of(" came."));
        Paragraph merged = Merged.of(base, came, now).orElseThrow();
        assertEquals("The grant of £480,000 came.", merged.text());
        assertTrue(merged.spans().contains(new Span.Words("grant", true, false, null)), merged.toString());
    }

    /** What both changed stands in what comes out, whatever words they were, and what neither changed stands there as it was. */
    @Test void nothingIsDroppedWhereTheyMeetNowhere() {
        Random random = new Random(11);
        int together = 0;
        for (int round = 0; round < 400; round++) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < 12; i++) words.add("w" + i);
            List<String> office = new ArrayList<>(words);
            List<String> lead = new ArrayList<>(words);
            List<String> expected = new ArrayList<>(words);
            for (int i = 0; i < 12; i++) {
                switch (random.nextInt(8)) {
                    case 0 -> {
                        office.set(i, "o" + i);
                        expected.set(i, "o" + i);
                    }
                    case 1 -> {
                        lead.set(i, "l" + i);
                        expected.set(i, "l" + i);
                    }
                    case 2 -> {
                        office.set(i, "o" + i + " more");
                        expected.set(i, "o" + i + " more");
                    }
                    default -> { }
                }
            }
            Optional<Paragraph> merged = Merged.of(text(String.join(" ", words)), text(String.join(" ", lead)), text(String.join(" ", office)));
            if (merged.isEmpty()) continue;
            together++;
            assertEquals(String.join(" ", expected), merged.get().text());
        }
        assertTrue(together > 300, together + " came together");
    }
}
