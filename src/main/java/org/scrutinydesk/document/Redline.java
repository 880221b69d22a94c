package org.scrutinydesk.document;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What differs between two documents, block by block and word by word, in the order of the later one. */
public final class Redline {
    /** What became of a block or of words. */
    public enum Change { SAME, IN, OUT, WORDS }

    /** Words that share a fate. @param change SAME, IN or OUT */
    public record Part(Change change, List<Run> runs) {
    }

    /** A block with its fate. @param parts its words, where only they changed; otherwise empty */
    public record Piece(Block block, Change change, List<Part> parts) {
    }

    private static final Pattern TOKEN = Pattern.compile("\\s+|[\\p{L}\\p{N}£%][\\p{L}\\p{N}£%'’,.-]*(?<![,.])|.", Pattern.DOTALL);
    /** Paragraphs with fewer words in common are two and not one that changed. */
    private static final double ALIKE = 0.35;

    private Redline() {
    }

    public static List<Piece> of(List<Block> before, List<Block> after) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before.stream().map(Redline::key).toList(), after.stream().map(Redline::key).toList()).getDeltas()) {
            int first = delta.getTarget().getPosition();
            while (at < first) pieces.add(new Piece(after.get(at++), Change.SAME, List.of()));
            int from = delta.getSource().getPosition();
            changed(before.subList(from, from + delta.getSource().size()), after.subList(first, first + delta.getTarget().size()), pieces);
            at = first + delta.getTarget().size();
        }
        while (at < after.size()) pieces.add(new Piece(after.get(at++), Change.SAME, List.of()));
        return pieces;
    }

    private static void changed(List<Block> gone, List<Block> come, List<Piece> pieces) {
        int next = 0;
        for (Block now : come) {
            int like = next;
            while (like < gone.size() && !alike(gone.get(like), now)) like++;
            if (like == gone.size()) {
                pieces.add(new Piece(now, Change.IN, List.of()));
                continue;
            }
            while (next < like) pieces.add(new Piece(gone.get(next++), Change.OUT, List.of()));
            pieces.add(new Piece(now, Change.WORDS, parts(runs(gone.get(next++)), runs(now))));
        }
        while (next < gone.size()) pieces.add(new Piece(gone.get(next++), Change.OUT, List.of()));
    }

    /** The same kind of text with many of the same words. */
    private static boolean alike(Block a, Block b) {
        if (runs(a) == null || runs(b) == null || a.getClass() != b.getClass()) return false;
        Set<String> words = new HashSet<>(List.of(Run.words(runs(a)).split("\\s+")));
        List<String> others = List.of(Run.words(runs(b)).split("\\s+"));
        long common = others.stream().filter(words::contains).count();
        return common >= ALIKE * Math.max(words.size(), others.size());
    }

    private static List<Part> parts(List<Run> before, List<Run> after) {
        List<Run> old = tokens(before);
        List<Run> now = tokens(after);
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<Run> delta : DiffUtils.diff(old, now).getDeltas()) {
            int first = delta.getTarget().getPosition();
            add(parts, Change.SAME, now.subList(at, first));
            add(parts, Change.OUT, delta.getSource().getLines());
            add(parts, Change.IN, delta.getTarget().getLines());
            at = first + delta.getTarget().size();
        }
        add(parts, Change.SAME, now.subList(at, now.size()));
        return parts;
    }

    private static void add(List<Part> parts, Change change, List<Run> tokens) {
        List<Run> runs = new ArrayList<>();
        for (Run t : tokens) {
            Run last = runs.isEmpty() ? null : runs.getLast();
            boolean same = last != null && last.bold() == t.bold() && last.italic() == t.italic() && last.link() == null && t.link() == null;
            if (same) runs.set(runs.size() - 1, new Run(last.text() + t.text(), t.bold(), t.italic(), null));
            else runs.add(t);
        }
        if (!runs.isEmpty()) parts.add(new Part(change, runs));
    }

    private static List<Run> tokens(List<Run> runs) {
        List<Run> tokens = new ArrayList<>();
        for (Run run : runs) {
            Matcher m = run.link() == null || run.live() ? TOKEN.matcher(run.text()) : null;
            if (m == null) tokens.add(run);
            else while (m.find()) tokens.add(new Run(m.group(), run.bold(), run.italic(), null));
        }
        return tokens;
    }

    /** The words of a block that can change one by one; null where it has none such. */
    private static List<Run> runs(Block block) {
        return switch (block) {
            case Block.Heading b -> b.text();
            case Block.Numbered b -> b.text();
            case Block.Plain b -> b.text();
            case Block.Bullet b -> b.text();
            case Block.Field b -> b.text();
            default -> null;
        };
    }

    /** What a block says and how it looks, but not its number, which follows from where it stands. */
    private static String key(Block block) {
        return switch (block) {
            case Block.Heading b -> "H" + b.level() + said(b.text());
            case Block.Numbered b -> "N" + b.level() + said(b.text());
            case Block.Plain b -> "P" + said(b.text());
            case Block.Bullet b -> "B" + b.level() + said(b.text());
            case Block.Field b -> "F" + b.label() + said(b.text());
            default -> block.toString();
        };
    }

    /** References keep their anchors' names only as long as none comes before them. */
    private static String said(List<Run> text) {
        StringBuilder said = new StringBuilder();
        text.forEach(r -> said.append(r.bold()).append(r.italic()).append(r.inside() ? "#" : r.live() ? null : r.link()).append(r.text()));
        return said.toString();
    }
}
