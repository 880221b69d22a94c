package org.scrutinydesk.database;

import static org.scrutinydesk.database.generated.Tables.BANK_HOLIDAY;
import static org.scrutinydesk.database.generated.Tables.SETTING;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scrutinydesk.common.WorkingDays;
import org.scrutinydesk.database.generated.tables.records.BankHolidayRecord;
import org.scrutinydesk.database.generated.tables.records.SettingRecord;

/** What an office sets once: its name, its force, its bank holidays. Kept in the office file, so it travels with it. */
public final class OfficeSettings {
    /** Name of the setting that holds the day, such as 2016-06-06, on which a sample office stands. */
    public static final String STANDS_ON = "stands-on";

    private final OfficeFile office;

    public OfficeSettings(OfficeFile office) {
        this.office = office;
    }

    /** Empty where it was never set. */
    public String get(String name) {
        String text = office.read(jooq -> jooq.select(SETTING.CONTENT).from(SETTING).where(SETTING.NAME.eq(name)).fetchOne(SETTING.CONTENT));
        return text == null ? "" : text;
    }

    public void set(String name, String content) {
        office.apply("Setting “" + name + "” changed", changes -> {
            SettingRecord row = changes.read().fetchOne(SETTING, SETTING.NAME.eq(name));
            if (row == null) {
                row = new SettingRecord();
                row.setName(name);
                row.setContent(content);
                changes.insert(row);
            } else {
                row.setContent(content);
                changes.update(row);
            }
        });
    }

    public String officeName() {
        return get("office-name");
    }

    public SortedMap<LocalDate, String> bankHolidays() {
        return office.read(jooq -> new TreeMap<>(jooq.selectFrom(BANK_HOLIDAY).fetchMap(BANK_HOLIDAY.FALLS_ON, BANK_HOLIDAY.NAME)));
    }

    public WorkingDays workingDays() {
        return new WorkingDays(bankHolidays().keySet());
    }

    public void addBankHoliday(LocalDate day, String name) {
        office.apply("Bank holiday added", changes -> {
            BankHolidayRecord row = new BankHolidayRecord();
            row.setFallsOn(day);
            row.setName(name);
            changes.insert(row);
        });
    }

    public void removeBankHoliday(LocalDate day) {
        office.apply("Bank holiday removed", changes -> changes.deleteWhere(BANK_HOLIDAY, BANK_HOLIDAY.FALLS_ON.eq(day)));
    }
}
