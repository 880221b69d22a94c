package org.scrutinydesk.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Blocks of a document that show what the records say.
 *
 * @param block the place of the first among the document's blocks
 * @param count how many there are, at least one
 * @param name  by which the records are found
 */
public record Live(int block, int count, String name) {
    /** What their words come to, so that a file that comes back tells whether anybody changed them. */
    public static String sum(List<Block> blocks) {
        return sum(blocks.stream().map(Live::words).collect(Collectors.joining()));
    }

    /** Only letters and figures count, since the rest is set otherwise by each program. */
    public static String sum(String words) {
        String letters = letters(words);
        CRC32 sum = new CRC32();
        sum.update(letters.getBytes(StandardCharsets.UTF_8));
        return letters.length() + ":" + Long.toHexString(sum.getValue());
    }

    /** How many letters and figures {@link #sum} counted. */
    public static int length(String sum) {
        return Integer.parseInt(sum.substring(0, sum.indexOf(':')));
    }

    public static String letters(String words) {
        return words.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String words(Block block) {
        return switch (block) {
            case Block.Banner b -> b.text();
            case Block.Title b -> b.text();
            case Block.Field b -> b.label() + Run.words(b.text());
            case Block.Heading b -> b.number() + Run.words(b.text());
            case Block.Numbered b -> b.number() + Run.words(b.text());
            case Block.Plain b -> Run.words(b.text());
            case Block.Bullet b -> Run.words(b.text());
            case Block.Note b -> Run.words(b.text());
            case Block.Table b -> b.caption() + b.columns().stream().map(Block.Column::heading).collect(Collectors.joining())
                + b.rows().stream().flatMap(r -> r.cells().stream()).map(c -> Run.words(c.text())).collect(Collectors.joining());
            case Block.PageBreak b -> "";
            case Block.Turn b -> "";
            case Block.Picture b -> "";
        };
    }
}
