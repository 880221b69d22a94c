package org.scrutinydesk.desktop.funding;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Window;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.exchange.AwardLetters;
import org.scrutinydesk.exchange.LedgerWorkbook;
import org.scrutinydesk.exchange.Sheets;
import org.scrutinydesk.funding.Award;

/** What the funding room writes for others to read: the auditor's workbook, the list of awards, letters and agreements. */
final class FilesOut {
    private final FundingModel model;
    private final Supplier<Window> over;

    /** @param over the window that asks where a file is to go */
    FilesOut(FundingModel model, Supplier<Window> over) {
        this.model = model;
        this.over = over;
    }

    /** The files of the room behind one button. */
    MenuButton menu(Action... more) {
        MenuButton menu = new MenuButton("E_xport");
        menu.setMnemonicParsing(true);
        menu.setAccessibleText("Export");
        menu.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        menu.getItems().addAll(item(Action.of("Workbook for the auditor…", this::workbook)), item(Action.of("Awards to Excel…", this::awards)));
        for (Action action : more) menu.getItems().add(item(action));
        return menu;
    }

    private static MenuItem item(Action action) {
        MenuItem item = new MenuItem(action.name());
        item.setOnAction(e -> action.run().run());
        return item;
    }

    /** Of the year that is looked at. */
    void workbook() {
        FinancialYear year = model.yearProperty().get();
        model.desk().saveAs().save(over.get(), "Excel workbook", ".xlsx", "Ledger workbook " + year.toString().replace('/', '-'),
            (file, progress) -> LedgerWorkbook.write(model.desk().office(), year, file));
    }

    /** Of all years, a row for each line that bears an award. */
    void awards() {
        model.desk().toExcel(over.get(), Sheets.Kind.awards, "Awards");
    }

    void letter(Award a, AwardLetters.Form form) {
        model.desk().saveAs().save(over.get(), "Word document", ".docx", form.words() + " " + a.id() + " " + a.recipientName(),
            (file, progress) -> new AwardLetters(model.desk().office(), form).write(a.id(), file));
    }

    /** The wording as it is kept, to be changed in Word. */
    void wording(AwardLetters.Form form) {
        model.desk().saveAs().save(over.get(), "Word document", ".docx", form.words() + ", wording",
            (file, progress) -> new AwardLetters(model.desk().office(), form).writeWording(file));
    }

    /** Takes in a wording that somebody changed in Word. */
    void ownWording(AwardLetters.Form form) {
        Path file = model.desk().saveAs().find(over.get(), "Word", List.of(".docx"));
        if (file == null) return;
        model.desk().work().write("Taking in " + file.getFileName(), () -> {
            new AwardLetters(model.desk().office(), form).keepWording(file);
            return form.words() + "s follow “" + file.getFileName() + "” from now on.";
        }).then(model.desk().undo()::offer);
    }
}
