package org.scrutinydesk.desktop.funding;

import java.util.List;
import javafx.scene.Node;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Facts;
import org.scrutinydesk.desktop.kit.RecordTable;
import org.scrutinydesk.desktop.kit.RoomPane;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.exchange.Sheets;
import org.scrutinydesk.funding.AwardOnLine;
import org.scrutinydesk.funding.BudgetLine;
import org.scrutinydesk.funding.BudgetPosition;
import org.scrutinydesk.funding.LedgerEntry;

/** The year's budget, line by line: what was set aside, what became of it, and how it will end. */
final class PositionView {
    private static final int ENTRIES_SHOWN = 8;

    private final FundingModel model;
    private final RoomPane pane;
    private final RecordTable<BudgetPosition> table;

    PositionView(FundingModel model) {
        this.model = model;
        pane = new RoomPane("Commissioning budget", model.desk().notices());
        pane.secondary(Action.of("_Excel", () -> model.excel(pane.getScene().getWindow(), Sheets.Kind.budget, "Budget position")));
        pane.add(new FilesOut(model, () -> pane().getScene().getWindow()).menu());
        pane.secondary(Action.of("New _line", this::add));
        pane.primary(Action.of("New _award", () -> award(table().selected())));
        table = new RecordTable<BudgetPosition>("budget", model.desk().remembered(), p -> p.line().id())
            .text("Mechanism", 220, p -> p.line().mechanism())
            .money("Original", 72, BudgetPosition::original).whenWide(700)
            .money("Virements", 72, BudgetPosition::virements).whenWide(700)
            .money("Revised", 72, BudgetPosition::revised)
            .money("Paid", 60, BudgetPosition::paid)
            .money("Committed", 76, BudgetPosition::committed)
            .money("Forecast", 70, BudgetPosition::forecast)
            .figures("Variance", 90, p -> BudgetPosition.inWords(p.variance()), BudgetPosition::variance,
                p -> p.variance().compareTo(Money.NIL) > 0 ? "red-text" : null)
            .filter("Find a mechanism").beside(new YearChoice(model))
            .onAdd(this::add)
            .onDelete(this::delete)
            .onOpen(this::change);
        pane.list(table, this::beside);
        model.booksProperty().addListener((p, before, books) -> show(books));
    }

    RoomPane pane() {
        return pane;
    }

    void select(LineId line) {
        table.select(line);
    }

    private RecordTable<BudgetPosition> table() {
        return table;
    }

    private void show(Books books) {
        pane.heading("Commissioning budget " + books.year());
        pane.line(books.answer());
        if (books.funds().isEmpty()) {
            table.empty("A budget begins with a fund: where the money comes from.", Action.of("New _fund", () -> {
                model.partProperty().set(FundingModel.Part.FUNDS);
                model.desk().notices().say("Add the fund here; then the lines of its budget go under Position.");
            }));
        } else {
            table.empty("A budget line says how much of a fund one mechanism has in a year, such as an innovation fund.",
                Action.of("New budget line", this::add));
        }
        List<BudgetPosition> lines = books.ofYear();
        table.show(lines, BudgetPosition.total(books.year(), lines));
    }

    private Node beside(BudgetPosition p) {
        BudgetLine line = p.line();
        Books books = model.books();
        Money left = p.left();
        Facts facts = new Facts(line.mechanism(), "Revised " + p.revised() + " · "
            + (left.isNegative() ? left.negate() + " over-committed" : left.isNil() ? "nothing left to award" : left + " left to award"));
        facts.node(new SpendBar(p.paid(), p.committed(), p.revised()));
        facts.node(Words.small("Paid " + InWords.orNothing(p.paid()) + " · committed " + InWords.orNothing(p.committed())
            + (p.received().isNil() ? "" : " · received " + p.received())));
        List<LedgerEntry> entries = books.entries(line.id());
        facts.doing(Action.of("_Award", () -> award(p)), Action.of("_Post", () -> post(p)), Action.of("_Move money", () -> move(p)),
            Action.of("_Change", () -> change(p)));
        if (entries.isEmpty()) facts.doing(Action.of("_Delete", () -> delete(p)));
        facts.fact("Why it varies", line.varianceReason()).fact("What is being done", line.action());
        facts.part("Awards");
        List<AwardOnLine> awards = books.awardsOn(line.id());
        if (awards.isEmpty()) facts.node(Words.line("None from this line yet."));
        for (AwardOnLine a : awards) {
            facts.row(a.award().project(), a.award().recipientName() + " · " + soFar(a), a.awarded(), () -> model.open(a.award().id()));
        }
        facts.part("Says the ledger");
        for (LedgerEntry e : entries.stream().limit(ENTRIES_SHOWN).toList()) {
            facts.row(e.kind().words(), InWords.detail(e), e.amount(), () -> model.open(e.id()));
        }
        facts.node(Words.small(entries.isEmpty() ? "No entries yet." : entries.size() == 1 ? "1 entry" : entries.size() + " entries"
            + (entries.size() > ENTRIES_SHOWN ? ", the newest " + ENTRIES_SHOWN + " here" : "")));
        facts.fact("Fund", books.fund(line.fund()) == null ? null : books.fund(line.fund()).name());
        facts.fact("Priority", books.priority(line.priority()));
        if (line.mayGoOver()) facts.fact("Allowance", "Awards may take it below nil, with a reason.");
        return facts;
    }

    private static String soFar(AwardOnLine a) {
        if (a.awarded().isNil()) return "withdrawn";
        if (a.paid().isNil()) return "nothing paid yet";
        return a.open().isNil() ? "paid" : a.paid() + " paid";
    }

    void add() {
        if (model.books().funds().isEmpty()) {
            model.desk().does("New fund");
            model.desk().notices().say("A line takes its money from a fund; add the fund first.");
            return;
        }
        pane.edit(LineForm.add(model, line -> {
            model.yearProperty().set(line.year());
            table.select(line.id());
        }));
    }

    private void change(BudgetPosition p) {
        pane.edit(LineForm.change(model, p, line -> table.select(line.id())));
    }

    private void delete(BudgetPosition p) {
        model.desk().delete("Budget line “" + p.line().mechanism() + "” deleted.", () -> model.store().delete(p.line().id()));
    }

    private void award(BudgetPosition p) {
        pane.edit(AwardForm.make(model, p == null ? null : p.line(), award -> table.select(p == null ? null : p.line().id())));
    }

    private void post(BudgetPosition p) {
        pane.edit(EntryForm.of(model, null, p.line(), null, entry -> table.select(p.line().id())));
    }

    void move() {
        move(table.selected());
    }

    private void move(BudgetPosition p) {
        pane.edit(VirementForm.of(model, p == null ? null : p.line(), line -> table.select(line)));
    }
}
