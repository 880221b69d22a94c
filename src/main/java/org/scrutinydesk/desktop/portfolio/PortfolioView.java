package org.scrutinydesk.desktop.portfolio;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.scrutinydesk.common.Id.AreaId;
import org.scrutinydesk.common.Id.PriorityId;
import org.scrutinydesk.common.Id.ReturnId;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Room;
import org.scrutinydesk.desktop.kit.RoomView;
import org.scrutinydesk.desktop.kit.Views;
import org.scrutinydesk.portfolio.PortfolioStore;

/** The Portfolio room: its returns, and the plan and areas that they stand in. */
public final class PortfolioView implements RoomView {
    private static final String RETURNS = "Returns";
    private static final String PLAN = "Plan and areas";

    private final Workplace work;
    private final StackPane place = new StackPane();
    private final ReturnsView returns;
    private final PlanView plan;
    private RoomView here;

    /** The room as the navigation and the palette know it. */
    public static Room<PortfolioView> room(Workplace work) {
        return new Room<>("Portfolio", MaterialDesignC.CLIPBOARD_CHECK_OUTLINE, () -> new PortfolioView(work))
            .count(() -> due(work.office().portfolio()))
            .does("New portfolio return", PortfolioView::addReturn)
            .does("New portfolio area", PortfolioView::addArea)
            .does("New priority", PortfolioView::addPriority)
            .does("New plan", PortfolioView::addPlan)
            .does("Plan and areas", PortfolioView::goToPlan)
            .does("Portfolio to Excel", PortfolioView::toExcel)
            .opens(AreaId.class, PortfolioView::open)
            .opens(ReturnId.class, PortfolioView::open)
            .opens(PriorityId.class, PortfolioView::open);
    }

    private PortfolioView(Workplace work) {
        this.work = work;
        returns = new ReturnsView(work, views(RETURNS), this::goToPlan);
        plan = new PlanView(work, views(PLAN));
        here = returns;
        place.getChildren().setAll(returns.node());
    }

    @Override
    public Node node() {
        return place;
    }

    @Override
    public void refresh() {
        here.refresh();
    }

    public void addReturn() {
        go(returns);
        returns.add();
    }

    public void toExcel() {
        go(returns);
        returns.toExcel();
    }

    public void addArea() {
        goToPlan();
        plan.addArea();
    }

    public void addPriority() {
        goToPlan();
        plan.addPriority();
    }

    public void addPlan() {
        goToPlan();
        plan.addPlan();
    }

    public void open(AreaId area) {
        go(returns);
        returns.open(area);
    }

    public void open(ReturnId id) {
        go(returns);
        work.work().read("Reading the return", () -> work.office().portfolio().portfolioReturn(id)).then(returns::open);
    }

    public void open(PriorityId id) {
        goToPlan();
        plan.open(id);
    }

    /** How many returns are missing of the newest quarter of which any is in. */
    private static String due(PortfolioStore store) {
        int missing = store.newestQuarter().map(q -> store.notIn(q).size()).orElse(0);
        return missing == 0 ? "" : missing + " due";
    }

    private void goToPlan() {
        go(plan);
    }

    private void go(RoomView view) {
        if (here == view) return;
        here = view;
        place.getChildren().setAll(view.node());
        view.refresh();
        if (view == plan) plan.focus();
        else returns.focus();
    }

    private Views views(String shown) {
        return new Views(shown).view(RETURNS, () -> go(returns)).view(PLAN, () -> go(plan));
    }
}
