package org.scrutinydesk.document;

import java.util.ArrayList;
import java.util.List;

/** Blocks that stand on pages turned the same way. @param chosen somebody turned them, and no wide table */
public record Stretch(boolean landscape, List<Block> blocks, boolean chosen) {
    /** Less than a third of an upright page. */
    private static final double FEW_LINES = 18;

    public Stretch {
        blocks = List.copyOf(blocks);
    }

    public Stretch(boolean landscape, List<Block> blocks) {
        this(landscape, blocks, false);
    }

    /** Parts a document where its pages turn: a wide table takes the headings straight above it and the notes under it with it. */
    public static List<Stretch> of(List<Block> blocks) {
        List<Stretch> all = new ArrayList<>();
        List<Block> now = new ArrayList<>();
        boolean side = false;
        for (Block block : blocks) {
            if (!(block instanceof Block.Turn turn)) {
                now.add(block);
            } else if (turn.landscape() != side) {
                add(all, side, now);
                side = turn.landscape();
            }
        }
        add(all, side, now);
        return all;
    }

    /** What stands between two turns that somebody made. */
    private static void add(List<Stretch> all, boolean side, List<Block> now) {
        // The page turns here, and so begins anew without being told.
        while (!all.isEmpty() && !now.isEmpty() && now.getFirst() instanceof Block.PageBreak) now.removeFirst();
        if (now.isEmpty()) return;
        if (side) all.add(new Stretch(true, now, true));
        else all.addAll(byTables(now));
        now.clear();
    }

    private static List<Stretch> byTables(List<Block> blocks) {
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
        return joined(stretches);
    }

    /** A few upright lines before, between or after wide tables turn with them, or each would have a nearly empty page. */
    private static List<Stretch> joined(List<Stretch> stretches) {
        if (stretches.size() == 1) return stretches;
        List<Stretch> joined = new ArrayList<>();
        for (Stretch stretch : stretches) {
            boolean turns = stretch.landscape() || stretch.blocks().stream().mapToDouble(Stretch::lines).sum() <= FEW_LINES;
            List<Block> blocks = new ArrayList<>(stretch.blocks());
            close(joined, turns, blocks);
        }
        return joined;
    }

    /** About how many lines of a page it takes, which no more than this choice rests on. */
    private static double lines(Block block) {
        return switch (block) {
            case Block.Banner banner -> 1.5;
            case Block.Title title -> 2;
            case Block.Heading heading -> 2;
            case Block.Field field -> 1 + letters(field.text());
            case Block.Numbered numbered -> 1.5 + letters(numbered.text());
            case Block.Plain plain -> 1.5 + letters(plain.text());
            case Block.Bullet bullet -> 1.5 + letters(bullet.text());
            case Block.Note note -> 1.5 + letters(note.text());
            case Block.Table table -> 3 + 2 * table.rows().size();
            case Block.PageBreak pageBreak -> FEW_LINES;
            case Block.Turn turn -> 0;
            case Block.Picture picture -> 26.0 * picture.share() / 100 * picture.height() / picture.width();
        };
    }

    private static double letters(List<Run> text) {
        return Run.words(text).length() / 95.0;
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
