package org.scrutinydesk.desktop.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.scrutinydesk.common.Id.ReadingId;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.portfolio.Measure;
import org.scrutinydesk.portfolio.Measure.Frequency;
import org.scrutinydesk.portfolio.Reading;
import org.scrutinydesk.portfolio.Reading.State;

/** The form of a reading; a value is asked for only where the state has one. */
final class ReadingForm {
    private static final int YEARS_BACK = 12;

    private final Form form;

    /**
     * @param old     what is changed, or null for a new reading
     * @param quarter the quarter that is offered for a new one
     */
    ReadingForm(Workplace work, Measure measure, Reading old, Quarter quarter, Consumer<Reading> then) {
        form = new Form(measure.name(), work.work());
        boolean yearly = measure.frequency() == Frequency.YEARLY;
        Quarter shown = old != null ? old.quarter() : yearly ? new Quarter(quarter.year(), 4) : quarter;
        List<Quarter> quarters = quarters(yearly, max(shown, Quarter.of(work.office().today())));
        Field<Quarter> of = form.choice("quarter", yearly ? "_Year" : "_Quarter", quarters,
            q -> yearly ? "Year " + q.year() : "Quarter " + q.number() + " of "
                + q.year()).required("Say of when the reading is.").value(shown);
        Field<State> state = form.choice("state", "_State", Arrays.asList(State.values()), State::words)
            .required("Choose what the value is worth.");
        Field<BigDecimal> amount = form.number("amount", "_Value" + (measure.unit() == null ? "" : " (" + measure.unit() + ")"));
        amount.required("Give the value, or mark the reading as not available or redacted.");
        Field<String> remark = form.area("remark", "_Remark").hint("Printed under the table of measures");
        state.value(old == null ? State.FINAL : old.state());
        amount.value(old == null ? null : old.amount());
        remark.value(old == null ? null : old.remark());
        amount.applies(isValued(state.get()));
        state.onChange(() -> amount.applies(isValued(state.get())));
        ReadingId id = old == null ? null : old.id();
        int version = old == null ? 0 : old.version();
        form.saves(old == null ? "Add reading" : "Save", () -> new Reading(id, version, measure.id(), of.get(), amount.get(), state.get(),
            remark.get()), work.office().measures()::save, then);
    }

    Form form() {
        return form;
    }

    private static boolean isValued(State state) {
        return state == State.FINAL || state == State.PROVISIONAL;
    }

    private static List<Quarter> quarters(boolean yearly, Quarter last) {
        List<Quarter> all = new ArrayList<>();
        for (Quarter q = new Quarter(last.year(), 4); all.size() < (yearly ? YEARS_BACK : 4 * YEARS_BACK); q = q.previous()) {
            if (!yearly || q.number() == 4) all.add(q);
        }
        return all;
    }

    private static Quarter max(Quarter a, Quarter b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
