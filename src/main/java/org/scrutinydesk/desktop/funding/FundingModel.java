package org.scrutinydesk.desktop.funding;

import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Window;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Latest;
import org.scrutinydesk.exchange.Sheets;
import org.scrutinydesk.funding.FundingStore;

/** What the funding room shows: the books as last read, the year that is looked at, and which part of the room is open. */
final class FundingModel {
    /** The parts of the room. */
    enum Part {
        POSITION("Position"), LEDGER("Ledger"), AWARDS("Awards"), RECIPIENTS("Recipients"), FUNDS("Funds");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final Workplace desk;
    private final Latest reads;
    private final ReadOnlyObjectWrapper<Books> books = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<FinancialYear> year = new SimpleObjectProperty<>();
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.POSITION);

    FundingModel(Workplace desk) {
        this.desk = desk;
        reads = desk.work().latest();
        year.addListener((p, before, now) -> {
            if (before != null) refresh();
        });
    }

    void refresh() {
        FinancialYear wanted = year.get();
        reads.read("Reading the budget", () -> Books.read(store(), desk.office().awardTerms(), desk.office().portfolio(), wanted, desk.office().today()), read -> {
            books.set(read);
            if (year.get() == null) year.set(read.year());
        });
    }

    FundingStore store() {
        return desk.office().funding();
    }

    Workplace desk() {
        return desk;
    }

    LocalDate today() {
        return desk.office().today();
    }

    /** The day that a form for this year begins with: today, or the end of the year that is nearest to it. */
    LocalDate dayIn(FinancialYear of) {
        LocalDate today = today();
        return today.isBefore(of.firstDay()) ? of.firstDay() : today.isAfter(of.lastDay()) ? of.lastDay() : today;
    }

    /** Null until they were read first. */
    Books books() {
        return books.get();
    }

    ReadOnlyObjectProperty<Books> booksProperty() {
        return books.getReadOnlyProperty();
    }

    /** The year that is looked at; another one is read at once. */
    ObjectProperty<FinancialYear> yearProperty() {
        return year;
    }

    ObjectProperty<Part> partProperty() {
        return part;
    }

    /** Says what was posted. The ledger has no undo, so the way back that is offered is the one it has. */
    void posted(String sentence, String back, Runnable way) {
        desk.notices().say(sentence, back, way);
    }

    /** Writes the sheet of the year that is looked at. @param name begins the file's name */
    void excel(Window over, Sheets.Kind kind, String name) {
        FinancialYear of = year.get();
        desk.saveAs().save(over, "Excel", ".xlsx", name + " " + of.toString().replace('/', '-'),
            (file, progress) -> Sheets.write(desk.office(), kind, of, file));
    }

    /** Goes to another record, of this room or another. */
    void open(Id id) {
        desk.open(id);
    }
}
