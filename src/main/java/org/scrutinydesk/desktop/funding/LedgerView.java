package org.scrutinydesk.desktop.funding;

import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import org.scrutinydesk.common.Id.EntryId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Facts;
import org.scrutinydesk.desktop.kit.RecordTable;
import org.scrutinydesk.desktop.kit.RoomPane;
import org.scrutinydesk.exchange.Sheets;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.BudgetPosition;
import org.scrutinydesk.funding.LedgerEntry;
import org.scrutinydesk.funding.LedgerEntry.Kind;

/** The year's ledger, the newest entry first. */
final class LedgerView {
    private final FundingModel model;
    private final RoomPane pane;
    private final RecordTable<LedgerEntry> table;

    LedgerView(FundingModel model) {
        this.model = model;
        pane = new RoomPane("Ledger", model.desk().notices());
        pane.secondary(Action.of("_Excel", () -> model.excel(pane.getScene().getWindow(), Sheets.Kind.ledger, "Ledger")));
        pane.primary(Action.of("_New entry", this::add));
        table = new RecordTable<LedgerEntry>("ledger", model.desk().remembered(), LedgerEntry::id)
            .date("Date", 104, LedgerEntry::dated)
            .text("Entry", 150, e -> e.kind().words(), LedgerView::detail)
            .text("For", 280, this::about, e -> model.books().about(e).isEmpty() ? "" : mechanism(e))
            .money("Amount", 110, LedgerEntry::amount)
            .rowStyle(e -> e.reversedBy() == null ? null : "quiet")
            .filter("Find an entry").beside(new YearChoice(model))
            .empty("Every movement of money stands here: budgets, awards, payments, and what takes them back.",
            Action.of("New entry", this::add))
            .onAdd(this::add)
            .onDelete(this::reverse);
        pane.list(table, this::beside);
        model.booksProperty().addListener((p, before, books) -> show(books));
    }

    RoomPane pane() {
        return pane;
    }

    void select(EntryId entry) {
        table.select(entry);
    }

    private void show(Books books) {
        pane.heading("Ledger " + books.year());
        List<LedgerEntry> entries = books.entries();
        BudgetPosition total = BudgetPosition.total(books.year(), books.ofYear());
        pane.line(entries.isEmpty() ? "Nothing was posted for " + books.year() + " yet."
            : (entries.size() == 1 ? "1 entry" : entries.size() + " entries") + ". Paid " + total.paid() + ", still committed "
            + total.committed() + ".");
        table.show(entries);
    }

    private static String detail(LedgerEntry e) {
        String reversed = e.reversedBy() == null ? "" : "Reversed by " + e.reversedBy();
        return e.reference() == null ? reversed : reversed.isEmpty() ? e.reference() : e.reference() + " · " + reversed;
    }

    private String about(LedgerEntry e) {
        String about = model.books().about(e);
        return about.isEmpty() ? mechanism(e) : about;
    }

    private String mechanism(LedgerEntry e) {
        return model.books().line(e.line()).mechanism();
    }

    private Node beside(LedgerEntry e) {
        Books books = model.books();
        Facts facts = new Facts(InWords.entry(e), "Entry " + e.id() + ", " + UkDate.withWeekday(e.dated()));
        if (e.kind() != Kind.REVERSAL && e.reversedBy() == null) facts.doing(Action.of("_Reverse", () -> reverse(e)));
        facts.link("Budget line", Choices.words(books, books.line(e.line())), () -> model.open(e.line()));
        Award award = e.award() == null ? null : books.award(e.award());
        if (award != null) facts.link("Award", award.recipientName() + ", " + award.project(), () -> model.open(award.id()));
        facts.fact("Reference", e.reference()).fact("Narrative", e.narrative());
        if (e.reverses() != null) facts.link("Reverses", "Entry " + e.reverses(), () -> model.open(e.reverses()));
        if (e.reversedBy() != null) facts.link("Reversed by", "Entry " + e.reversedBy(), () -> model.open(e.reversedBy()));
        if (e.virement() != null) facts.fact("Virement", "Number " + e.virement() + other(e));
        facts.fact("Entered", UkDate.longForm(e.enteredAt().atZone(ZoneId.of("Europe/London")).toLocalDate()) + " by " + e.who());
        return facts;
    }

    /** The other half of a virement. */
    private String other(LedgerEntry half) {
        return model.books().entries().stream()
            .filter(e -> half.virement().equals(e.virement()) && e.kind() == half.kind() && !e.line().equals(half.line())).findFirst()
            .map(e -> (half.amount().compareTo(Money.NIL) < 0 ? ", to " : ", from ") + model.books().line(e.line()).mechanism()).orElse("");
    }

    void add() {
        pane.edit(EntryForm.of(model, null, null, null, table::select));
    }

    private void reverse(LedgerEntry e) {
        if (e.kind() == Kind.REVERSAL) {
            model.desk().notices().say("Entry " + e.id() + " is itself a reversal; post the entry again instead.");
        }
        else if (e.reversedBy() != null) {
            model.desk().notices().say("Entry " + e.id() + " was reversed already, by " + e.reversedBy() + ".");
        }
        else pane.edit(ReverseForm.of(model, e, table::select));
    }
}
