package org.scrutinydesk.desktop.funding;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Facts;
import org.scrutinydesk.desktop.kit.Chip;
import org.scrutinydesk.desktop.kit.RecordTable;
import org.scrutinydesk.desktop.kit.RoomPane;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.exchange.AwardLetters;
import org.scrutinydesk.exchange.ThreeSixtyGiving;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.AwardOnLine;
import org.scrutinydesk.funding.BudgetLine;
import org.scrutinydesk.funding.EntryFilter;
import org.scrutinydesk.funding.LedgerEntry;
import org.scrutinydesk.funding.LedgerEntry.Kind;

/** Every award, the newest first, under the year it was made in. */
final class AwardsView {
    private final FundingModel model;
    private final RoomPane pane;
    private final RecordTable<Award> table;
    private final FilesOut out;

    AwardsView(FundingModel model) {
        this.model = model;
        pane = new RoomPane("Awards", model.desk().notices());
        out = new FilesOut(model, () -> pane().getScene().getWindow());
        pane.add(out.menu(Action.of("Publish awards or spending…", this::publish)));
        pane.primary(Action.of("_New award", () -> add(null)));
        table = new RecordTable<Award>("awards", model.desk().remembered(), Award::id)
            .text("Recipient", 220, Award::recipientName, a -> UkDate.shortForm(a.awardedOn()))
            .text("For", 300, Award::project, this::where)
            .money("Awarded", 96, Award::amount)
            .money("Paid", 96, a -> model.books().paid(a.id()))
            .chip("State", 112, this::state)
            .groupedBy(a -> FinancialYear.of(a.awardedOn()).toString())
            .filter("Find an award")
            .empty("An award gives a recipient money for a project and commits it on a budget line.",
            Action.of("New award", () -> add(null)))
            .onAdd(() -> add(null))
            .onOpen(this::change)
            .onDelete(this::withdraw);
        pane.list(table, this::beside);
        model.booksProperty().addListener((p, before, books) -> show(books));
    }

    RoomPane pane() {
        return pane;
    }

    void select(AwardId award) {
        table.select(award);
    }

    private void show(Books books) {
        Money total = books.awards().stream().map(Award::amount).reduce(Money.NIL, Money::plus);
        Money open = books.shares().stream().map(AwardOnLine::open).reduce(Money.NIL, Money::plus);
        pane.line(books.awards().isEmpty() ? "None were made yet."
            : (books.awards().size() == 1 ? "1 award" : books.awards().size() + " awards") + " of " + total + " in all, "
                + (open.isNil() ? "all paid." : open + " still to be paid."));
        table.show(books.awards());
    }

    private String where(Award a) {
        String priority = model.books().priority(a.priority());
        String area = a.area() == null ? "" : a.area();
        return area.isEmpty() || priority.isEmpty() ? area + priority : area + " · " + priority;
    }

    /** None where nothing is paid yet: that is what the column of payments says. */
    private Chip state(Award a) {
        if (a.amount().isNil()) return Chip.neither("Withdrawn");
        Money paid = model.books().paid(a.id());
        if (model.books().open(a.id()).isNil()) return Chip.green("Paid");
        return paid.isNil() ? null : Chip.neither("Part paid");
    }

    private Node beside(Award a) {
        Books books = model.books();
        Money paid = books.paid(a.id());
        Facts facts = new Facts(a.project(), a.recipientName() + " · " + a.amount());
        facts.node(new SpendBar(paid, books.open(a.id()), a.amount()));
        facts.node(Words.small("Paid " + InWords.orNothing(paid) + " · to be paid " + InWords.orNothing(books.open(a.id()))));
        facts.doing(Action.of("_Pay", () -> post(Kind.PAYMENT, a)), Action.of("A_mend", () -> post(Kind.AWARD_AMENDED, a)),
            Action.of("_Change", () -> change(a)), Action.of("_Withdraw", () -> withdraw(a)),
            Action.of("_Letter", () -> out.letter(a, AwardLetters.Form.LETTER)), Action.of("A_greement", () -> out.letter(a, AwardLetters.Form.AGREEMENT)));
        facts.part("Budget lines");
        for (AwardOnLine s : books.linesOf(a.id())) {
            facts.row(s.mechanism(), s.year() + " · " + InWords.orNothing(s.paid()) + " paid", s.awarded(), () -> model.open(s.line()));
        }
        facts.node(new AwardTermsPart(model, pane, a, () -> table.select(a.id())));
        facts.part("Particulars");
        facts.fact("Awarded on", UkDate.withWeekday(a.awardedOn())).fact("New or continuation", a.continuation() ? "Continuation" : "New")
            .fact("Decision", a.decisionReference()).fact("Area", a.area()).fact("Priority", books.priority(a.priority()))
            .fact("Purpose", a.purpose()).fact("Reasons", a.reasons()).fact("Conditions", a.conditions());
        facts.link("Recipient", a.recipientName(), () -> model.open(a.recipient()));
        facts.part("Says the ledger");
        VBox entries = new VBox(8);
        facts.node(entries);
        model.desk().work().read("Reading the award's entries", () -> model.store().entries(EntryFilter.of(a.id())))
            .then(found -> entries.getChildren().setAll(rows(found)));
        return facts;
    }

    private List<Node> rows(List<LedgerEntry> entries) {
        Facts rows = new Facts("", "");
        rows.getChildren().clear();
        for (LedgerEntry e : entries) {
            rows.row(e.kind().words(), InWords.detail(e), e.amount(), () -> model.open(e.id()));
        }
        return List.of(rows);
    }

    void add(BudgetLine from) {
        if (model.books().positions().isEmpty()) {
            model.desk().does("New budget line");
            if (!model.books().funds().isEmpty()) model.desk().notices().say("An award takes its money from a budget line; add the line first.");
            return;
        }
        pane.edit(AwardForm.make(model, from, award -> table.select(award.id())));
    }

    /** Asks what, of which days, and on the first time by what the office is known. */
    void publish() {
        model.desk().work().read("Reading the settings", () -> {
            var settings = model.desk().office().settings();
            return !ThreeSixtyGiving.organisation(settings).isEmpty() && !ThreeSixtyGiving.prefix(settings).isEmpty();
        }).then(known -> pane.edit(PublishForm.of(model, known, () -> pane.getScene().getWindow())));
    }

    private void change(Award a) {
        pane.edit(AwardForm.change(model, a, award -> table.select(award.id())));
    }

    private void post(Kind kind, Award a) {
        List<AwardOnLine> lines = model.books().linesOf(a.id());
        pane.edit(EntryForm.of(model, kind, lines.isEmpty() ? null : model.books().line(lines.getFirst().line()), a, entry ->
            table.select(a.id())));
    }

    private void withdraw(Award a) {
        if (a.amount().isNil()) model.desk().notices().say("This award was withdrawn already.");
        else pane.edit(ReverseForm.of(model, a, entry -> table.select(a.id())));
    }
}
