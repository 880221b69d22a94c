package org.scrutinydesk.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.document.Sheet;
import org.scrutinydesk.document.excel.CsvWriter;
import org.scrutinydesk.document.excel.ExcelWriter;
import org.scrutinydesk.evidence.Office;

/** Records as sheets for Excel and CSV: built afresh, values only, nothing hidden. */
public final class Sheets {
    /** What can be written as a sheet; its name is the one the command line uses. */
    public enum Kind { ledger, budget, position, awards, assertions, portfolio, measures }

    private Sheets() {
    }

    /** Writes a sheet as .xlsx or .csv, by the file's ending. @throws WrongInput where that is neither */
    public static void write(Office office, Kind kind, Path to) {
        write(office, of(office, kind), to);
    }

    /** As {@link #write(Office, Kind, Path)}, for what belongs to one year; the records of a kind that knows no years go out whole. */
    public static void write(Office office, Kind kind, FinancialYear year, Path to) {
        write(office, of(office, kind, year), to);
    }

    /** Writes any sheet as .xlsx or .csv, by the file's ending. @throws WrongInput where that is neither */
    static void write(Office office, Sheet sheet, Path to) {
        String name = to.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            new ExcelWriter(office.file().clock()).write(List.of(sheet), to);
        } else if (name.endsWith(".csv")) {
            CsvWriter.write(sheet, to);
        } else {
            throw new WrongInput("to", "“" + to.getFileName() + "” ends in neither .xlsx nor .csv; name the file by what it is to be.");
        }
    }

    /** Every record of a kind, all years together. */
    public static Sheet of(Office office, Kind kind) {
        return of(office, kind, null);
    }

    private static Sheet of(Office office, Kind kind, FinancialYear year) {
        return switch (kind) {
            case ledger -> new FundingSheets(office, year).ledger();
            // The name that the position had first.
            case budget, position -> new FundingSheets(office, year).position();
            case awards -> new FundingSheets(office, year).awards();
            case assertions -> new FundingSheets(office, year).assertions();
            case portfolio -> PortfolioSheets.returns(office);
            case measures -> PortfolioSheets.readings(office);
        };
    }
}
