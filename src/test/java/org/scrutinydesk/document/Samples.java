package org.scrutinydesk.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.scrutinydesk.common.Marking;

/** Documents for the tests of the writers: one with every kind of block, and papers of any length. */
public final class Samples {
    private Samples() {
    }

    public static Document everyBlock() {
        return new Document("Performance monitoring report", "Office of the Police and Crime Commissioner", Marking.OFFICIAL,
            "Police and Crime Panel, 20 June 2016", Numbering.LETTERED, List.of(
                new Block.Banner("Office of the Commissioner"),
                new Block.Banner("Police and Crime Panel"),
                new Block.Banner("Monday 20 June 2016"),
                new Block.Title("Performance monitoring report"),
                new Block.Field("Report of", Run.of("Chief Executive")),
                new Block.Field("Contact for further information", Run.of("Performance Officer, telephone 01234 567890, with a "
                    + "second line so that one sees how the label and the words beside it are set")),
                new Block.Heading(1, "1", false, Run.of("Background")),
                new Block.Numbered(0, "1.1", false, List.of(new Run("The plan has ", false, false, null),
                    new Run("four priorities", true, false, null), new Run(" and is kept ", false, false, null),
                    new Run("under review", false, true, null), new Run("; see ", false, false, null),
                    new Run("the published plan", false, false, "https://example.org/plan?a=1&b=2"),
                    new Run(" for the whole of it, with its tables & <figures>.", false, false, null))),
                new Block.Numbered(0, "1.2", false, Run.of("Three things are asked of the Panel, which are set out so that the first"
                    + " line and those below it stand under one another:")),
                new Block.Numbered(1, "(i)", false, Run.of("to note the rating of each measure and to ask for more where a reason is"
                    + " not given beside it;"), "ref1"),
                new Block.Numbered(1, "(ii)", false, Run.of("to note the awards:")),
                new Block.Numbered(2, "(a)", false, Run.of("those of this year, and every one that was carried over from last year to"
                    + " this one;")),
                new Block.Numbered(2, "(b)", false, Run.of("those of next year.")),
                new Block.Heading(1, "2", false, Run.of("Progress against priorities")),
                new Block.Heading(2, "a)", false, Run.of("Protecting vulnerable people"), "ref2"),
                new Block.Numbered(0, "2.1", false, Run.of("A contribution of £102,000 for 2016/17 goes to services in two areas.")),
                new Block.Bullet(0, Run.of("A first point, which is long enough to need a second line on the page so that its hanging"
                    + " indent can be seen")),
                new Block.Bullet(1, Run.of("a point under it")),
                new Block.Bullet(1, Run.of("and another")),
                new Block.Bullet(0, Run.of("A second point")),
                new Block.Heading(3, "(i)", false, Run.of("Domestic abuse")),
                new Block.Numbered(0, "2.2", false, Run.of("Awards under this priority:")),
                awards(),
                new Block.Note(Run.of("Amounts are for 2016/17 and come from the ledger as it stood on 1 June 2016.")),
                new Block.Heading(2, "b)", false, Run.of("Ratings")),
                new Block.Plain(List.of(new Run("A paragraph that carries no number stands between those that do; paragraph ", false, false, null),
                    place("1.2(i)", "ref1"), new Run(", section ", false, false, null), place("2(a)", "ref2"), new Run(" and paragraph ", false, false, null),
                    place("7.4", "ref3"), new Run(" say more.", false, false, null))),
                ratings(false),
                new Block.Note(Run.of("✓ Green: at or above last year. ◆ Amber: within 5% below. ■ Red: further below. ○ Not rated.")),
                picture(40, "A map of the districts"),
                picture(10, ""),
                new Block.Heading(1, "3", false, Run.of("Implications")),
                new Block.Numbered(0, "7.4", true, Run.of("This paragraph kept the number it had in the file it came from."), "ref3"),
                new Block.Numbered(0, "3.1", false, Run.of("There are none beyond those above.")),
                new Block.PageBreak(),
                new Block.Heading(1, "4", false, Run.of("Appendix: measures")),
                ratings(true),
                new Block.Note(Run.of("The same table on its side.")),
                new Block.Plain(Run.of("After the table the page stands upright again."))));
    }

    /** A PNG with clear corners. */
    public static Block.Picture picture(int share, String alt) {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB);
        for (int x = 30; x < 270; x++) for (int y = 20; y < 180; y++) image.setRGB(x, y, 0xFF000000 | x * 250 << 8 | y);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Block.Picture(Base64.getEncoder().encodeToString(out.toByteArray()), true, 300, 200, share, alt);
    }

    private static Run place(String number, String anchor) {
        return new Run(number, false, false, Run.PLACE + anchor);
    }

    private static Block.Table awards() {
        return new Block.Table("Awards since the last meeting", List.of(new Block.Column("Area", Block.Align.LEFT, 3),
            new Block.Column("Project", Block.Align.LEFT, 4), new Block.Column("Amount (£)", Block.Align.RIGHT, 2)), List.of(
                new Block.Row(Block.Row.Kind.GROUP, List.of(Block.Cell.of("Protecting vulnerable people"))),
                new Block.Row(Block.Row.Kind.BODY, List.of(Block.Cell.of("Blackburn with Darwen"), Block.Cell.of("Domestic abuse services"),
                    Block.Cell.of("51,000"))),
                new Block.Row(Block.Row.Kind.BODY, List.of(Block.Cell.of("Blackpool"), Block.Cell.of("Domestic abuse services"),
                    Block.Cell.of("51,000"))),
                new Block.Row(Block.Row.Kind.BODY, List.of(Block.Cell.of(""), Block.Cell.of("Recovered"), Block.Cell.of("(2,700)"))),
                new Block.Row(Block.Row.Kind.TOTAL, List.of(Block.Cell.of("Total"), Block.Cell.of(""), Block.Cell.of("99,300")))), false);
    }

    private static Block.Table ratings(boolean wide) {
        List<Block.Row> rows = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            rows.add(rating("All crime", "✓ Green", Block.Tone.GREEN));
            rows.add(rating("Burglary in dwellings, and other crime against the home", "◆ Amber", Block.Tone.AMBER));
            rows.add(rating("Killed or seriously injured", "■ Red", Block.Tone.RED));
            rows.add(rating("Public confidence", "○ Not rated", Block.Tone.NEITHER));
        }
        List<Block.Column> columns = List.of(new Block.Column("Measure", Block.Align.LEFT, 5),
            new Block.Column("Last year", Block.Align.RIGHT, 2), new Block.Column("This year", Block.Align.RIGHT, 2),
            new Block.Column("Rating", Block.Align.CENTRE, 3));
        return new Block.Table(wide ? "Measures, on a page of their own" : "Measures", columns, rows, wide);
    }

    private static Block.Row rating(String measure, String words, Block.Tone tone) {
        return new Block.Row(Block.Row.Kind.BODY, List.of(Block.Cell.of(measure), Block.Cell.of("12,345"), Block.Cell.of("11,987"),
            new Block.Cell(Run.of(words), tone)));
    }

    /** A paper of numbered paragraphs under headings, with one table. */
    public static List<Block> paper(String title, int paragraphs, int rows) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Banner("Strategic Scrutiny Meeting"), new Block.Title(title)));
        for (int i = 0; i < paragraphs; i++) {
            int section = i / 10 + 1;
            if (i % 10 == 0) blocks.add(new Block.Heading(1, String.valueOf(section), false, Run.of("Section " + section)));
            blocks.add(new Block.Numbered(0, section + "." + (i % 10 + 1), false, Run.of(("The office reviewed item " + i + " of the programme"
                + " with its partners during the quarter and agreed that £" + (1000 + i * 37) + " be set aside for it. ").repeat(3).strip())));
        }
        List<Block.Row> body = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            body.add(new Block.Row(Block.Row.Kind.BODY, List.of(Block.Cell.of("Area " + r), Block.Cell.of("Project number " + r + " of the year"),
                Block.Cell.of("2016/17"), Block.Cell.of(String.format(java.util.Locale.UK, "%,d", 1000 + r * 13)))));
        }
        blocks.add(new Block.Table("Awards", List.of(new Block.Column("Area", Block.Align.LEFT, 2), new Block.Column("Project", Block.Align.LEFT, 4),
            new Block.Column("Year", Block.Align.LEFT, 2), new Block.Column("Amount (£)", Block.Align.RIGHT, 2)), body, false));
        return blocks;
    }
}
