package org.scrutinydesk.desktop.funding;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.funding.BudgetLine;
import org.scrutinydesk.funding.BudgetPosition;
import org.scrutinydesk.funding.Fund;
import org.scrutinydesk.portfolio.Priority;

/** The form of a budget line. */
final class LineForm {
    private final FundingModel model;
    private final Form form;
    private final Field<String> mechanism;
    private final Field<Fund> fund;
    private final Field<FinancialYear> year;
    private final Field<Priority> priority;
    private final Field<Boolean> mayGoOver;

    private LineForm(FundingModel model, String heading) {
        this.model = model;
        form = new Form(heading, model.desk().work());
        mechanism = form.text("mechanism", "_Mechanism").required("Give the mechanism, such as “Innovation fund”.");
        fund = form.choice("fund", "_Fund", model.books().funds(), f -> f.name() + " (" + InWords.years(f) + ")")
            .required("Choose the fund.");
        year = form.financialYear("year", "Financial _year").required("Give the financial year, such as 2016/17.");
        priority = form.choice("priority", "_Priority", Choices.orNone(model.books().priorities()), p -> p == null ? "" : p.name());
        mayGoOver = form.yesNo("mayGoOver", "Awards may take it below nil, with a _reason");
    }

    static Form add(FundingModel model, Consumer<BudgetLine> then) {
        LineForm f = new LineForm(model, "New budget line");
        Books books = model.books();
        f.year.value(books.year());
        books.funds().stream().filter(x -> x.firstYear().compareTo(books.year()) <= 0 && x.lastYear().compareTo(books.year()) >= 0)
            .findFirst().ifPresent(f.fund::value);
        Field<Money> original = f.form.money("original", "_Original budget")
            .required("Give the original budget, such as 50,000; a dash for none.");
        Field<LocalDate> dated = f.form.date("dated", "_Set on").value(books.year().firstDay());
        dated.required("Give the date, such as 1 April 2016.");
        record New(BudgetLine line, Money original, LocalDate dated) {
        }
        return f.form.saves("Add line", () -> new New(f.read(null), original.get(), dated.get()),
            n -> model.store().addLine(n.line(), n.original(), n.dated()), line -> {
                then.accept(line);
                model.desk().notices().say("Budget line “" + line.mechanism() + "” added.");
            });
    }

    static Form change(FundingModel model, BudgetPosition p, Consumer<BudgetLine> then) {
        LineForm f = new LineForm(model, "Change the budget line");
        BudgetLine line = p.line();
        f.mechanism.value(line.mechanism());
        f.fund.value(model.books().fund(line.fund()));
        f.year.value(line.year());
        f.priority.value(Choices.priority(model.books(), line.priority()));
        f.mayGoOver.value(line.mayGoOver());
        Field<Money> forecast = f.form.money("forecast", "_Forecast outturn").value(line.forecast());
        forecast.hint("Where it is not simply what is paid and committed, " + p.paid().plus(p.committed()) + ".");
        Field<String> reason = f.form.area("varianceReason", "_Why it varies").value(line.varianceReason());
        Field<String> action = f.form.area("action", "What is being _done").value(line.action());
        Field<Money> original = f.form.money("original", "_Original budget").value(p.original());
        original.required("Give the original budget; a dash for none.");
        Field<String> why = f.form.text("reason", "Why the original budget is set _again");
        why.applies(false);
        original.onChange(() -> why.applies(!same(original, p.original())));
        return f.form.saves("Save", () -> {
            BudgetLine read = f.read(line);
            return new Changed(new BudgetLine(read.id(), read.version(), read.fund(), read.year(), read.mechanism(), read.priority(),
                read.mayGoOver(), forecast.get(), reason.get(), action.get()), original.get(), why.get());
        }, c -> {
            BudgetLine saved = model.store().save(c.line());
            if (!c.original().equals(p.original())) {
                model.store().changeOriginal(saved.id(), c.original(), c.why(), model.dayIn(p.line().year()));
            }
            return saved;
        }, saved -> {
            then.accept(saved);
            if (same(original, p.original())) model.desk().undo().offer("Budget line “" + saved.mechanism() + "” changed.");
            else model.desk().notices().say("Budget line “" + saved.mechanism() + "” changed, and its original budget set again.");
        });
    }

    private record Changed(BudgetLine line, Money original, String why) {
    }

    private static boolean same(Field<Money> field, Money before) {
        try {
            return before.equals(field.get());
        } catch (org.scrutinydesk.common.WrongInput e) {
            return false;
        }
    }

    private BudgetLine read(BudgetLine before) {
        return new BudgetLine(before == null ? null : before.id(), before == null ? 0 : before.version(), fund.get().id(), year.get(),
            mechanism.get(),
            priority.get() == null ? null : priority.get().id(), mayGoOver.get(), null, null, null);
    }
}
