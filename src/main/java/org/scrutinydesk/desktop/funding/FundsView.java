package org.scrutinydesk.desktop.funding;

import java.util.List;
import javafx.scene.Node;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.FundId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Facts;
import org.scrutinydesk.desktop.kit.Chip;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.desktop.kit.RecordTable;
import org.scrutinydesk.desktop.kit.RoomPane;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.funding.BudgetPosition;
import org.scrutinydesk.funding.Fund;

/** Where the money comes from, and how much of it stands in budgets. */
final class FundsView {
    private final FundingModel model;
    private final RoomPane pane;
    private final RecordTable<Fund> table;

    FundsView(FundingModel model) {
        this.model = model;
        pane = new RoomPane("Funds", model.desk().notices());
        pane.primary(Action.of("_New fund", this::add));
        table = new RecordTable<Fund>("funds", model.desk().remembered(), Fund::id)
            .text("Fund", 280, Fund::name, Fund::source)
            .text("Years", 150, InWords::years)
            .money("Amount", 110, Fund::amount)
            .money("In budgets", 110, this::budgeted)
            .chip("State", 120, f -> f.confirmed() ? Chip.green("Confirmed") : Chip.neither("Indicative"))
            .filter("Find a fund")
            .empty("A fund says where money comes from, such as a grant or an earmarked reserve.", Action.of("New fund", this::add))
            .onAdd(this::add)
            .onOpen(this::change)
            .onDelete(this::delete);
        pane.list(table, this::beside);
        model.booksProperty().addListener((p, before, books) -> {
            long open = books.funds().stream().filter(f -> !f.confirmed()).count();
            pane.line(books.funds().isEmpty() ? "None yet." : (books.funds().size() == 1 ? "1 fund" : books.funds().size() + " funds")
                + (open == 0 ? ", all confirmed." : ", " + open + " only indicative."));
            table.show(books.funds());
        });
    }

    RoomPane pane() {
        return pane;
    }

    void select(FundId fund) {
        table.select(fund);
    }

    private List<BudgetPosition> lines(Fund f) {
        return model.books().positions().stream().filter(p -> p.line().fund().equals(f.id())).toList();
    }

    private Money budgeted(Fund f) {
        return lines(f).stream().map(BudgetPosition::revised).reduce(Money.NIL, Money::plus);
    }

    private Node beside(Fund f) {
        Money rest = f.amount().minus(budgeted(f));
        Facts facts = new Facts(f.name(), f.amount() + " · " + (rest.isNil() ? "all in budgets"
            : rest.isNegative() ? rest.negate() + " more in budgets than it holds" : rest + " in no budget yet"));
        facts.doing(Action.of("_Change", () -> change(f)), Action.of("_Delete", () -> delete(f)));
        facts.fact("Source", f.source()).fact("Years", InWords.years(f)).fact("State", f.confirmed() ? "Confirmed" : "Indicative only");
        if (f.reserve()) facts.fact("Kind", "Earmarked reserve");
        facts.fact("Purpose", f.purpose()).fact("Conditions", f.conditions());
        facts.part("Budget lines");
        if (lines(f).isEmpty()) facts.node(Words.line("None take from it yet."));
        for (BudgetPosition p : lines(f)) {
            facts.row(p.line().mechanism(), p.line().year().toString(), p.revised(), () -> model.open(p.line().id()));
        }
        return facts;
    }

    void add() {
        FinancialYear now = FinancialYear.of(model.today());
        pane.edit(form("New fund", new Fund(null, 0, null, null, null, now, now, null, true, null, false), "Add fund", " added."));
    }

    private void change(Fund f) {
        pane.edit(form("Change the fund", f, "Save", " changed."));
    }

    private Form form(String heading, Fund before, String saves, String done) {
        Form form = new Form(heading, model.desk().work());
        Field<String> name = form.text("name", "_Name").value(before.name()).required("Give the fund a name.");
        Field<String> source = form.text("source", "_Source").value(before.source());
        form.sideBySide();
        Field<FinancialYear> first = form.financialYear("firstYear", "_First year").value(before.firstYear());
        Field<FinancialYear> last = form.financialYear("lastYear", "_Last year").value(before.lastYear());
        form.below();
        first.required("Give the first financial year, such as 2016/17.");
        last.required("Give the last financial year, such as 2016/17.");
        Field<Money> amount = form.money("amount", "A_mount").value(before.amount()).required("Give the amount, such as 1,250,000.");
        Field<Boolean> confirmed = form.yesNo("confirmed", "_Confirmed, not only indicative").value(before.confirmed());
        Field<Boolean> reserve = form.yesNo("reserve", "An _earmarked reserve").value(before.reserve());
        Field<String> purpose = form.area("purpose", "_Purpose").value(before.purpose());
        Field<String> conditions = form.area("conditions", "Con_ditions").value(before.conditions());
        return form.saves(saves, () -> new Fund(before.id(), before.version(), name.get(), source.get(), purpose.get(), first.get(),
            last.get(),
            amount.get(), confirmed.get(), conditions.get(), reserve.get()), model.store()::save, saved -> {
                table.select(saved.id());
                model.desk().undo().offer("“" + saved.name() + "”" + done);
            });
    }

    private void delete(Fund f) {
        model.desk().delete("“" + f.name() + "” deleted.", () -> model.store().delete(f.id()));
    }
}
