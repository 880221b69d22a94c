package org.scrutinydesk.desktop.settings;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.desktop.kit.RecordTable;
import org.scrutinydesk.desktop.kit.RoomPane;
import org.scrutinydesk.desktop.kit.RoomView;
import org.scrutinydesk.desktop.kit.Views;
import org.scrutinydesk.desktop.kit.Words;

/** The bank holidays that working days and clear days are counted with. */
final class BankHolidaysView implements RoomView {
    private record Holiday(LocalDate day, String name) {
    }

    private final Workplace place;
    private final RoomPane pane;
    private final RecordTable<Holiday> table;

    BankHolidaysView(Workplace place, Views views) {
        this.place = place;
        pane = new RoomPane("Settings", place.notices());
        pane.tools(views);
        pane.primary(Action.of("_New bank holiday", this::add));
        table = new RecordTable<Holiday>("bank-holidays", place.remembered(), Holiday::day)
            .date("Date", 140, Holiday::day)
            .text("Weekday", 140, h -> UkDate.withWeekday(h.day()).split(" ")[0])
            .text("Name", 320, Holiday::name)
            .groupedBy(h -> String.valueOf(h.day().getYear()))
            .filter("Find a bank holiday")
            .empty("Clear days leave out the bank holidays that stand here.", Action.of("New bank holiday", this::add))
            .onAdd(this::add)
            .onDelete(this::delete);
        pane.list(table, this::details);
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void refresh() {
        place.work().read("Reading the bank holidays", () -> place.office().settings().bankHolidays().entrySet().stream()
            .map(e -> new Holiday(e.getKey(), e.getValue())).toList()).then(this::show);
    }

    private void show(List<Holiday> holidays) {
        table.show(holidays);
        pane.line(holidays.isEmpty() ? "None are set; every weekday counts as a working day."
            : "Set for " + holidays.getFirst().day().getYear() + " to " + holidays.getLast().day().getYear() + ". Clear days leave these out.");
    }

    private Node details(Holiday holiday) {
        return new javafx.scene.layout.VBox(8, Words.section(holiday.name()), Words.plain(UkDate.withWeekday(holiday.day())),
            Action.of("_Delete", () -> delete(holiday)).button());
    }

    private void add() {
        Form form = new Form("New bank holiday", place.work());
        Field<LocalDate> day = form.date("fallsOn", "_Date").required("Say which day it is.");
        Field<String> name = form.text("name", "_Name").required("Say what it is called.");
        form.saves("Add", () -> new Holiday(day.get(), name.get()), holiday -> {
            place.office().settings().addBankHoliday(holiday.day(), holiday.name());
            return holiday;
        }, holiday -> {
            table.select(holiday.day());
            place.undo().offer("“" + holiday.name() + "” added.");
        });
        pane.edit(form);
    }

    private void delete(Holiday holiday) {
        place.delete("“" + holiday.name() + "” of " + UkDate.longForm(holiday.day()) + " deleted.",
            () -> place.office().settings().removeBankHoliday(holiday.day()));
    }
}
