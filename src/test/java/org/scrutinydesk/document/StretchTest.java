package org.scrutinydesk.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchTest {
    private static final Block WIDE = new Block.Table("Wide", List.of(new Block.Column("A", Block.Align.LEFT, 1)), List.of(), true);
    private static final Block TITLE = new Block.Title("Appendix A");
    private static final Block LINE = new Block.Plain(Run.of("The Panel is invited to note the measures."));

    private static List<Boolean> turned(List<Block> blocks) {
        return Stretch.of(blocks).stream().map(Stretch::landscape).toList();
    }

    @Test void aFewLinesStandOnThePagesOfTheWideTableBesideThem() {
        assertEquals(List.of(true), turned(List.of(TITLE, LINE, WIDE, LINE)));
        assertEquals(List.of(TITLE, LINE, WIDE, LINE), Stretch.of(List.of(TITLE, LINE, WIDE, LINE)).getFirst().blocks());
    }

    @Test void aPageOfTextStaysUpright() {
        List<Block> blocks = new ArrayList<>(Collections.nCopies(20, LINE));
        blocks.add(WIDE);
        blocks.add(LINE);
        assertEquals(List.of(false, true), turned(blocks));
        blocks.addAll(Collections.nCopies(20, LINE));
        assertEquals(List.of(false, true, false), turned(blocks));
        assertEquals(List.of(false), turned(List.of(TITLE, LINE)), "without a wide table nothing turns");
    }

    @Test void whatSomebodyTurnedStaysTurnedHoweverShort() {
        Block one = new Block.Plain(Run.of("one"));
        Block two = new Block.Plain(Run.of("two"));
        assertEquals(List.of(new Stretch(false, List.of(one)), new Stretch(true, List.of(two), true), new Stretch(false, List.of(one))),
            Stretch.of(List.of(one, new Block.Turn(true), new Block.PageBreak(), two, new Block.Turn(false), one, new Block.Turn(true))));
    }
}
