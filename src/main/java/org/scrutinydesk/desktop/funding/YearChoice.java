package org.scrutinydesk.desktop.funding;

import javafx.scene.control.ComboBox;
import org.scrutinydesk.common.FinancialYear;

/** The choice of the financial year that is looked at. */
final class YearChoice extends ComboBox<FinancialYear> {
    private boolean filling;

    YearChoice(FundingModel model) {
        setAccessibleText("Financial year");
        setId("year");
        valueProperty().addListener((p, before, now) -> {
            if (!filling && now != null) model.yearProperty().set(now);
        });
        model.booksProperty().addListener((p, before, books) -> {
            filling = true;
            getItems().setAll(books.years());
            setValue(books.year());
            filling = false;
        });
    }
}
