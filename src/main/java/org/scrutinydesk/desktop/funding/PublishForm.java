package org.scrutinydesk.desktop.funding;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.exchange.Days;
import org.scrutinydesk.exchange.Published;
import org.scrutinydesk.exchange.StatutoryLists;
import org.scrutinydesk.exchange.ThreeSixtyGiving;

/** The form that publishes awards or spending of some days, and says which rows it held back. */
final class PublishForm {
    /** So many rows are said with what they lack; of more only their names. */
    private static final int SAID = 3;

    /** What is published, and as which sort of file. */
    private enum What {
        GRANTS("Grants, for Excel", ".xlsx"), SPEND("Items over £500, for Excel", ".xlsx"), GIVING("Awards as 360Giving, JSON", ".json"), GIVING_SHEET("Awards as 360Giving, spreadsheet", ".xlsx");

        private final String words;
        private final String ending;

        What(String words, String ending) {
            this.words = words;
            this.ending = ending;
        }

        String words() {
            return words;
        }

        boolean giving() {
            return this == GIVING || this == GIVING_SHEET;
        }
    }

    private record Wanted(What what, Days days, String organisation, String prefix) {
    }

    private record Ready(What what, Days days, Consumer<Path> writes, List<String> heldBack) {
    }

    private PublishForm() {
    }

    /** @param known the office has said already by what 360Giving knows it */
    static Form of(FundingModel model, boolean known, Supplier<Window> over) {
        Form form = new Form("Publish awards or spending", model.desk().work());
        Field<What> what = form.choice("what", "_What", Arrays.asList(What.values()), What::words).required("Choose what is published.");
        form.sideBySide();
        Field<LocalDate> from = form.date("from", "_From");
        Field<LocalDate> until = form.date("until", "_Until");
        form.below();
        Field<String> organisation = known ? null : form.text("organisation", "_Organisation identifier").hint("By which 360Giving knows the office, such as GB-COH-01234567. It is asked for once.");
        Field<String> prefix = known ? null : form.text("prefix", "360Giving _prefix").hint("Given by 360Giving, such as 360G-example.");
        YearMonth last = YearMonth.from(model.today()).minusMonths(1);
        from.value(last.atDay(1)).hint("Leave both days empty for all.");
        until.value(last.atEndOfMonth());
        what.value(What.GRANTS);
        if (!known) {
            Runnable asks = () -> {
                boolean giving = what.get() != null && what.get().giving();
                organisation.applies(giving);
                prefix.applies(giving);
            };
            what.onChange(asks);
            asks.run();
        }
        return form.saves("Choose the file", () -> new Wanted(what.get(), new Days(from.get(), until.get()), known ? null : organisation.get(), known ? null : prefix.get()),
            wanted -> ready(model.desk().office(), wanted), ready -> write(model, ready, over.get()));
    }

    private static Ready ready(Office office, Wanted wanted) {
        if (wanted.what().giving()) {
            ThreeSixtyGiving.keep(office.settings(), wanted.organisation(), wanted.prefix());
            ThreeSixtyGiving grants = ThreeSixtyGiving.of(office, wanted.days());
            return new Ready(wanted.what(), wanted.days(), grants::write, grants.heldBack());
        }
        Published list = wanted.what() == What.GRANTS ? StatutoryLists.grants(office, wanted.days()) : StatutoryLists.spend(office, wanted.days());
        return new Ready(wanted.what(), wanted.days(), file -> list.write(office, file), list.heldBack());
    }

    private static void write(FundingModel model, Ready ready, Window over) {
        String name = switch (ready.what()) {
            case GRANTS -> "Grants";
            case SPEND -> "Items over £500";
            default -> "360Giving awards";
        };
        Path to = model.desk().saveAs().to(over, ready.what().ending.equals(".json") ? "JSON" : "Excel workbook", ready.what().ending,
            name + (ready.days().from() == null ? "" : " from " + ready.days().from()) + (ready.days().to() == null ? "" : " until " + ready.days().to()));
        if (to == null) return;
        model.desk().work().read("Writing " + to.getFileName(), () -> {
            ready.writes().accept(to);
            return to;
        }).then(written -> {
            String saved = "Saved as " + written.getFileName() + ".";
            if (ready.heldBack().isEmpty()) model.desk().notices().say(saved);
            else model.desk().notices().keep(saved + " " + said(ready.heldBack()));
        });
    }

    private static String said(List<String> heldBack) {
        String first = String.join(" ", heldBack.subList(0, Math.min(SAID, heldBack.size())));
        if (heldBack.size() <= SAID) return first;
        return first + " So " + (heldBack.size() == SAID + 1 ? "is " : "are ")
            + String.join(", ", heldBack.subList(SAID, heldBack.size()).stream().map(s -> s.split("[ ,]", 2)[0]).toList()) + ".";
    }
}
