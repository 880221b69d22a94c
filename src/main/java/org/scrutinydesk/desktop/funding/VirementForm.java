package org.scrutinydesk.desktop.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.funding.BudgetLine;
import org.scrutinydesk.funding.BudgetPosition;

/** The form that moves money from one line of the year to another. */
final class VirementForm {
    private VirementForm() {
    }

    /** @param from the line that gives, or null @param then given the line that took */
    static Form of(FundingModel model, BudgetLine from, Consumer<LineId> then) {
        Books books = model.books();
        List<BudgetPosition> lines = books.ofYear();
        Form form = new Form("Move money", model.desk().work());
        Field<BudgetPosition> giver = form.choice("from", "_From", lines, p -> p.line().mechanism() + ", " + p.left() + " left")
            .required("Choose the budget line that gives.");
        Field<BudgetPosition> taker = form.choice("to", "_To", lines, p -> p.line().mechanism())
            .required("Choose the budget line that takes.");
        form.sideBySide();
        Field<Money> amount = form.money("amount", "A_mount").required("Give the amount, such as 25,000.");
        Field<LocalDate> dated = form.date("dated", "_Date").required("Give the date, such as 20 June 2016.");
        form.below();
        Field<String> reference = form.text("reference", "Decision _reference");
        Field<String> narrative = form.text("narrative", "_Why");
        if (from != null) giver.value(books.position(from.id()));
        dated.value(model.dayIn(books.year()));
        record Move(LineId from, LineId to, Money amount, LocalDate dated, String reference, String why) {
        }
        return form.saves("Move", () -> new Move(giver.get().line().id(), taker.get().line().id(), amount.get(), dated.get(),
            reference.get(),
            narrative.get()), m -> {
                model.store().virement(m.from(), m.to(), m.amount(), m.dated(), m.reference(), m.why());
                return m;
            }, m -> {
                then.accept(m.to());
                model.desk().notices().say(m.amount() + " moved from “" + giver.get().line().mechanism() + "” to “"
                    + taker.get().line().mechanism() + "”.");
            });
    }
}
