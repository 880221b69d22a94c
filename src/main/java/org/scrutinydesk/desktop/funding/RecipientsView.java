package org.scrutinydesk.desktop.funding;

import java.util.List;
import javafx.scene.Node;
import org.scrutinydesk.common.Id.RecipientId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Facts;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.desktop.kit.RecordTable;
import org.scrutinydesk.desktop.kit.RoomPane;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.Recipient;

/** Who receives awards, with the numbers they are published under. */
final class RecipientsView {
    private final FundingModel model;
    private final RoomPane pane;
    private final RecordTable<Recipient> table;

    RecipientsView(FundingModel model) {
        this.model = model;
        pane = new RoomPane("Recipients", model.desk().notices());
        pane.primary(Action.of("_New recipient", this::add));
        table = new RecordTable<Recipient>("recipients", model.desk().remembered(), Recipient::id)
            .text("Name", 300, Recipient::name)
            .text("Area", 160, Recipient::area)
            .text("Charity", 100, Recipient::charityNumber)
            .text("Company", 100, Recipient::companyNumber)
            .figures("Awards", 72, r -> String.valueOf(awards(r).size()), r -> awards(r).size())
            .money("Awarded", 110, this::awarded)
            .filter("Find a recipient")
            .empty("Recipients are added with their first award, or here.", Action.of("New recipient", this::add))
            .onAdd(this::add)
            .onOpen(this::change)
            .onDelete(this::delete);
        pane.list(table, this::beside);
        model.booksProperty().addListener((p, before, books) -> {
            pane.line(line(books));
            table.show(books.recipients());
        });
    }

    RoomPane pane() {
        return pane;
    }

    void select(RecipientId recipient) {
        table.select(recipient);
    }

    private static String line(Books books) {
        if (books.recipients().isEmpty()) return "None yet.";
        long bare = books.recipients().stream().filter(r -> r.charityNumber() == null && r.companyNumber() == null).count();
        return (books.recipients().size() == 1 ? "1 recipient" : books.recipients().size() + " recipients")
            + (bare == 0 ? ", each with a charity or company number." : ", " + bare + " without a charity or company number.");
    }

    private List<Award> awards(Recipient r) {
        return model.books().awards().stream().filter(a -> a.recipient().equals(r.id())).toList();
    }

    private Money awarded(Recipient r) {
        return awards(r).stream().map(Award::amount).reduce(Money.NIL, Money::plus);
    }

    private Node beside(Recipient r) {
        List<Award> awards = awards(r);
        Facts facts = new Facts(r.name(), awards.isEmpty() ? "No awards yet." : awarded(r) + " awarded");
        facts.doing(Action.of("_Change", () -> change(r)), Action.of("_Delete", () -> delete(r)));
        facts.fact("Area", r.area()).fact("Charity number", r.charityNumber()).fact("Company number", r.companyNumber());
        if (awards.isEmpty()) return facts;
        facts.part("Awards");
        for (Award a : awards) facts.row(a.project(), UkDate.shortForm(a.awardedOn()), a.amount(), () -> model.open(a.id()));
        return facts;
    }

    void add() {
        pane.edit(form("New recipient", new Recipient(null, 0, null, null, null, null), "Add recipient", " added."));
    }

    private void change(Recipient r) {
        pane.edit(form("Change the recipient", r, "Save", " changed."));
    }

    private Form form(String heading, Recipient before, String saves, String done) {
        Form form = new Form(heading, model.desk().work());
        Field<String> name = form.text("name", "_Name").value(before.name()).required("Give the recipient's name.");
        Field<String> area = form.text("area", "_Area").value(before.area());
        form.sideBySide();
        Field<String> charity = form.text("charityNumber", "_Charity number").value(before.charityNumber());
        Field<String> company = form.text("companyNumber", "C_ompany number").value(before.companyNumber());
        form.below();
        return form.saves(saves, () -> new Recipient(before.id(), before.version(), name.get(), charity.get(), company.get(), area.get()),
            model.store()::save, saved -> {
                table.select(saved.id());
                model.desk().undo().offer("“" + saved.name() + "”" + done);
            });
    }

    private void delete(Recipient r) {
        model.desk().delete("“" + r.name() + "” deleted.", () -> model.store().delete(r.id()));
    }
}
