package org.scrutinydesk.desktop.portfolio;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.scrutinydesk.common.Id.AreaId;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.desktop.StateChip;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Chip;
import org.scrutinydesk.desktop.kit.Facts;
import org.scrutinydesk.desktop.kit.Latest;
import org.scrutinydesk.desktop.kit.QuarterChoice;
import org.scrutinydesk.desktop.kit.RecordTable;
import org.scrutinydesk.desktop.kit.RoomPane;
import org.scrutinydesk.desktop.kit.RoomView;
import org.scrutinydesk.desktop.kit.Views;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.exchange.Sheets;
import org.scrutinydesk.portfolio.Area;
import org.scrutinydesk.portfolio.AreaRow;
import org.scrutinydesk.portfolio.Direction;
import org.scrutinydesk.portfolio.PortfolioReturn;
import org.scrutinydesk.portfolio.PortfolioStore;
import org.scrutinydesk.portfolio.RatingKey;

/** The areas by priority with the four quarters of a year, and beside them the return of the quarter that is looked at. */
final class ReturnsView implements RoomView {
    private final Workplace work;
    private final PortfolioStore store;
    private final Latest reads;
    private final RoomPane pane;
    private final RecordTable<AreaRow> table;
    private final Label key = Words.small(RatingKey.ofReturns());
    private final QuarterChoice choice = new QuarterChoice(this::look);
    private final Runnable toPlan;
    private Quarter wanted;
    private PortfolioModel model;

    /** @param views the views of the room @param toPlan where an office without areas goes to make the first */
    ReturnsView(Workplace work, Views views, Runnable toPlan) {
        this.work = work;
        this.toPlan = toPlan;
        store = work.office().portfolio();
        reads = work.work().latest();
        pane = new RoomPane("Portfolio", work.notices());
        pane.tools(views);
        pane.primary(Action.of("_New return", "Insert", this::add));
        pane.secondary(Action.of("E_xcel", this::toExcel));
        table = new RecordTable<AreaRow>("portfolio", work.remembered(), row -> row.area().id())
            .text("Area", 220, row -> row.area().name())
            .text("Lead", 72, row -> row.area().lead());
        for (int quarter = 1; quarter <= 4; quarter++) {
            int number = quarter;
            table.chip("Q" + number, 84, row -> chip(row, number));
        }
        table.text("Direction", 104, this::direction)
            .groupedBy(row -> row.priority().name())
            .filter("Find an area").beside(choice)
            .empty("Every portfolio area stands here with its four quarters, under its priority. Begin with the plan and its areas.",
                Action.of("Plan and areas", toPlan))
            .onAdd(this::add)
            .onOpen(this::edit)
            .onDelete(this::delete);
        table.addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
        choice.followKeys(table);
        pane.list(table, this::details);
        key.managedProperty().bind(key.visibleProperty());
        key.getStyleClass().add("key");
        VBox.setVgrow(table, Priority.ALWAYS);
        pane.content(new VBox(8, table, key));
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void refresh() {
        Quarter quarter = wanted;
        reads.read("Reading the portfolio", () -> PortfolioModel.read(store, quarter, work.office().today()), this::show);
    }

    void focus() {
        table.focus();
    }

    /** Opens the form for the next return that is not in, the one of the area you are on first. */
    void add() {
        if (model == null) {
            work.work().read("Reading the portfolio", () -> PortfolioModel.read(store, wanted, work.office().today())).then(read -> {
                show(read);
                add();
            });
            return;
        }
        AreaRow here = table.selected();
        AreaRow row = here != null && model.now(here) == null ? here : model.notIn().stream().findFirst().orElse(null);
        if (row != null) {
            table.select(row.area().id());
            edit(row);
        } else if (model.rows().isEmpty()) {
            toPlan.run();
        } else {
            work.notices().say("Every return for " + model.quarter().inWords() + " is in; choose a row to change one.");
        }
    }

    /** Goes to an area, in the newest quarter of which it has a return. */
    void open(AreaId area) {
        table.select(area);
        work.work().read("Reading the returns", () -> store.returns(area).stream().findFirst()).then(newest -> {
            newest.ifPresent(r -> look(r.quarter()));
            table.select(area);
        });
    }

    /** Goes to a return. */
    void open(PortfolioReturn said) {
        look(said.quarter());
        table.select(said.area());
    }

    /** Writes every return of every quarter into a workbook. */
    void toExcel() {
        work.toExcel(pane.getScene().getWindow(), Sheets.Kind.portfolio, "Portfolio");
    }

    private void look(Quarter quarter) {
        wanted = quarter;
        refresh();
    }

    private void show(PortfolioModel read) {
        boolean first = model == null;
        model = read;
        wanted = read.quarter();
        pane.heading("Portfolio, " + read.quarter().inWords());
        pane.line(read.line());
        choice.show(read.quarters(), read.quarter());
        table.show(read.rows());
        key.setVisible(!read.rows().isEmpty());
        markQuarter();
        if (first && !read.rows().isEmpty() && table.selected() == null) table.select(read.rows().getFirst().area().id());
    }

    /** The heading of the quarter that is looked at stands out. */
    private void markQuarter() {
        for (TableColumn<?, ?> column : ((TableView<?>) table.lookup(".table-view")).getColumns()) {
            column.getStyleClass().remove("looked-at");
            if (column.getText().equals("Q" + model.quarter().number())) column.getStyleClass().add("looked-at");
        }
    }

    private Chip chip(AreaRow row, int quarter) {
        PortfolioReturn said = row.at(quarter);
        if (said != null) return StateChip.letter(said.rating(), "");
        return quarter <= model.quarter().number() ? Chip.neither("not in") : null;
    }

    private String direction(AreaRow row) {
        PortfolioReturn said = model.now(row);
        Direction direction = said == null ? null : said.direction();
        return direction == null ? "" : direction.words();
    }

    private Node details(AreaRow row) {
        Area area = row.area();
        PortfolioReturn said = model.now(row);
        Facts facts = new Facts(area.name() + ", quarter " + model.quarter().number(), "");
        if (said == null) {
            facts.flow(Chip.neither("Not in").label(), Words.plain(area.lead() == null ? "No lead is named." : "from " + area.lead()));
            facts.fact("Objectives", area.objectives());
            facts.doing(Action.of("Add return", () -> edit(row)));
        } else {
            facts.flow(StateChip.of(said.lead()).label(), Words.plain("by the lead"));
            if (said.office() != null) facts.flow(StateChip.of(said.office()).label(), Words.plain("by the office, which counts"));
            facts.fact("Done", said.done()).fact("Next", said.next()).fact("Risks", said.risks()).fact("Why it changed", said.reason());
            facts.fact("Returned", returned(said)).fact("Objectives", area.objectives());
            facts.doing(Action.of("_Edit return", () -> edit(row)), Action.of("De_lete", () -> delete(row)));
        }
        earlier(facts, row);
        return facts;
    }

    private void earlier(Facts facts, AreaRow row) {
        boolean any = false;
        for (int quarter = model.quarter().number() - 1; quarter >= 1; quarter--) {
            PortfolioReturn said = row.at(quarter);
            if (said == null) continue;
            if (!any) facts.section("Earlier in the year");
            any = true;
            String why = said.reason() != null ? said.reason() : said.direction() == null ? "" : said.direction().words();
            facts.flow(StateChip.letter(said.rating(), "").label(), Words.plain("Quarter " + quarter + (why.isEmpty() ? "" : ": " + why)));
        }
    }

    private static String returned(PortfolioReturn said) {
        String by = said.returnedBy() == null ? "" : "by " + said.returnedBy();
        String on = said.returnedOn() == null ? "" : "on " + UkDate.longForm(said.returnedOn());
        return (by + " " + on).strip();
    }

    private void edit(AreaRow row) {
        PortfolioReturn old = model.now(row);
        pane.edit(new ReturnForm(work, row.area(), model.quarter(), old, model.before(row), stored -> {
            table.select(stored.area());
            work.undo().offer(row.area().name() + (old == null ? ": return added." : ": return changed."));
        }).form());
    }

    private void delete(AreaRow row) {
        PortfolioReturn said = model.now(row);
        String area = row.area().name();
        if (said == null) work.notices().say(area + " has no return for this quarter to delete; areas are deleted under Plan and areas.");
        else work.delete("The return of " + area + " for " + said.quarter().inWords() + " is deleted.", () -> store.delete(said));
    }

    /** A click on a quarter's chip looks at that quarter. */
    private void clicked(MouseEvent e) {
        for (Node n = e.getPickResult().getIntersectedNode(); n != null && n != table; n = n.getParent()) {
            if (n instanceof TableCell<?, ?> cell && cell.getTableColumn() != null && cell.getTableColumn().getText().matches("Q[1-4]")) {
                int number = cell.getTableColumn().getText().charAt(1) - '0';
                if (!cell.isEmpty() && number != model.quarter().number()) look(new Quarter(model.quarter().year(), number));
            }
        }
    }
}
