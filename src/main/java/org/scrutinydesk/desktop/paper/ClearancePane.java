package org.scrutinydesk.desktop.paper;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Chip;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.meeting.Person;
import org.scrutinydesk.paper.Clearance;
import org.scrutinydesk.paper.ClearanceStep;
import org.scrutinydesk.paper.Paper;

/** The clearance of a paper beside its page: the step it waits for, who cleared the others, and all that was done before. */
final class ClearancePane extends SideScroll {
    private record Shown(Paper paper, List<Clearance> ways, List<ClearanceStep> office, List<String> people) {
        Clearance way() {
            return ways.isEmpty() ? null : ways.getFirst();
        }

        /** The way that has led to the paper as it stands, or null. */
        Clearance standing() {
            return way() == null || way().outcome() == Clearance.Outcome.RETURNED || way().outcome() == Clearance.Outcome.EDITED ? null : way();
        }
    }

    private final Workplace place;
    private final PaperId id;
    private final Consumer<Runnable> saved;
    private Shown shown;
    private Form form;
    private boolean keysWanted;
    private boolean closed;
    /** The form was asked for and stands over what is there without it. */
    private boolean asked;
    /** What is there again, as it was typed, where the form over it is left. */
    private Form under;
    private Form why;

    /** @param saved goes on once what is being typed is stored */
    ClearancePane(Workplace place, PaperId id, Consumer<Runnable> saved) {
        super(12);
        this.place = place;
        this.id = id;
        this.saved = saved;
        setAccessibleText("Clearance");
    }

    @Override
    public Node entrance() {
        keysWanted = true;
        return this;
    }

    @Override
    public boolean closes() {
        if (!asked) return false;
        form.cancel();
        return true;
    }

    @Override
    public void refresh() {
        read(() -> { });
    }

    private void read(Runnable then) {
        place.work().read("Reading the clearance", () -> new Shown(place.office().papers().paper(id), place.office().clearances().of(id),
            place.office().clearances().steps(), place.office().meetings().people().stream().map(Person::name).toList())).then(now -> {
                show(now);
                then.run();
            });
    }

    private void show(Shown now) {
        boolean same = shown != null && now.paper().state() == shown.paper().state() && Objects.equals(now.way(), shown.way());
        boolean typing = form != null && form.changed() && same;
        if (closed || !now.equals(shown) && !typing) {
            shown = now;
            form = closed && same ? under : null;
            if (!same) why = null;
            under = null;
            asked = false;
            closed = false;
            keysWanted |= isWithin();
            draw();
        }
        enter();
    }

    private void draw() {
        box.getChildren().setAll(Words.section("Clearance"), Words.line(line()));
        Clearance standing = shown.standing();
        if (standing != null) standing.steps().forEach(step -> box.getChildren().add(step(step, standing)));
        else if (shown.paper().state() == Paper.State.DRAFT) shown.office().forEach(step -> box.getChildren().add(row(Chip.neither("To come"), step.name(),
            step.clears() == null ? Objects.requireNonNullElse(shown.paper().author(), "") : step.clears(), "")));
        if (form != null) {
            box.getChildren().add(form.node());
        } else {
            switch (shown.paper().state()) {
                case DRAFT -> doing(Action.of("_Send for clearance", this::send), Action.of("_Issue without clearance", this::issueUncleared));
                case IN_CLEARANCE -> {
                    form = clearing(standing == null ? null : standing.next().orElse(null));
                    box.getChildren().add(form.node());
                }
                case CLEARED -> doing(Action.of("_Issue", this::issue));
                case ISSUED -> { }
            }
        }
        List<Clearance> before = shown.ways().stream().filter(w -> w != standing).toList();
        if (before.isEmpty()) return;
        box.getChildren().add(Words.section("Before"));
        before.forEach(way -> {
            box.getChildren().add(Words.plain(way.words()));
            way.cleared().forEach(step -> box.getChildren().add(step(step, way)));
        });
    }

    private String line() {
        return switch (shown.paper().state()) {
            case DRAFT -> shown.way() == null ? "It has not been sent for clearance yet." : switch (shown.way().outcome()) {
                case RETURNED -> "It was returned to its author; mend it and send it again.";
                case EDITED -> "It was edited, so what was cleared is not what it says; send it again.";
                case OPEN, CLEARED, ISSUED -> "";
            };
            case IN_CLEARANCE -> shown.way() == null ? "" : (shown.way().sentOn() == null ? "" : "Sent by " + shown.way().sentBy() + ", "
                + UkDate.longForm(shown.way().sentOn()) + ". ") + shown.way().words();
            case CLEARED -> shown.way() == null ? "Cleared before its steps were kept." : shown.way().words();
            case ISSUED -> shown.way() == null ? "Issued before its steps were kept." : shown.way().words();
        };
    }

    private static Node step(Clearance.Step step, Clearance way) {
        Chip chip = !step.cleared() ? way.next().filter(step::equals).isPresent() ? Chip.amber("Next") : Chip.neither("To come")
            : way.outcome() == Clearance.Outcome.EDITED ? Chip.neither("Cleared before the last edit")
            : way.outcome() == Clearance.Outcome.RETURNED ? Chip.neither("Cleared before it was returned") : Chip.green("Cleared");
        String who = step.cleared() ? step.by() + ", " + UkDate.longForm(step.on()) : Objects.requireNonNullElse(step.clears(), "");
        return row(chip, step.name(), who, Objects.requireNonNullElse(step.remark(), ""));
    }

    private static Node row(Chip chip, String name, String who, String remark) {
        var words = Words.plain(name);
        words.getStyleClass().add("strong");
        FlowPane first = new FlowPane(8, 4, words, chip.label());
        first.setRowValignment(javafx.geometry.VPos.CENTER);
        VBox row = new VBox(2, first);
        if (!who.isEmpty()) row.getChildren().add(Words.small(who));
        if (!remark.isEmpty()) row.getChildren().add(Words.small("“" + remark + "”"));
        row.setAccessibleText(name + ", " + chip.words() + (who.isEmpty() ? "" : ", " + who));
        return row;
    }

    private void doing(Action... actions) {
        FlowPane row = new FlowPane(8, 8);
        for (Action action : actions) row.getChildren().add(row.getChildren().isEmpty() ? action.primaryButton() : action.button());
        box.getChildren().add(row);
    }

    private void enter() {
        if (!keysWanted || getScene() == null) return;
        keysWanted = false;
        if (form != null) form.focus();
        else if (box.lookup(".button") instanceof Node first) first.requestFocus();
    }

    /** Puts another form in the place of the one that is there. */
    private void put(Form other) {
        if (!asked) under = form;
        form = other;
        asked = true;
        draw();
        keysWanted = true;
        enter();
    }

    private Form clearing(Clearance.Step step) {
        String name = step == null ? "" : step.name();
        Form clearing = new Form("", place.work());
        Field<String> by = who(clearing, "_Who clears it", step == null ? null : step.clears());
        Field<String> remark = clearing.area("remark", "_Remark").hint("Kept with the step; may be left empty.");
        clearing.withoutCancel().button(Action.of("_Return to author", () -> {
            if (clearing.valid()) put(returning(name, by, remark));
        }));
        clearing.saves("Clear", () -> Stream.of(by.get(), remark.get()).toList(), said -> place.office().clearances().clear(id, said.getFirst(),
            place.office().today(), said.get(1)), done -> place.undo().offer("Cleared by " + done.by() + " (" + Clearance.inSentence(done.name()) + ")."));
        after(clearing);
        return clearing;
    }

    private Form returning(String step, Field<String> typedBy, Field<String> typedRemark) {
        Form returning = new Form("Return to its author", place.work());
        Field<String> by = who(returning, "_Who gives it back", typedBy.get());
        Field<String> reason = returning.area("reason", "_Why").value(typedRemark.get()).required("Say why it goes back, so that its author knows what to mend.");
        // Left without giving it back, what was said of it is still there.
        by.onChange(() -> typedBy.type(by.text()));
        reason.onChange(() -> typedRemark.type(reason.text()));
        returning.saves("Return it", () -> Stream.of(by.get(), reason.get()).toList(), said -> {
            place.office().clearances().giveBack(id, said.getFirst(), place.office().today(), said.get(1));
            return said;
        }, done -> place.undo().offer("Returned to its author by " + Clearance.inSentence(step) + "."));
        after(returning);
        return returning;
    }

    private Field<String> who(Form form, String label, String likely) {
        List<String> people = Stream.concat(Stream.ofNullable(likely), shown.people().stream()).distinct().toList();
        return form.suggest("by", label, people).value(likely).required("Say who does.");
    }

    /** As {@link #issueUncleared}, also where nothing is shown yet. */
    void askWhyUncleared() {
        if (shown != null) issueUncleared();
        else place.work().opens(() -> read(this::issueUncleared));
    }

    private void issueUncleared() {
        if (why == null) why = whyUncleared();
        put(why);
    }

    /** It stays, with what was typed in it, as long as the paper stands as it does. */
    private Form whyUncleared() {
        Form why = new Form("Issue without clearance", place.work());
        Field<String> reason = why.area("reason", "_Why it is issued although it is not cleared").required("Say why; the reason is kept.");
        why.saves("Issue", reason::get, said -> {
            place.office().issue(id, said);
            return said;
        }, done -> place.undo().offer("“" + shown.paper().title() + "” is issued: its words and figures stay as they are now."));
        after(why);
        return why;
    }

    private void after(Form closing) {
        closing.onClose(() -> {
            if (form != closing) return;
            // What follows is drawn, and given the keys, once it is known how the paper stands now.
            closed = true;
            keysWanted = true;
            place.work().opens(this::refresh);
        });
    }

    void send() {
        saved.accept(() -> place.work().write("Sending it for clearance", () -> {
            place.office().clearances().send(id, place.office().today());
            return place.office().clearances().of(id).getFirst().words();
        }).then(words -> place.undo().offer("Sent for clearance. " + words)));
    }

    void issue() {
        saved.accept(() -> place.work().write("Issuing the paper", () -> {
            place.office().issue(id);
            return place.office().papers().paper(id).title();
        }).then(title -> place.undo().offer("“" + title + "” is issued: its words and figures stay as they are now.")));
    }

}
