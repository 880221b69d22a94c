package org.scrutinydesk.evidence;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.Live;
import org.scrutinydesk.document.Numbering;
import org.scrutinydesk.document.Remark;
import org.scrutinydesk.document.Run;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Comment;
import org.scrutinydesk.paper.Numbers;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Part;
import org.scrutinydesk.paper.PictureFile;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.paper.References;
import org.scrutinydesk.paper.Span;

/** Puts a paper together in its template's shape: front, parts, body with its numbers, and what it quotes. */
public final class PaperDocument {
    /** The width of the text of an upright page; of a digit in a table's letters; of the room beside the words of a cell. */
    private static final double TEXT_POINTS = 453;
    private static final double DIGIT_POINTS = 6.8;
    private static final double CELL_POINTS = 12;

    private final Paper paper;
    private final Meeting meeting;
    private final String office;
    private final Evidence evidence;
    /** By the ids of the paragraphs that others name. */
    private final Map<Long, String> anchors = new HashMap<>();
    /** By the ids of the paragraphs, where they begin among the blocks. */
    private final Map<Long, Integer> places = new HashMap<>();
    private final List<Live> live = new ArrayList<>();
    private References references;

    private PaperDocument(Paper paper, Meeting meeting, String office, Evidence evidence) {
        this.paper = paper;
        this.meeting = meeting;
        this.office = office;
        this.evidence = evidence;
    }

    /** @param meeting the paper's meeting, or null where it has none yet */
    public static Document of(Paper paper, List<Paragraph> body, Meeting meeting, String office, Evidence evidence) {
        return new PaperDocument(paper, meeting, office, evidence).build(body);
    }

    /**
     * The comments on a paper, each at the block that it is on; those on the whole of it, and on what is gone, are at its title.
     *
     * @param written the paper's document, as it prints
     */
    static List<Remark> remarks(Paper paper, List<Paragraph> body, Meeting meeting, String office, Evidence evidence, List<Comment> comments, Document written) {
        PaperDocument now = new PaperDocument(paper, meeting, office, evidence);
        // An issued paper's blocks of records may have become longer since, and then nobody knows what its paragraphs were.
        Map<Long, Integer> places = now.build(body).blocks().size() == written.blocks().size() ? now.places : Map.of();
        int title = Math.max(0, written.blocks().stream().map(b -> b instanceof Block.Title).toList().indexOf(true));
        return comments.stream().map(c -> {
            Integer place = c.paragraph() == 0 ? null : places.get(c.paragraph());
            boolean lost = c.paragraph() != 0 && place == null;
            String on = c.gone() != null ? c.gone() : body.stream().filter(p -> p.id() == c.paragraph()).findFirst().map(Paragraph::words).orElse("");
            int block = place == null ? title : Math.min(place, written.blocks().size() - 1);
            return new Remark(block, c.author(), c.on(), lost && !on.isBlank() ? "On “" + on.strip() + "”: " + c.words() : c.words(), !c.open(),
                c.answers().stream().map(a -> new Remark(block, a.author(), a.on(), a.words(), false, List.of())).toList());
        }).toList();
    }

    /** The number of each paragraph of the body, counted on from the parts that stand before it. */
    public static List<String> numbers(Paper paper, List<Paragraph> body) {
        List<Paragraph> all = new ArrayList<>(before(paper));
        int lead = all.size();
        all.addAll(body);
        return Numbers.of(paper.numbering(), all).subList(lead, all.size());
    }

    /**
     * A section by itself, with the numbers it has in the paper, for somebody else to write in: a list of blocks for each paragraph. What
     * stands there from the records is named and not shown.
     *
     * @param section paragraphs of the body
     */
    public static List<List<Block>> section(Paper paper, List<Paragraph> body, List<Paragraph> section, Evidence evidence) {
        PaperDocument document = new PaperDocument(paper, null, "", evidence);
        List<Paragraph> all = new ArrayList<>(before(paper));
        int lead = all.size();
        all.addAll(body);
        List<String> numbers = Numbers.of(paper.numbering(), all);
        document.references = References.of(all, numbers, References.any(body) ? evidence.around(paper) : References.Around.NOTHING);
        return section.stream().map(p -> switch (p.kind()) {
            case BREAK -> List.<Block>of();
            case BLOCK, PICTURE -> List.<Block>of(new Block.Plain(Run.of(standsFor(p))));
            // By the line over it a table is found again in what comes back.
            case TABLE -> List.<Block>of(table(p.table().caption().isBlank() ? p.table().withCaption("Table") : p.table()));
            default -> document.blocks(p, numbers.get(lead + body.indexOf(p)));
        }).toList();
    }

    /** What stands in a section that is sent out where the paper shows a picture or something from the records. */
    public static String standsFor(Paragraph block) {
        if (block.kind() == Paragraph.Kind.PICTURE) return "[Picture: " + block.picture().alt().strip() + ". The office has it.]";
        return "[From the records: " + block.block().name().replace('-', ' ') + ". The office fills this in.]";
    }

    private Document build(List<Paragraph> body) {
        List<Block> blocks = new ArrayList<>(front());
        List<Paragraph> all = new ArrayList<>(before(paper));
        all.addAll(body);
        // What the template closes with stands upright.
        if (onTheirSide(body)) all.add(Paragraph.pageBreak(Paragraph.UPRIGHT));
        all.addAll(after(paper, body));
        List<String> numbers = Numbers.of(paper.numbering(), all);
        references = References.of(all, numbers, References.any(body) ? evidence.around(paper) : References.Around.NOTHING);
        References.targets(body).stream().sorted().forEach(id -> anchors.put(id, "ref" + (anchors.size() + 1)));
        int level = 1;
        for (int i = 0; i < all.size(); i++) {
            Paragraph p = all.get(i);
            if (p.isBlank()) continue;
            // A level that would skip one is drawn in, so that the headings of the file are never a broken ladder.
            if (p.kind() == Paragraph.Kind.HEADING) {
                level = Math.min(p.level(), level + 1);
                if (level != p.level()) p = new Paragraph(p.id(), p.kind(), level, p.spans(), p.typed(), null, null);
            }
            places.putIfAbsent(p.id(), blocks.size());
            List<Block> made = blocks(p, numbers.get(i));
            if (p.kind() == Paragraph.Kind.BLOCK && !made.isEmpty()) live.add(new Live(blocks.size(), made.size(), name(p.block())));
            blocks.addAll(made);
        }
        String foot = meeting == null ? paper.title() : meeting.bodyName() + ", " + UkDate.longForm(meeting.heldOn());
        return new Document(paper.title(), empty(paper.author()) ? office : paper.author(), paper.marking(), foot, paper.numbering(), blocks, live, List.of());
    }

    private static boolean onTheirSide(List<Paragraph> body) {
        return body.reversed().stream().filter(p -> p.kind() == Paragraph.Kind.BREAK && p.level() != Paragraph.NEW_PAGE).findFirst()
            .map(p -> p.level() == Paragraph.ON_THEIR_SIDE).orElse(false);
    }

    private List<Block> front() {
        List<Block> front = new ArrayList<>();
        for (Part part : paper.template().front()) {
            switch (part.sort()) {
                case TITLE -> {
                    front.add(new Block.Title(paper.title()));
                    if (paper.edition() > 1) field(front, "Version", Integer.toString(paper.edition()));
                }
                default -> {
                    String words = FrontWords.of(part, paper, meeting, office);
                    if (part.sort().isBanner()) banner(front, words);
                    else field(front, part.label(), words);
                }
            }
        }
        return front;
    }

    private static void banner(List<Block> front, String words) {
        if (!words.isEmpty()) front.add(new Block.Banner(words));
    }

    private static void field(List<Block> front, String label, String text) {
        if (!empty(text)) front.add(new Block.Field(label, Run.of(text)));
    }

    /** The number of each paragraph of a part that stands before or after the body; none where it is not counted with it. */
    public static List<String> numbers(Paper paper, List<Paragraph> body, Part part) {
        if (!part.numbered() || paper.field(part.name()).isBlank()) return List.of();
        boolean before = paper.template().before().contains(part);
        List<Part> side = before ? paper.template().before() : paper.template().after();
        List<Paragraph> all = new ArrayList<>();
        if (!before) {
            all.addAll(before(paper));
            all.addAll(body);
        }
        all.addAll(round(paper, side.subList(0, side.indexOf(part)), body));
        // Its heading has none.
        int lead = all.size() + 1;
        text(all, paper, part, true);
        return Numbers.of(paper.numbering(), all).subList(lead, all.size());
    }

    /** The template's parts that stand before the body, counted with it. */
    public static List<Paragraph> before(Paper paper) {
        return round(paper, paper.template().before(), List.of());
    }

    /** The template's parts that stand after the body. */
    private static List<Paragraph> after(Paper paper, List<Paragraph> body) {
        return round(paper, paper.template().after(), body);
    }

    private static List<Paragraph> round(Paper paper, List<Part> template, List<Paragraph> body) {
        List<Paragraph> parts = new ArrayList<>();
        for (int i = 0; i < template.size(); i++) {
            Part part = template.get(i);
            switch (part.sort()) {
                case TEXT -> {
                    boolean withPeriod = i + 1 < template.size() && template.get(i + 1).sort() == Part.Sort.PERIOD && !period(paper).isEmpty();
                    if (!paper.field(part.name()).isBlank() || withPeriod) text(parts, paper, part, part.numbered());
                }
                case PERIOD -> lines(parts, period(paper), false);
                case HEADING -> {
                    int next = i + 1;
                    while (next < template.size() && template.get(next).sort() == Part.Sort.POINT) next++;
                    boolean filled = template.subList(i + 1, next).stream().anyMatch(p -> !paper.field(p.name()).isBlank());
                    if (next == i + 1 || filled) parts.add(unnumbered(part.label()));
                }
                case POINT -> {
                    String text = paper.field(part.name());
                    if (!text.isEmpty()) {
                        parts.add(new Paragraph(0, Paragraph.Kind.PLAIN, 0, List.of(new Span.Words(part.label() + ": ", true, false, null), Span.Words.of(text)), null, null, null));
                    }
                }
                case AUTHOR -> under(parts, part, paper.author(), paper.contact());
                case CONTACT -> under(parts, part, paper.contact(), null);
                // The recommendation closes a report in the very words it opened with (source 002 and 004).
                case AGAIN -> paper.template().field(part.name()).ifPresent(first -> {
                    // An imported report can bring its closing recommendation along, worded in its own way.
                    boolean closes = body.stream().anyMatch(p -> p.kind() == Paragraph.Kind.HEADING
                        && p.text().strip().replaceAll("s?:?$", "").equalsIgnoreCase(first.label().replaceAll("s$", "")));
                    if (!closes && !paper.field(first.name()).isBlank()) text(parts, paper, first, paper.numbering() == Numbering.STRAIGHT);
                });
                case SIGNATURE -> {
                    parts.add(unnumbered(part.label()));
                    for (String line : List.of("Signed", "Name and post", "Date")) parts.add(Paragraph.plain(line + ": " + "_".repeat(40)));
                }
                default -> throw new IllegalStateException(part.sort() + " stands on no side of the text.");
            }
        }
        return parts;
    }

    private static void text(List<Paragraph> parts, Paper paper, Part part, boolean numbered) {
        parts.add(unnumbered(part.label()));
        lines(parts, paper.field(part.name()), numbered);
    }

    private static void under(List<Paragraph> parts, Part part, String words, String more) {
        if (empty(words)) return;
        parts.add(unnumbered(part.label()));
        lines(parts, words + (empty(more) ? "" : "\n" + more), false);
    }

    /** The sentence that says which period a paper covers; empty where it is not given. */
    public static String period(Paper paper) {
        return paper.from() == null || paper.to() == null ? ""
            : "This report covers the period from " + UkDate.longForm(paper.from()) + " to " + UkDate.longForm(paper.to()) + ".";
    }

    private static void lines(List<Paragraph> parts, String text, boolean numbered) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> parts.add(numbered ? Paragraph.numbered(line.strip()) : Paragraph.plain(line.strip())));
    }

    private static Paragraph unnumbered(String heading) {
        return Paragraph.heading(1, heading).withTyped("");
    }

    private List<Block> blocks(Paragraph p, String number) {
        boolean typed = p.typed() != null;
        return switch (p.kind()) {
            case HEADING -> List.of(new Block.Heading(p.level(), number, typed, runs(p), anchors.get(p.id())));
            case NUMBERED -> List.of(new Block.Numbered(p.level(), number, typed, runs(p), anchors.get(p.id())));
            case PLAIN -> p.isBlank() ? List.of() : List.of(new Block.Plain(runs(p)));
            case BULLET -> List.of(new Block.Bullet(p.level(), runs(p)));
            case PICTURE -> List.of(picture(p.picture()));
            case BREAK -> List.of(p.level() == Paragraph.NEW_PAGE ? new Block.PageBreak() : new Block.Turn(p.level() == Paragraph.ON_THEIR_SIDE));
            case BLOCK -> evidence.block(p.block());
            case TABLE -> List.of(table(p.table()));
        };
    }

    private List<Run> runs(Paragraph p) {
        List<Run> runs = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        for (Span span : p.spans()) {
            switch (span) {
                case Span.Words w -> runs.add(new Run(w.text(), w.bold(), w.italic(), w.link()));
                case Span.Figure f -> runs.add(new Run(f.shown(), f.bold(), f.italic(), office.isEmpty() ? null : Run.RECORD + name(f.quote())));
                case Span.Reference r -> reference(r, before.toString(), runs);
            }
            before.setLength(0);
            runs.forEach(run -> before.append(run.text()));
        }
        runs.removeIf(run -> run.text().isEmpty());
        return runs;
    }

    /** Only the number leads to its place, so that Word can put another in its stead. */
    private void reference(Span.Reference r, String before, List<Run> runs) {
        List<String> parts = references.parts(r, before);
        String anchor = r.to().kind() == Span.Target.Kind.PARAGRAPH ? anchors.get(r.to().id()) : null;
        for (int i = 0; i < parts.size(); i++) {
            String link = i == 1 && anchor != null ? Run.PLACE + anchor : null;
            runs.add(new Run(parts.get(i), r.bold(), r.italic(), link));
        }
    }

    /** Of these records and not of another office's, where the same name may be given to something else. */
    private String name(Quote quote) {
        return quote.text() + "#" + URLEncoder.encode(office, StandardCharsets.UTF_8);
    }

    private Block picture(Paragraph.Picture picture) {
        return evidence.office().pictures().bytes(picture.hash()).<Block>map(bytes -> {
            PictureFile file = PictureFile.of("The picture", bytes);
            return new Block.Picture(Base64.getEncoder().encodeToString(bytes), file.png(), file.width(), file.height(), picture.share(), picture.alt().strip());
        }).orElseGet(() -> new Block.Note(Run.of("[picture missing: " + picture.alt() + "]")));
    }

    /** A typed table: a column whose every cell below the header is a figure stands to the right. */
    private static Block table(Paragraph.Table table) {
        int width = table.rows().stream().mapToInt(List::size).max().orElse(1);
        List<Block.Column> columns = new ArrayList<>();
        List<Integer> needs = new ArrayList<>();
        for (int c = 0; c < width; c++) {
            int column = c;
            List<String> cells = table.rows().stream().skip(table.heads()).map(r -> column < r.size() ? r.get(column) : "").toList();
            boolean figures = table.figures(c);
            int longest = table.rows().stream().mapToInt(r -> column < r.size() ? r.get(column).length() : 0).max().orElse(1);
            columns.add(new Block.Column(!table.bare() && c < table.rows().getFirst().size() ? table.rows().getFirst().get(c) : "",
                figures ? Block.Align.RIGHT : Block.Align.LEFT, Math.clamp(longest, 8, 40)));
            needs.add(figures ? cells.stream().mapToInt(t -> t.strip().length()).max().orElse(0) : 0);
        }
        columns = unbroken(columns, needs);
        List<String> last = table.totals() ? table.rows().getLast() : null;
        List<Block.Row> rows = table.rows().stream().skip(table.heads()).map(r -> {
            List<Block.Cell> cells = new ArrayList<>();
            for (int c = 0; c < width; c++) cells.add(Block.Cell.of(c < r.size() ? r.get(c) : ""));
            boolean total = !r.isEmpty() && r.getFirst().strip().toLowerCase(Locale.UK).startsWith("total");
            return new Block.Row(r == last ? Block.Row.Kind.SUM : total ? Block.Row.Kind.TOTAL : Block.Row.Kind.BODY, cells);
        }).toList();
        return new Block.Table(table.caption().strip(), columns, rows, width > 7);
    }

    /** Gives columns of figures so much room that none is broken in two: a word processor would, where the letters are wider than the share. */
    private static List<Block.Column> unbroken(List<Block.Column> columns, List<Integer> digits) {
        double all = columns.stream().mapToInt(Block.Column::weight).sum();
        double[] points = new double[columns.size()];
        double rest = TEXT_POINTS;
        double words = 0;
        for (int c = 0; c < points.length; c++) {
            if (digits.get(c) > 0) points[c] = Math.max(TEXT_POINTS * columns.get(c).weight() / all, digits.get(c) * DIGIT_POINTS + CELL_POINTS);
            else words += columns.get(c).weight();
            rest -= points[c];
        }
        List<Block.Column> wide = new ArrayList<>();
        for (int c = 0; c < points.length; c++) {
            double own = digits.get(c) > 0 ? points[c] : Math.max(rest, TEXT_POINTS / 3) * columns.get(c).weight() / words;
            wide.add(new Block.Column(columns.get(c).heading(), columns.get(c).align(), (int) Math.ceil(own)));
        }
        return wide;
    }

    private static boolean empty(String text) {
        return text == null || text.isBlank();
    }
}
