package org.scrutinydesk.desktop.funding;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.EntryId;
import org.scrutinydesk.common.Id.FundId;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Id.RecipientId;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.funding.FundingModel.Part;
import org.scrutinydesk.desktop.kit.Room;
import org.scrutinydesk.desktop.kit.RoomPane;
import org.scrutinydesk.desktop.kit.RoomView;
import org.scrutinydesk.desktop.kit.Views;
import org.scrutinydesk.exchange.AwardLetters;

/** The funding room: its five parts, one at a time. */
public final class FundingView implements RoomView {
    private final FundingModel model;
    private final StackPane place = new StackPane();
    private final PositionView position;
    private final LedgerView ledger;
    private final AwardsView awards;
    private final RecipientsView recipients;
    private final FundsView funds;
    private final Map<Part, RoomPane> panes = new EnumMap<>(Part.class);
    private final Map<Part, Views> views = new EnumMap<>(Part.class);

    /** The room as the navigation knows it. */
    public static Room<FundingView> room(Workplace desk) {
        return new Room<>("Funding", MaterialDesignC.CURRENCY_GBP, () -> new FundingView(desk))
            .does("New award", FundingView::newAward)
            .does("New payment or other ledger entry", FundingView::newEntry)
            .does("Move money between budget lines (virement)", FundingView::newVirement)
            .does("New budget line", FundingView::newLine)
            .does("New fund", FundingView::newFund)
            .does("New recipient", FundingView::newRecipient)
            .does("Workbook for the auditor…", view -> view.whenRead(view.out()::workbook))
            .does("Publish awards or spending: statutory lists, 360Giving…", FundingView::publish)
            .does("Wording of award letters, for Word…", view -> view.out().wording(AwardLetters.Form.LETTER))
            .does("Wording of grant agreements, for Word…", view -> view.out().wording(AwardLetters.Form.AGREEMENT))
            .does("Take in a wording of award letters from Word…", view -> view.out().ownWording(AwardLetters.Form.LETTER))
            .does("Take in a wording of grant agreements from Word…", view -> view.out().ownWording(AwardLetters.Form.AGREEMENT))
            .does("Budget position", view -> view.model.partProperty().set(Part.POSITION))
            .does("Ledger", view -> view.model.partProperty().set(Part.LEDGER))
            .does("Awards", view -> view.model.partProperty().set(Part.AWARDS))
            .does("Recipients", view -> view.model.partProperty().set(Part.RECIPIENTS))
            .does("Funds", view -> view.model.partProperty().set(Part.FUNDS))
            .opens(LineId.class, FundingView::open)
            .opens(AwardId.class, FundingView::open)
            .opens(EntryId.class, FundingView::open)
            .opens(RecipientId.class, FundingView::open)
            .opens(FundId.class, FundingView::open);
    }

    public FundingView(Workplace desk) {
        model = new FundingModel(desk);
        position = new PositionView(model);
        ledger = new LedgerView(model);
        awards = new AwardsView(model);
        recipients = new RecipientsView(model);
        funds = new FundsView(model);
        has(Part.POSITION, position.pane());
        has(Part.LEDGER, ledger.pane());
        has(Part.AWARDS, awards.pane());
        has(Part.RECIPIENTS, recipients.pane());
        has(Part.FUNDS, funds.pane());
        model.partProperty().addListener((p, before, now) -> show());
        show();
    }

    @Override
    public Node node() {
        return place;
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    private void has(Part part, RoomPane pane) {
        Views row = new Views(part.words());
        for (Part other : Part.values()) row.view(other.words(), () -> model.partProperty().set(other));
        pane.tools(row);
        panes.put(part, pane);
        views.put(part, row);
    }

    /** The focus was on the row that goes from one part to another. */
    private boolean within(Node focused) {
        return focused != null && views.containsValue(focused.getParent());
    }

    private void show() {
        Part part = model.partProperty().get();
        boolean switched = place.getScene() != null && within(place.getScene().getFocusOwner());
        place.getChildren().setAll(panes.get(part));
        if (switched) views.get(part).getChildren().get(part.ordinal()).requestFocus();
    }

    /** Shows a line in the position of its year. */
    public void open(LineId line) {
        whenRead(() -> {
            if (model.books().line(line) != null) look(model.books().line(line).year());
            model.partProperty().set(Part.POSITION);
            position.select(line);
        });
    }

    public void open(AwardId award) {
        model.partProperty().set(Part.AWARDS);
        awards.select(award);
    }

    public void open(RecipientId recipient) {
        model.partProperty().set(Part.RECIPIENTS);
        recipients.select(recipient);
    }

    public void open(FundId fund) {
        model.partProperty().set(Part.FUNDS);
        funds.select(fund);
    }

    /** Shows an entry in the ledger of its year. */
    public void open(EntryId entry) {
        model.desk().work().read("Reading the ledger", () -> model.store().entry(entry)).then(found -> {
            look(found.year());
            model.partProperty().set(Part.LEDGER);
            ledger.select(entry);
        });
    }

    public void newAward() {
        model.partProperty().set(Part.AWARDS);
        whenRead(() -> awards.add(null));
    }

    public void publish() {
        model.partProperty().set(Part.AWARDS);
        whenRead(awards::publish);
    }

    private FilesOut out() {
        return new FilesOut(model, () -> place.getScene().getWindow());
    }

    public void newEntry() {
        model.partProperty().set(Part.LEDGER);
        whenRead(ledger::add);
    }

    public void newVirement() {
        model.partProperty().set(Part.POSITION);
        whenRead(position::move);
    }

    public void newLine() {
        model.partProperty().set(Part.POSITION);
        whenRead(position::add);
    }

    public void newFund() {
        model.partProperty().set(Part.FUNDS);
        whenRead(funds::add);
    }

    public void newRecipient() {
        model.partProperty().set(Part.RECIPIENTS);
        whenRead(recipients::add);
    }

    private void look(FinancialYear year) {
        model.yearProperty().set(year);
    }

    /** The room may be entered by an action, and then its records are still on their way. */
    private void whenRead(Runnable action) {
        if (model.books() != null) {
            action.run();
            return;
        }
        model.booksProperty().addListener(new javafx.beans.value.ChangeListener<>() {
            @Override
            public void changed(javafx.beans.value.ObservableValue<? extends Books> books, Books before, Books now) {
                model.booksProperty().removeListener(this);
                action.run();
            }
        });
    }
}
