package org.scrutinydesk.desktop.settings;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.desktop.RecordList;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Facts;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.desktop.kit.RecordTable;
import org.scrutinydesk.desktop.kit.Views;

/** The bank holidays that working days and clear days are counted with. */
final class BankHolidaysView extends RecordList<BankHolidaysView.Holiday> {
    /** A day on which offices are shut. */
    record Holiday(LocalDate day, String name) {
    }

    BankHolidaysView(Workplace place, Views views) {
        super(place, "Settings");
        pane.tools(views);
        pane.primary(Action.of("_New bank holiday", this::add));
        list(new RecordTable<Holiday>("bank-holidays", place.remembered(), Holiday::day)
            .date("Date", 140, Holiday::day)
            .text("Weekday", 140, h -> UkDate.withWeekday(h.day()).split(" ")[0])
            .text("Name", 320, Holiday::name)
            .groupedBy(h -> String.valueOf(h.day().getYear()))
            .filter("Find a bank holiday")
            .empty("Clear days leave out the bank holidays that stand here.", Action.of("New bank holiday", this::add))
            .onAdd(this::add)
            .onDelete(this::delete));
    }

    @Override
    protected List<Holiday> read() {
        return place.office().settings().bankHolidays().entrySet().stream().map(e -> new Holiday(e.getKey(), e.getValue())).toList();
    }

    @Override
    protected void shown(List<Holiday> holidays) {
        pane.line(holidays.isEmpty() ? "None are set; every weekday counts as a working day."
            : "Set for " + holidays.getFirst().day().getYear() + " to " + holidays.getLast().day().getYear()
                + ". Clear days leave these out.");
    }

    @Override
    protected Node details(Holiday holiday) {
        return new Facts(holiday.name(), UkDate.withWeekday(holiday.day())).doing(Action.of("_Delete", () -> delete(holiday)));
    }

    private void add() {
        Form form = new Form("New bank holiday", place.work());
        Field<LocalDate> day = form.date("fallsOn", "_Date").required("Say which day it is.");
        Field<String> name = form.text("name", "_Name").required("Say what it is called.");
        form.saves("Add", () -> new Holiday(day.get(), name.get()), holiday -> {
            place.office().settings().addBankHoliday(holiday.day(), holiday.name());
            return holiday;
        }, holiday -> {
            select(holiday.day());
            place.undo().offer("“" + holiday.name() + "” added.");
        });
        pane.edit(form);
    }

    private void delete(Holiday holiday) {
        place.delete("“" + holiday.name() + "” of " + UkDate.longForm(holiday.day()) + " deleted.",
            () -> place.office().settings().removeBankHoliday(holiday.day()));
    }
}
