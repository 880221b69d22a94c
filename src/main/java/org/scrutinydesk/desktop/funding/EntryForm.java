package org.scrutinydesk.desktop.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.scrutinydesk.common.Id.EntryId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.AwardOnLine;
import org.scrutinydesk.funding.BudgetLine;
import org.scrutinydesk.funding.LedgerEntry.Kind;
import org.scrutinydesk.funding.Posting;

/** The form that posts to the ledger: a payment and its kin. It fills in what can be known. */
final class EntryForm {
    private static final List<Kind> KINDS = List.of(Kind.PAYMENT, Kind.GRANT_RECEIVED, Kind.ACCRUAL, Kind.REFUND, Kind.AWARD_AMENDED);

    private final FundingModel model;
    private final Books books;
    private final Form form;
    private final Field<Kind> kind;
    private final Field<BudgetLine> line;
    private final Field<Award> award;
    private final Field<Money> amount;
    private final Field<LocalDate> dated;
    private final Field<String> reference;
    private final Field<String> narrative;
    private final Field<String> overReason;
    private final Label open = Words.small("");

    private EntryForm(FundingModel model) {
        this.model = model;
        books = model.books();
        form = new Form("New entry", model.desk().work());
        kind = form.choice("kind", "_What happened", KINDS, Kind::words).required("Choose what happened.");
        line = form.choice("line", "Budget _line", Choices.lines(books), l -> Choices.words(books, l)).required("Choose the budget line.");
        award = form.choice("award", "_Award", Choices.orNone(books.awards()), a -> a == null ? "" : a.recipientName() + ", "
            + a.project());
        form.node(open);
        form.sideBySide();
        amount = form.money("amount", "A_mount").required("Give the amount, such as 1,250.00.");
        dated = form.date("dated", "_Date").required("Give the date, such as 20 June 2016.");
        form.below();
        reference = form.text("reference", "_Reference");
        narrative = form.text("narrative", "_Narrative");
        overReason = form.text("overReason", "Why the line may go _over");
    }

    /** @param kind null for a payment @param on the line, or null @param to the award, or null @param then given the entry that was made */
    static Form of(FundingModel model, Kind kind, BudgetLine on, Award to, Consumer<EntryId> then) {
        EntryForm f = new EntryForm(model);
        f.kind.value(kind == null ? Kind.PAYMENT : kind);
        f.dated.value(model.dayIn(on == null ? model.books().year() : on.year()));
        f.line.value(on);
        f.award.value(to);
        if (on == null && to != null) f.lineOf(to);
        f.kind.onChange(f::follow);
        f.line.onChange(f::narrow);
        f.award.onChange(() -> {
            f.lineOf(chosen(f.award));
            f.follow();
        });
        f.narrow();
        f.form.saves("Post", f::read, model.store()::post, entry -> {
            then.accept(entry);
            model.posted(f.kind.get().words() + " of " + f.amount.get() + " posted.", "Show it", () -> model.open(entry));
        });
        return f.form;
    }

    private Posting read() {
        return new Posting(kind.get(), line.get().id(), award.get() == null ? null : award.get().id(), amount.get(), dated.get(),
            reference.get(),
            narrative.get(), overReason.get());
    }

    /** An award that one line bears says which line it is. */
    private void lineOf(Award chosen) {
        if (chosen == null) return;
        List<AwardOnLine> lines = books.linesOf(chosen.id());
        if (lines.size() == 1 || line.get() == null && !lines.isEmpty()) line.value(books.line(lines.getFirst().line()));
    }

    /** Only awards of the chosen line are offered, but where one is amended by a further line. */
    private void narrow() {
        ComboBox<Award> box = Fields.box(award);
        BudgetLine on = chosen(line);
        Award kept = box.getValue();
        List<Award> offered = on == null || chosen(kind) == Kind.AWARD_AMENDED ? books.awards()
            : books.awardsOn(on.id()).stream().map(AwardOnLine::award).toList();
        box.getItems().setAll(Choices.orNone(offered));
        box.setValue(offered.contains(kept) ? kept : null);
        follow();
    }

    private void follow() {
        Kind what = chosen(kind);
        award.applies(what != Kind.GRANT_RECEIVED);
        if (what == Kind.GRANT_RECEIVED) Fields.box(award).setValue(null);
        BudgetLine on = chosen(line);
        overReason.applies(on != null && on.mayGoOver());
        Award to = chosen(award);
        AwardOnLine share = to == null || on == null ? null : books.linesOf(to.id()).stream().filter(s -> s.line().equals(on.id()))
            .findFirst().orElse(null);
        open.setText(share == null ? "" : share.open() + " of this award is still to be paid from this line, " + share.paid()
            + " is paid.");
        open.setVisible(share != null);
        open.setManaged(share != null);
        TextField typed = (TextField) amount.control();
        typed.setPromptText(share != null && what == Kind.PAYMENT ? share.open().toString() : "£");
    }

    private static <T> T chosen(Field<T> field) {
        return Fields.box(field).getValue();
    }
}
