package org.scrutinydesk.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.scrutinydesk.paper.Paragraph.bullet;
import static org.scrutinydesk.paper.Paragraph.heading;
import static org.scrutinydesk.paper.Paragraph.numbered;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.document.Numbering;

class NumbersTest {
    private static final Paragraph SUB = numbered(1, Span.Words.of("sub"));
    private static final Paragraph SUB_SUB = numbered(2, Span.Words.of("subsub"));

    private static String count(Numbering scheme, Paragraph... body) {
        return String.join(" ", Numbers.of(scheme, List.of(body)).stream().map(n -> n.isEmpty() ? "-" : n).toList());
    }

    @Test void straightThroughThePaper() {
        assertEquals("- 1. 2. (i) (ii) (a) - 3. (i)", count(Numbering.STRAIGHT, heading(1, "h"), numbered("a"), numbered("b"), SUB, SUB, SUB_SUB,
            heading(1, "h"), numbered("c"), SUB));
    }

    @Test void bySectionRunsOnAcrossSubHeadings() {
        assertEquals("1 1.1 - 1.2 - 2 2.1 (i) (a) (b) (ii) (a)", count(Numbering.BY_SECTION, heading(1, "h"), numbered("a"), heading(2, "s"), numbered("b"),
            bullet(0, "x"), heading(1, "h"), numbered("c"), SUB, SUB_SUB, SUB_SUB, SUB, SUB_SUB));
    }

    @Test void letteredSubHeadingsStartAgainInEachSection() {
        assertEquals("1 a) (i) 1.1 (ii) b) (i) 1.2 2 a)", count(Numbering.LETTERED, heading(1, "h"), heading(2, "s"), heading(3, "t"), numbered("a"),
            heading(3, "t"), heading(2, "s"), heading(3, "t"), numbered("b"), heading(1, "h"), heading(2, "s")));
    }

    @Test void whatIsStillEmptyShowsItsNumberAndTakesNoneFromWhatFollows() {
        assertEquals("1 1.1 1.1 1.2 1.2 2 2 2.1", count(Numbering.BY_SECTION, heading(1, "h"), numbered(" "), numbered("a"), numbered(0), numbered("b"),
            heading(1, ""), heading(1, "i"), numbered("c")));
    }

    @Test void countingGoesOnFromATypedNumber() {
        assertEquals("3 3.48 3.49 5 5.1 -", count(Numbering.BY_SECTION, heading(1, "h").withTyped("3"), numbered("a").withTyped("3.48"), numbered("b"),
            heading(1, "h").withTyped("5"), numbered("c"), heading(1, "Annex").withTyped("")));
        assertEquals("7. 8.", count(Numbering.STRAIGHT, numbered("a").withTyped("7."), numbered("b")));
        assertEquals("1 c) d) (iv) (v)", count(Numbering.LETTERED, heading(1, "h"), heading(2, "s").withTyped("c)"), heading(2, "s"),
            heading(3, "t").withTyped("(iv)"), heading(3, "t")));
    }
}
