package org.scrutinydesk.document.pdf;

import java.util.List;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Run;

/**
 * One part of a pack, which starts a new page: its cover, its agenda, a paper, an appendix.
 *
 * @param id       what agenda lines point at; not shown
 * @param bookmark its name in the list of bookmarks; its headings stand under it
 * @param footer   the words before the page number at the foot of its pages, such as "Item 5"; may be empty
 */
public record PackPart(String id, String bookmark, String footer, Content content) {
    /** Addresses of this kind lead to the part they name. */
    static final String SCHEME = "pack";

    /** What a part holds. */
    public sealed interface Content {
    }

    /** The front page. */
    public record Cover(List<Block> blocks) implements Content {
        public Cover {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * The agenda, with the page of the pack on which each item's paper begins.
     *
     * @param before  what stands above the items
     * @param caption what the table of items is, for those who cannot see it
     * @param after   what stands below them
     */
    public record Agenda(List<Block> before, String caption, List<Line> lines, List<Block> after) implements Content {
        public Agenda {
            before = List.copyOf(before);
            lines = List.copyOf(lines);
            after = List.copyOf(after);
        }
    }

    /** A paper or an appendix, from its title to its end. */
    public record Paper(List<Block> blocks) implements Content {
        public Paper {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * An item of the agenda.
     *
     * @param number as it is shown; may be empty
     * @param detail a quieter line under the title: who presents it, what is asked; may be empty
     * @param part   id of the part whose page is shown, or null where the item has none in this pack
     * @param instead what stands in the page's place where there is none, such as "to follow" or "oral"; may be empty
     */
    public record Line(String number, List<Run> title, List<Run> detail, String part, String instead) {
    }
}
