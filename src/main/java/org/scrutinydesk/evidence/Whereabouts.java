package org.scrutinydesk.evidence;

import java.util.List;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Run;
import org.scrutinydesk.paper.AcrossPapers;
import org.scrutinydesk.paper.Hit;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Part;

/** Says in words where in a paper something stands, as one who reads it would: "paragraph 3.52", "heading 2", "Recommendation". */
public final class Whereabouts {
    private final Paper paper;
    private final List<Paragraph> body;
    private final List<String> numbers;

    public Whereabouts(AcrossPapers.Found found) {
        this(found.paper(), found.body());
    }

    Whereabouts(Paper paper, List<Paragraph> body) {
        this.paper = paper;
        this.body = body;
        numbers = PaperDocument.numbers(paper, body);
    }

    /** A row of its body. */
    String row(int row) {
        // Some schemes write a stop after a number, which is none of its name.
        return (body.get(row).isText() ? text(row) : above(row)).replaceAll("\\.$", "");
    }

    public String of(Hit hit) {
        return switch (hit.place()) {
            case Hit.Place.Part part -> part(part.name());
            case Hit.Place.Text text -> text(text.row());
            case Hit.Place.Caption caption -> "table " + above(caption.row());
            case Hit.Place.Cell cell -> "table " + above(cell.row());
            case Hit.Place.Records block -> "block of records " + above(block.row());
        };
    }

    private String part(String name) {
        return switch (name) {
            case "title" -> "title";
            case "reportOf" -> "Report of";
            case "subject" -> "Subject";
            case "author" -> "Author";
            case "contact" -> "Contact";
            default -> paper.template().fields().stream().filter(f -> f.name().equals(name)).map(Part::label).findFirst().orElse(name);
        };
    }

    private String text(int row) {
        boolean heading = body.get(row).kind() == Paragraph.Kind.HEADING;
        String number = numbers.get(row);
        if (number.isEmpty()) return heading ? "heading" : above(row);
        return number.startsWith("(") && !heading ? under(row) : (heading ? "heading " : "paragraph ") + number;
    }

    /** A sub-level says which paragraph it is under: 3.52 (i). */
    private String under(int row) {
        for (int i = row - 1; i >= 0; i--) {
            if (!numbers.get(i).isEmpty() && !numbers.get(i).startsWith("(")) return "paragraph " + numbers.get(i) + " " + numbers.get(row);
        }
        return numbers.get(row);
    }

    /** What has no number is named by what has one above it. */
    private String above(int row) {
        for (int i = row - 1; i >= 0; i--) {
            if (!numbers.get(i).isEmpty() && !numbers.get(i).startsWith("(")) {
                return "under " + (body.get(i).kind() == Paragraph.Kind.HEADING ? "heading " : "paragraph ") + numbers.get(i);
            }
        }
        return "at the beginning";
    }

    /** The words that blocks show, a line for each cell of a table. */
    public static String words(List<Block> blocks) {
        StringBuilder words = new StringBuilder();
        for (Block block : blocks) {
            switch (block) {
                case Block.Table table -> {
                    words.append(table.caption()).append('\n').append(String.join("\n", table.columns().stream().map(Block.Column::heading).toList())).append('\n');
                    table.rows().forEach(row -> words.append(String.join("\n", row.cells().stream().map(cell -> Run.words(cell.text())).toList())).append('\n'));
                }
                case Block.Note note -> words.append(Run.words(note.text())).append('\n');
                default -> { }
            }
        }
        return words.toString();
    }
}
