package org.scrutinydesk.desktop.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Facts;
import org.scrutinydesk.desktop.kit.RoomPane;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.AwardReturn;
import org.scrutinydesk.funding.Instalment;

/** Beside an award: when it is paid, and what its recipient hands in. */
final class AwardTermsPart extends VBox {
    /** @param then goes back to the award when a form here has done */
    AwardTermsPart(FundingModel model, RoomPane pane, Award award, Runnable then) {
        super(12);
        Books books = model.books();
        LocalDate today = model.today();
        Money open = books.open(award.id());
        List<Instalment> instalments = books.instalments(award.id());
        Money planned = instalments.stream().filter(i -> i.paidBy() == null).map(Instalment::amount).reduce(Money.NIL, Money::plus);
        Facts plan = bare().part("Instalments");
        for (Instalment i : instalments) plan.row(UkDate.shortForm(i.dueOn()), detail(i, today), i.amount(), () -> pane.edit(TermsForm.of(model, award, i, then)));
        if (planned.compareTo(open) > 0) plan.node(Words.small("The instalments to come are " + planned.minus(open) + " more than the award has open."));
        List<Action> doing = new ArrayList<>();
        if (planned.compareTo(open) < 0) doing.add(Action.of("Plan _instalments", () -> pane.edit(TermsForm.plan(model, award, then))));
        instalments.stream().filter(i -> i.on(today) == Instalment.State.DUE || i.on(today) == Instalment.State.OVERDUE).findFirst()
            .ifPresent(i -> doing.add(Action.of("Pay instal_ment", () -> pane.edit(TermsForm.pay(model, award, i, then)))));
        if (!doing.isEmpty()) plan.doing(doing.toArray(Action[]::new));
        else if (instalments.isEmpty()) plan.node(Words.small("None, and nothing of it is open."));
        Facts returns = bare().part("Returns");
        for (AwardReturn r : books.returns(award.id())) {
            returns.link(r.kind().words() + ", due " + UkDate.shortForm(r.dueOn()), r.name() + detail(r, today), () -> pane.edit(TermsForm.of(model, award, r, then)));
        }
        returns.doing(Action.of("Ask for a _return", () -> pane.edit(TermsForm.of(model, award, (AwardReturn) null, then))));
        getChildren().setAll(plan, returns);
    }

    private static Facts bare() {
        Facts facts = new Facts("", "");
        facts.getStyleClass().remove("facts");
        return facts;
    }

    private static String detail(Instalment i, LocalDate today) {
        String state = switch (i.on(today)) {
            case PAID -> "Paid by " + i.paidBy();
            case WAITING -> "Waits for " + i.waitsFor();
            default -> i.on(today).words();
        };
        return i.metOn() == null || i.paidBy() != null ? state : state + " · " + i.waitsFor() + " met " + UkDate.shortForm(i.metOn());
    }

    private static String detail(AwardReturn r, LocalDate today) {
        if (r.receivedOn() != null) return ", received " + UkDate.shortForm(r.receivedOn()) + (r.cameLate() ? ", late" : "");
        String asked = r.remindedOn() == null ? "" : ", reminded " + UkDate.shortForm(r.remindedOn());
        return (r.isLate(today) ? ", late" : ", awaited") + asked;
    }
}
