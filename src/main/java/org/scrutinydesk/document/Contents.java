package org.scrutinydesk.document;

import java.util.ArrayList;
import java.util.List;

/** The contents table of a long paper: it stands after the front, and what follows begins a new page. */
public final class Contents {
    public static final String HEADING = "Contents";

    private Contents() {
    }

    /** Whether the block still belongs to the front of a paper. */
    public static boolean isFront(Block block) {
        return block instanceof Block.Banner || block instanceof Block.Title || block instanceof Block.Field;
    }

    /**
     * The document with the room taken that its contents table takes, to see on which pages its headings come to stand; the first of
     * its headings is the table's own.
     */
    public static Document measured(Document document) {
        return new Document(document.title(), document.author(), document.marking(), document.footer(), document.numbering(), measured(document.blocks()));
    }

    /** The same of a document's blocks. */
    public static List<Block> measured(List<Block> document) {
        List<Block> blocks = new ArrayList<>(document);
        int at = 0;
        while (at < blocks.size() && isFront(blocks.get(at))) at++;
        List<Block> lines = new ArrayList<>(List.of(new Block.Heading(1, "", false, Run.of(HEADING))));
        // As close to each other as bullets are.
        blocks.stream().filter(Block.Heading.class::isInstance).map(Block.Heading.class::cast)
            .forEach(h -> lines.add(new Block.Bullet(0, Run.of(line(h)))));
        lines.add(new Block.PageBreak());
        blocks.addAll(at, lines);
        return blocks;
    }

    /** A heading as the table shows it. */
    public static String line(Block.Heading heading) {
        String words = Run.words(heading.text());
        return heading.number().isEmpty() ? words : heading.number() + " " + words;
    }
}
