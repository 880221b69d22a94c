package org.scrutinydesk.desktop.funding;

import java.time.LocalDate;
import java.util.List;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.AwardOnLine;
import org.scrutinydesk.funding.AwardReturn;
import org.scrutinydesk.funding.AwardTermsStore;
import org.scrutinydesk.funding.BudgetLine;
import org.scrutinydesk.funding.Instalment;

/** The forms for what an award's papers agree: instalments and returns. */
final class TermsForm {
    private TermsForm() {
    }

    private static AwardTermsStore terms(FundingModel model) {
        return model.desk().office().awardTerms();
    }

    /** The line it is paid from is asked only where the award has several. */
    private static Field<BudgetLine> line(FundingModel model, Form form, Award award, LineId chosen) {
        List<BudgetLine> lines = model.books().linesOf(award.id()).stream().map(AwardOnLine::line).map(model.books()::line).toList();
        Field<BudgetLine> line = form.choice("line", "Budget _line", lines, l -> Choices.words(model.books(), l)).required("Choose the budget line that pays it.");
        line.value(lines.stream().filter(l -> l.id().equals(chosen)).findFirst().orElse(lines.isEmpty() ? null : lines.getFirst()));
        return line;
    }

    /** What is open of an award in equal parts. @param then follows when it is saved, as in the other forms */
    static Form plan(FundingModel model, Award award, Runnable then) {
        Form form = new Form("Plan instalments", model.desk().work());
        form.node(Words.line("What is open of the award and has no instalment yet is divided to the penny."));
        Field<BudgetLine> line = line(model, form, award, null);
        form.sideBySide();
        Field<Integer> parts = form.whole("parts", "_How many", 1, 120).required("Give how many instalments, such as 4.").value(4);
        Field<Integer> months = form.whole("months", "_Months between", 1, 12).required("Give the months between them; 3 for quarters.").value(3);
        form.below();
        Field<LocalDate> first = form.date("first", "_First due").required("Give the day of the first, such as 30 June 2016.");
        record Asked(LineId line, int parts, LocalDate first, int months) {
        }
        return form.saves("Plan", () -> new Asked(line.get().id(), parts.get(), first.get(), months.get()),
            a -> terms(model).plan(award.id(), a.line(), a.parts(), a.first(), a.months()), made -> {
            then.run();
            model.desk().notices().say(made.size() == 1 ? "One instalment planned." : made.size() + " instalments planned.");
        });
    }

    /** Changes an instalment; one that is paid keeps its amount. */
    static Form of(FundingModel model, Award award, Instalment i, Runnable then) {
        Form form = new Form("Instalment due " + UkDate.longForm(i.dueOn()), model.desk().work());
        if (i.paidBy() != null) form.node(Words.line("Paid by " + i.paidBy() + ", so its amount and line stay."));
        Field<BudgetLine> line = line(model, form, award, i.line());
        form.sideBySide();
        var amount = form.money("amount", "A_mount").required("Give the amount, such as 1,250.00.").value(i.amount());
        Field<LocalDate> due = form.date("dueOn", "_Due").required("Give the day it is due, such as 30 June 2016.").value(i.dueOn());
        form.below();
        Field<String> waits = form.text("waitsFor", "_Waits for").hint("A milestone or a return without which it is not paid; empty where the day decides.").value(i.waitsFor());
        Field<LocalDate> met = form.date("metOn", "Met _on").value(i.metOn());
        if (i.paidBy() == null) {
            form.button(Action.of("De_lete", () -> {
                form.cancel();
                then.run();
                model.desk().delete("Instalment of " + i.amount() + " deleted.", () -> terms(model).delete(i.id()));
            }));
        }
        return form.saves("Save", () -> new Instalment(i.id(), i.version(), award.id(), line.get().id(), due.get(), waits.get(), met.get(), amount.get(), i.paidBy()),
            terms(model)::save, saved -> {
            then.run();
            model.desk().notices().say("Instalment saved.");
        });
    }

    static Form pay(FundingModel model, Award award, Instalment i, Runnable then) {
        Form form = new Form("Pay " + i.amount(), model.desk().work());
        form.node(Words.line(award.recipientName() + ", " + award.project() + ": the instalment due on " + UkDate.longForm(i.dueOn()) + "."));
        BudgetLine line = model.books().line(i.line());
        Field<LocalDate> dated = form.date("dated", "_Date").required("Give the date, such as 20 June 2016.").value(model.dayIn(line.year()));
        Field<String> reference = form.text("reference", "_Reference");
        Field<String> narrative = form.text("narrative", "_Narrative");
        record Asked(LocalDate dated, String reference, String narrative) {
        }
        return form.saves("Pay", () -> new Asked(dated.get(), reference.get(), narrative.get()), a -> terms(model).pay(i.id(), a.dated(), a.reference(), a.narrative()), entry -> {
            then.run();
            model.posted("Payment of " + i.amount() + " posted.", "Show it", () -> model.open(entry));
        });
    }

    /** @param r null to ask for one */
    static Form of(FundingModel model, Award award, AwardReturn r, Runnable then) {
        Form form = new Form(r == null ? "Ask for a return" : r.name(), model.desk().work());
        Field<AwardReturn.Kind> kind = form.choice("kind", "_What", List.of(AwardReturn.Kind.values()), AwardReturn.Kind::words).required("Choose what is handed in.")
            .value(r == null ? AwardReturn.Kind.MONITORING : r.kind());
        Field<String> name = form.text("name", "_Name").required("Give it a name, such as “Quarter 1”.").value(r == null ? null : r.name());
        Field<LocalDate> due = form.date("dueOn", "_Due").required("Give the day it is due, such as 30 April 2017.").value(r == null ? null : r.dueOn());
        form.sideBySide();
        Field<LocalDate> reminded = form.date("remindedOn", "Re_minded on").value(r == null ? null : r.remindedOn());
        Field<LocalDate> received = form.date("receivedOn", "Re_ceived on").value(r == null ? null : r.receivedOn());
        form.below();
        Field<String> note = form.area("note", "N_ote").value(r == null ? null : r.note());
        if (r != null) {
            form.button(Action.of("De_lete", () -> {
                form.cancel();
                then.run();
                model.desk().delete(r.kind().words() + " “" + r.name() + "” deleted.", () -> terms(model).delete(r.id()));
            }));
        }
        return form.saves("Save", () -> new AwardReturn(r == null ? null : r.id(), r == null ? 0 : r.version(), award.id(), kind.get(), name.get(), due.get(), received.get(),
            reminded.get(), note.get()), terms(model)::save, saved -> {
            then.run();
            model.desk().notices().say(saved.kind().words() + " “" + saved.name() + "” saved.");
        });
    }
}
