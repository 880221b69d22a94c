package org.scrutinydesk.desktop.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.controlsfx.control.textfield.TextFields;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.BudgetLine;
import org.scrutinydesk.funding.Recipient;
import org.scrutinydesk.funding.Share;
import org.scrutinydesk.portfolio.Priority;

/** The form of an award. A recipient is typed by name; one that is new is added with the award. */
final class AwardForm {
    private static final int MOST_SHARES = 6;

    private final Books books;
    private final Form form;
    private final Field<String> recipient;
    private final Field<String> project;
    private final Field<LocalDate> awardedOn;
    private final List<ShareFields> shares = new ArrayList<>();
    private final Label known = Words.small("");
    private final Button further = Action.of("From a further _line or year", this::showFurther).button();
    private Field<String> overReason;
    private Field<String> area;
    private Field<Priority> priority;
    private Field<Boolean> continuation;
    private Field<String> decision;
    private Field<String> purpose;
    private Field<String> reasons;
    private Field<String> conditions;

    private record ShareFields(Field<BudgetLine> line, Field<Money> amount) {
        void show(boolean shown) {
            line.applies(shown);
            amount.applies(shown);
        }

        boolean shown() {
            return line.control().getParent().isManaged();
        }
    }

    private AwardForm(FundingModel model, String heading) {
        books = model.books();
        form = new Form(heading, model.desk().work());
        recipient = form.text("recipient", "_Recipient").required("Say who receives it.");
        form.node(known);
        known.setManaged(false);
        TextField typed = (TextField) recipient.control();
        var suggestions = TextFields.bindAutoCompletion(typed, request -> books.recipients().stream().map(Recipient::name)
            .filter(n -> n.toLowerCase(java.util.Locale.UK).contains(request.getUserText().strip().toLowerCase(java.util.Locale.UK)))
            .limit(8).toList());
        typed.widthProperty().addListener((p, before, now) -> suggestions.setPrefWidth(now.doubleValue()));
        // Tab takes the name that was offered and goes on, as it does where none is.
        suggestions.setOnAutoCompleted(e -> typed.requestFocusTraversal(javafx.scene.TraversalDirection.NEXT));
        recipient.onChange(() -> sayWhetherKnown(typed.getText()));
        project = form.text("project", "_For").required("Say what the award is for, in a few words.");
        awardedOn = form.date("awardedOn", "_Date").required("Give the date of the award, such as 20 June 2016.");
    }

    private void sayWhetherKnown(String name) {
        boolean isNew = !name.isBlank() && books.recipients().stream().noneMatch(r -> r.name().equalsIgnoreCase(name.strip()));
        known.setText(isNew ? "New: “" + name.strip() + "” is added to the recipients." : "");
        known.setManaged(isNew);
    }

    private void particulars() {
        area = form.text("area", "A_rea");
        priority = form.choice("priority", "_Priority", Choices.orNone(books.priorities()), p -> p == null ? "" : p.name());
        decision = form.text("decisionReference", "Decision re_ference");
        continuation = form.yesNo("continuation", "It _continues an earlier award");
        purpose = form.area("purpose", "P_urpose").hint("What is published of a grant: its purpose, the reasons, the conditions.");
        reasons = form.area("reasons", "Reaso_ns");
        conditions = form.area("conditions", "Con_ditions");
    }

    /** @param from the line it is made from, or null @param then given the award that was made */
    static Form make(FundingModel model, BudgetLine from, Consumer<Award> then) {
        AwardForm f = new AwardForm(model, "New award");
        f.awardedOn.value(model.dayIn(from == null ? model.books().year() : from.year()));
        for (int place = 1; place <= MOST_SHARES; place++) f.addShare(place);
        List<BudgetLine> lines = Choices.lines(model.books());
        f.shares.getFirst().line().value(from == null && lines.size() == 1 ? lines.getFirst() : from);
        f.form.node(f.further);
        f.overReason = f.form.text("overReason", "Why the line may go _over");
        f.followAllowance();
        f.particulars();
        record Made(Award award, List<Share> shares, String over) {
        }
        return f.form.saves("Make the award", () -> new Made(f.read(null), f.readShares(), f.overReason.get()),
            m -> model.store().makeAward(m.award(), m.shares(), m.over()), award -> {
                then.accept(award);
                model.posted("Award of " + award.amount() + " to " + award.recipientName() + " made.", "Show it", () ->
                    model.open(award.id()));
            });
    }

    /** Its words only: amounts change by amendment. */
    static Form change(FundingModel model, Award award, Consumer<Award> then) {
        AwardForm f = new AwardForm(model, "Change the award");
        f.particulars();
        f.recipient.value(award.recipientName());
        f.project.value(award.project());
        f.awardedOn.value(award.awardedOn());
        f.area.value(award.area());
        f.priority.value(Choices.priority(f.books, award.priority()));
        f.decision.value(award.decisionReference());
        f.continuation.value(award.continuation());
        f.purpose.value(award.purpose());
        f.reasons.value(award.reasons());
        f.conditions.value(award.conditions());
        return f.form.saves("Save", () -> f.read(award), model.store()::save, saved -> {
            then.accept(saved);
            model.desk().undo().offer("Award to " + saved.recipientName() + " changed.");
        });
    }

    private void addShare(int place) {
        String number = place == 1 ? "" : String.valueOf(place);
        Field<BudgetLine> line = form.choice("line" + number, "From budget _line", Choices.lines(books), l -> Choices.words(books, l));
        Field<Money> amount = form.money("amount" + number, "A_mount");
        if (place == 1) {
            line.required("Choose the budget line.");
            amount.required("Give the amount, such as 1,250.00.");
        }
        line.onChange(() -> {
            BudgetLine now = Fields.box(line).getValue();
            ((TextField) amount.control()).setPromptText(now == null ? "£" : books.position(now.id()).left() + " left");
            followAllowance();
        });
        ShareFields fields = new ShareFields(line, amount);
        fields.show(place == 1);
        shares.add(fields);
    }

    private void showFurther() {
        shares.stream().filter(s -> !s.shown()).findFirst().ifPresent(s -> {
            s.show(true);
            s.line().control().requestFocus();
        });
        boolean more = shares.stream().anyMatch(s -> !s.shown());
        further.setVisible(more);
        further.setManaged(more);
    }

    private void followAllowance() {
        boolean may = shares.stream().map(s -> Fields.box(s.line()).getValue()).anyMatch(l -> l != null && l.mayGoOver());
        if (overReason == null) return;
        overReason.applies(may);
    }

    private List<Share> readShares() {
        List<Share> read = new ArrayList<>();
        for (ShareFields s : shares) {
            BudgetLine line = s.line().get();
            Money amount = s.amount().get();
            if (line == null && amount == null) continue;
            int place = shares.indexOf(s) + 1;
            if (line == null) throw new WrongInput("line" + place, "Choose the budget line, or leave out the amount.");
            if (amount == null) throw new WrongInput("amount" + place, "Give the amount, or leave out the line.");
            read.add(new Share(line.id(), amount));
        }
        return read;
    }

    private Award read(Award before) {
        String name = recipient.get();
        var id = books.recipients().stream().filter(r -> r.name().equalsIgnoreCase(name)).map(Recipient::id).findFirst().orElse(null);
        return new Award(before == null ? null : before.id(), before == null ? 0 : before.version(), id, name, project.get(), area.get(),
            priority.get() == null ? null : priority.get().id(), awardedOn.get(), null, continuation.get(), decision.get(),
                conditions.get(),
            purpose.get(), reasons.get());
    }
}
