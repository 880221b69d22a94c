package org.scrutinydesk.document;

import java.util.ArrayList;
import java.util.List;

/** Blocks that stand on pages turned the same way. */
public record Stretch(boolean landscape, List<Block> blocks) {
    public Stretch {
        blocks = List.copyOf(blocks);
    }

    /** Parts a document where its pages turn: a wide table takes the headings straight above it and the notes under it with it. */
    public static List<Stretch> of(List<Block> blocks) {
        List<Stretch> stretches = new ArrayList<>();
        List<Block> now = new ArrayList<>();
        boolean landscape = false;
        for (Block block : blocks) {
            if (block instanceof Block.Table table && table.wide()) {
                if (!landscape) {
                    List<Block> heads = takeHeads(now);
                    close(stretches, false, now);
                    now.addAll(heads);
                    landscape = true;
                }
                now.add(block);
            } else if (landscape && !(block instanceof Block.Note)) {
                close(stretches, true, now);
                landscape = false;
                // The page turns here, and so begins anew without being told.
                if (!(block instanceof Block.PageBreak)) now.add(block);
            } else {
                now.add(block);
            }
        }
        close(stretches, landscape, now);
        return stretches;
    }

    private static List<Block> takeHeads(List<Block> blocks) {
        int from = blocks.size();
        while (from > 0 && blocks.get(from - 1) instanceof Block.Heading) from--;
        List<Block> tail = blocks.subList(from, blocks.size());
        List<Block> heads = new ArrayList<>(tail);
        tail.clear();
        while (!blocks.isEmpty() && blocks.getLast() instanceof Block.PageBreak) blocks.removeLast();
        return heads;
    }

    private static void close(List<Stretch> stretches, boolean landscape, List<Block> blocks) {
        if (blocks.isEmpty()) return;
        Stretch last = stretches.isEmpty() ? null : stretches.getLast();
        if (last != null && last.landscape() == landscape) {
            List<Block> both = new ArrayList<>(last.blocks());
            both.addAll(blocks);
            stretches.set(stretches.size() - 1, new Stretch(landscape, both));
        } else {
            stretches.add(new Stretch(landscape, blocks));
        }
        blocks.clear();
    }
}
