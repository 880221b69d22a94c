package org.scrutinydesk.desktop.paper;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Chip;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.exchange.paper.ContributionFile;
import org.scrutinydesk.exchange.paper.ReplyFile;
import org.scrutinydesk.paper.Comparison;
import org.scrutinydesk.paper.Contribution;
import org.scrutinydesk.paper.Contribution.Change;
import org.scrutinydesk.paper.Contribution.Verdict;
import org.scrutinydesk.paper.Paragraph;

/** The sections of a paper that leads were asked to write, beside its page: what is out, and each change that came back. */
final class ContributionsPane extends SideScroll {
    /** @param pictures the bytes of those that replies put in, by their hashes */
    private record Shown(List<Contribution> all, List<Paragraph> body, List<String> people, Map<Long, Map<String, String>> conflicts, Map<String, byte[]> pictures,
                         boolean issued) {
        boolean same(Shown other) {
            return other != null && all.equals(other.all) && body.equals(other.body) && people.equals(other.people) && conflicts.equals(other.conflicts)
                && pictures.keySet().equals(other.pictures.keySet()) && issued == other.issued;
        }
    }

    private static final double PICTURE = 260;

    private final Workplace place;
    private final PaperId id;
    private final PaperEditor editor;
    private final Consumer<Runnable> saved;
    private Shown shown;
    private Form form;
    /** The change that was decided on last, behind which the keys go on; 0 before the first. */
    private long decided;

    /** @param saved goes on once what is being typed is stored */
    ContributionsPane(Workplace place, PaperId id, PaperEditor editor, Consumer<Runnable> saved) {
        super(16);
        this.place = place;
        this.id = id;
        this.editor = editor;
        this.saved = saved;
        setFocusTraversable(false);
        box.getChildren().setAll(Words.section("Contributions"));
    }

    @Override
    public Node entrance() {
        Node button = box.lookup(".button");
        return form != null ? form.entrance() : button != null ? button : this;
    }

    @Override
    public boolean closes() {
        if (form == null) return false;
        form.cancel();
        return true;
    }

    @Override
    public void refresh() {
        place.work().read("Reading the contributions", () -> {
            List<Contribution> all = place.office().contributions().of(id);
            List<Paragraph> body = place.office().papers().body(id);
            Map<Long, Map<String, String>> conflicts = new HashMap<>();
            Map<String, byte[]> pictures = new HashMap<>();
            for (Contribution c : all) {
                c.replies().forEach(r -> r.changes().stream().filter(Change::open).forEach(x -> {
                    conflicts.put(x.id(), c.conflicts(x, all, body));
                    if (x.words() == null || x.words().kind() != Paragraph.Kind.PICTURE) return;
                    String hash = x.words().picture().hash();
                    place.office().pictures().bytes(hash).ifPresent(bytes -> pictures.put(hash, bytes));
                }));
            }
            return new Shown(all, body, place.office().meetings().people().stream().map(p -> p.name()).toList(), conflicts, pictures,
                place.office().papers().paper(id).issuedOn() != null);
        }).then(now -> {
            if (now.same(shown) || form != null && form.changed()) return;
            shown = now;
            draw();
        });
    }

    private void draw() {
        boolean first = form == null && isWithin();
        box.getChildren().setAll(Words.section("Contributions"), Words.line(line()));
        if (form != null) {
            box.getChildren().add(form.node());
        } else if (!shown.issued()) {
            box.getChildren().add(new FlowPane(8, 8, Action.of("_Send this section", this::send).button(), Action.of("_Read a reply", this::read).button()));
        }
        for (Contribution c : shown.all()) box.getChildren().add(entry(c));
        if (first) enter();
    }

    /** The keys go on with the next change that waits, so that a whole reply can be gone through with them. */
    private void enter() {
        List<Long> open = shown.all().stream().flatMap(c -> c.replies().stream()).flatMap(r -> r.changes().stream()).filter(Change::open).map(Change::id).toList();
        Node next = open.isEmpty() || shown.issued() ? null
            : box.lookup("#change" + open.stream().filter(id -> id > decided).findFirst().orElse(open.getFirst()) + " .hyperlink");
        Node to = next != null ? next : entrance();
        to.requestFocus();
        if (next != null) bring(next.getParent().getParent());
    }

    private String line() {
        if (shown.all().isEmpty()) return "A section goes out as a Word file; what comes back is accepted or refused paragraph by paragraph.";
        long out = shown.all().stream().filter(Contribution::out).count();
        long open = shown.all().stream().mapToLong(Contribution::undecided).sum();
        return (out == 0 ? "Nothing is out" : out == 1 ? "One section is out" : out + " sections are out") + (open == 0 ? "." : open == 1
            ? "; one change waits to be accepted or refused." : "; " + open + " changes wait to be accepted or refused.");
    }

    private Node entry(Contribution c) {
        VBox entry = new VBox(4);
        entry.getStyleClass().add("figures-entry");
        var heading = Words.plain(c.section());
        heading.getStyleClass().add("strong");
        LocalDate today = place.office().today();
        Chip chip = c.undecided() > 0 ? Chip.amber("To decide") : c.late(today) ? Chip.red("Late") : c.out() ? Chip.amber("Out")
            : c.replies().isEmpty() ? Chip.neither("Not waited for") : Chip.green("Read");
        entry.getChildren().addAll(heading, new FlowPane(8, 4, chip.label(), Words.small(c.lead())),
            Words.small("Sent " + UkDate.longForm(c.sentOn()) + ", wanted by " + UkDate.longForm(c.due())));
        for (Contribution.Reply r : c.replies()) {
            entry.getChildren().add(Words.small("“" + r.file() + "”, read " + UkDate.longForm(r.readOn()) + ": " + (r.changes().isEmpty() ? "nothing changed"
                : r.changes().size() == 1 ? "one change" : r.changes().size() + " changes")));
            // What could not be taken is to be read in peace, so it stays as long as there is something to decide.
            if (!r.decided()) r.notes().forEach(note -> entry.getChildren().add(Words.small(note)));
            List<Change> alone = r.changes().stream().filter(x -> x.open() && shown.conflicts().getOrDefault(x.id(), Map.of()).isEmpty()).toList();
            for (Change x : r.changes()) entry.getChildren().add(change(c, x));
            if (alone.size() > 1 && !shown.issued()) {
                entry.getChildren().add(link("Accept all " + alone.size() + (alone.size() < r.changes().stream().filter(Change::open).count() ? " that nobody else changed" : ""),
                    r.file(), () -> acceptAll(alone)));
            }
        }
        if (c.out() && !shown.issued()) entry.getChildren().add(link("Wait no longer", c.section(), () -> place.work().write("Closing it", () -> {
            place.office().contributions().close(c.id(), place.office().today());
            return c;
        }).then(done -> place.undo().offer("“" + c.section() + "” is not waited for any more."))));
        return entry;
    }

    /** What can be said of the changes to the paragraph of the caret, while they are on show. */
    List<Action> here() {
        if (shown == null || shown.issued() || getScene() == null) return List.of();
        long on = editor.page().body().get(editor.caret().row()).id();
        List<Action> all = new ArrayList<>();
        for (Contribution c : shown.all()) c.replies().forEach(r -> r.changes().stream().filter(x -> x.open() && !x.adds() && x.paragraph() == on).forEach(x -> {
            all.add(Action.of("Accept what " + c.lead() + " changed here", () -> decide(x, true, false)));
            all.add(Action.of("Refuse what " + c.lead() + " changed here", () -> decide(x, false, false)));
        }));
        return all;
    }

    // ---- a change

    private Node change(Contribution c, Change x) {
        Paragraph now = shown.body().stream().filter(p -> p.id() == x.paragraph()).findFirst().orElse(c.asSent(x.paragraph()));
        Comparison.Line line = c.line(x, now);
        Map<String, String> others = shown.conflicts().getOrDefault(x.id(), Map.of());
        VBox box = new VBox(4);
        box.setId("change" + x.id());
        box.getStyleClass().add("reply-change");
        String what = x.adds() ? "Added" : x.takesOut() ? "Taken out" : x.moves() ? "Moved" : "Changed";
        FlowPane head = new FlowPane(8, 4, Words.small(what));
        if (!others.isEmpty()) head.getChildren().add(Chip.red("Conflict").label());
        if (x.verdict() != Verdict.OPEN) head.getChildren().add((x.verdict() == Verdict.ACCEPTED ? Chip.green("Accepted") : Chip.neither("Refused")).label());
        // What was accepted stands in the paper, so only its words are shown.
        boolean stands = x.verdict() == Verdict.ACCEPTED && x.words() != null;
        TextFlow words = ComparisonPane.flow(stands ? Comparison.pieces(x.words().words(), x.words().words()) : line.pieces());
        words.setAccessibleText(stands ? x.words().words() : (x.verdict() == Verdict.REFUSED ? "Refused: " : "") + line.spoken());
        if (x.verdict() == Verdict.REFUSED) refused(words);
        box.getChildren().add(head);
        if (!line.look().isEmpty() && !stands) box.getChildren().add(Words.small(line.look()));
        if (x.words() != null && x.words().kind() == Paragraph.Kind.PICTURE && shown.pictures().containsKey(x.words().picture().hash())) {
            box.getChildren().add(picture(x.words().picture()));
        }
        box.getChildren().add(words);
        others.forEach((who, theirs) -> box.getChildren().addAll(Words.small(x.adds() ? "The same is added by " + who + ":" : "Also changed by " + who + ":"), Words.plain(theirs)));
        if (!x.open() || shown.issued()) return box;
        String said = line.spoken();
        FlowPane does = new FlowPane(12, 4, link(others.isEmpty() || x.adds() ? "Accept" : "Take this one", said, () -> decide(x, true, false)));
        if (!others.isEmpty() && x.words() != null && !x.adds()) does.getChildren().add(link("Put it in beside", said, () -> decide(x, true, true)));
        does.getChildren().add(link("Refuse", said, () -> decide(x, false, false)));
        if (!x.adds() && editor.page().rowOf(x.paragraph()) >= 0) does.getChildren().add(link("Go to it", said, () -> {
            editor.requestFocus();
            editor.go(new Spot(editor.page().rowOf(x.paragraph()), 0));
        }));
        box.getChildren().add(does);
        return box;
    }

    /** What was to come in did not, and what was to go out is still there. */
    private static void refused(TextFlow words) {
        for (Node piece : words.getChildren()) {
            piece.getStyleClass().replaceAll(look -> look.equals("words-in") ? "words-refused" : look.equals("words-out") ? "words-same" : look);
        }
    }

    private Node picture(Paragraph.Picture picture) {
        ImageView view = new ImageView(new Image(new ByteArrayInputStream(shown.pictures().get(picture.hash())), PICTURE, PICTURE, true, true));
        view.setAccessibleText(picture.alt().isEmpty() ? "A picture without words that say what it shows" : picture.alt());
        return view;
    }

    private static Hyperlink link(String words, String of, Runnable run) {
        Hyperlink link = new Hyperlink(words);
        link.setAccessibleText(words + ": " + of);
        link.setOnAction(e -> run.run());
        return link;
    }

    private void acceptAll(List<Change> all) {
        saved.accept(() -> place.work().write("Taking changes", () -> {
            place.office().contributions().acceptAll(all.stream().map(Change::id).toList());
            return all;
        }).then(done -> place.undo().offer(done.size() + " changes accepted.")));
    }

    private void decide(Change x, boolean accept, boolean beside) {
        decided = x.id();
        saved.accept(() -> place.work().write(accept ? "Taking a change" : "Refusing a change", () -> {
            if (accept) return Optional.ofNullable(place.office().contributions().accept(x.id(), beside));
            place.office().contributions().refuse(x.id());
            return Optional.<String>empty();
        }).then(gaveWay -> place.undo().offer(!accept ? "Change refused." : gaveWay.isEmpty() ? "Change accepted."
            : "Change accepted in place of other words for the same.")));
    }

    // ---- out and in

    private void send() {
        saved.accept(() -> {
            int row = editor.caret().row();
            List<Paragraph> section = Contribution.section(editor.page().body(), row);
            if (section.isEmpty()) {
                place.notices().say("This stands under no heading; put the cursor into the section that is to be sent.");
                return;
            }
            Form asked = new Form("Send “" + section.getFirst().words() + "”", place.work());
            Field<String> lead = asked.suggest("lead", "_Who is to write it", shown.people()).required("Say who is to write it.");
            Field<LocalDate> due = asked.dateFrom(place.office().today(), "due", "_By when").required("Say by when it is wanted.");
            Field<String> guidance = asked.area("guidance", "_Guidance").hint("Stands at the top of the Word file.");
            asked.saves("Write the file", () -> {
                Path to = place.saveAs().to(getScene().getWindow(), "Word", ".docx", section.getFirst().words() + " for " + lead.get());
                if (to == null) throw new Refused("No file was chosen, so nothing was sent.");
                return new Asked(lead.get(), due.get(), guidance.get(), to);
            }, a -> ContributionFile.send(place.office(), id, headingNow(section.getFirst()), a.lead(), a.guidance(), a.due(), a.to()), sent ->
                place.undo().offer("Written for " + sent.lead() + "; send the file on its way."));
            form = asked;
            asked.onClose(() -> {
                if (form != asked) return;
                form = null;
                draw();
                refresh();
            });
            draw();
            applyCss();
            layout();
            asked.focus();
        });
    }

    /** Where the heading stands by now: the text may have been written at while the form was filled in. */
    private int headingNow(Paragraph heading) {
        List<Paragraph> body = place.office().papers().body(id);
        for (int i = 0; i < body.size(); i++) if (body.get(i).id() == heading.id()) return i;
        throw new Refused("“" + heading.words() + "” is not in the paper any more; close this and choose the section again.");
    }

    private record Asked(String lead, LocalDate due, String guidance, Path to) {
    }

    private void read() {
        Path file = place.saveAs().find(getScene().getWindow(), "Word", List.of(".docx"));
        if (file == null) return;
        saved.accept(() -> place.work().write("Reading a reply", () -> ReplyFile.take(place.office(), file, null)).then(taken -> {
            refresh();
            place.undo().offer("Reply of " + taken.contribution().lead() + " read: " + many(taken.reply().changes().size(), "change") + ", "
                + many(taken.comments(), "comment") + ".");
            if (!taken.contribution().paper().equals(id)) place.open(taken.contribution().paper());
        }));
    }

    private static String many(int count, String one) {
        return (count == 0 ? "no" : count == 1 ? "one" : count) + " " + one + (count == 1 ? "" : "s");
    }
}
