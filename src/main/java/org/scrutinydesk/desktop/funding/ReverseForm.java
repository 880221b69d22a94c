package org.scrutinydesk.desktop.funding;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.scrutinydesk.common.Id.EntryId;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.LedgerEntry;

/** The forms that take something back; the ledger keeps what was, and why it was taken back. */
final class ReverseForm {
    private ReverseForm() {
    }

    /** @param then given the reversal */
    static Form of(FundingModel model, LedgerEntry entry, Consumer<EntryId> then) {
        String what = InWords.entry(entry);
        Form form = new Form("Reverse entry " + entry.id(), model.desk().work());
        form.node(Words.line(what + ", " + org.scrutinydesk.common.UkDate.longForm(entry.dated()) + ". A further entry takes it back"
            + (entry.virement() == null ? "." : ", with the other half of its virement.")));
        return asked(model, form, entry.dated(), "Reverse", (reason, dated) -> model.store().reverse(entry.id(), reason, dated).getFirst(),
            made -> {
            then.accept(made);
            model.desk().notices().say(what + " reversed.");
        });
    }

    static Form of(FundingModel model, Award award, Consumer<EntryId> then) {
        Form form = new Form("Withdraw the award", model.desk().work());
        form.node(Words.line("All that the award for “" + award.project() + "” committed goes back to its lines: " + award.amount() + "."));
        return asked(model, form, award.awardedOn(), "Withdraw", (reason, dated) -> model.store().withdraw(award.id(), reason, dated)
            .getFirst(), made -> {
            then.accept(made);
            model.desk().notices().say("Award to " + award.recipientName() + " withdrawn.");
        });
    }

    private interface TakesBack {
        EntryId take(String reason, LocalDate dated);
    }

    private static Form asked(FundingModel model, Form form, LocalDate earliest, String words, TakesBack takes, Consumer<EntryId> then) {
        Field<String> reason = form.text("reason", "_Why").required("Say why it is taken back; the ledger keeps the reason.");
        Field<LocalDate> dated = form.date("dated", "_Date").required("Give the date, such as 20 June 2016.");
        dated.value(model.today().isBefore(earliest) ? earliest : model.today());
        record Asked(String reason, LocalDate dated) {
        }
        return form.saves(words, () -> new Asked(reason.get(), dated.get()), a -> takes.take(a.reason(), a.dated()), then);
    }
}
