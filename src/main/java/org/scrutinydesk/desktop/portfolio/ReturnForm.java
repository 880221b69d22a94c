package org.scrutinydesk.desktop.portfolio;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.scrutinydesk.common.Id.ReturnId;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.portfolio.Area;
import org.scrutinydesk.portfolio.Direction;
import org.scrutinydesk.portfolio.PortfolioReturn;
import org.scrutinydesk.portfolio.RagRule;
import org.scrutinydesk.portfolio.Rating;

/** The form of a portfolio return: what the lead says of an area for a quarter, and the office's own rating where it differs. */
final class ReturnForm {
    private final Form form;
    private final Field<Rating> lead;
    private final Field<Optional<Rating>> office;
    private final Field<Optional<Direction>> direction;
    private final Field<String> done;
    private final Field<String> next;
    private final Field<String> risks;
    private final Field<String> reason;
    private final Field<String> returnedBy;
    private final Field<LocalDate> returnedOn;
    private final PortfolioReturn before;
    private Optional<Direction> workedOut;

    /**
     * @param old    what is changed, or null for a new return
     * @param before the return of the quarter before, or null
     */
    ReturnForm(Workplace work, Area area, Quarter quarter, PortfolioReturn old, PortfolioReturn before, Consumer<PortfolioReturn> then) {
        this.before = before;
        form = new Form(area.name() + ", quarter " + quarter.number(), work.work());
        form.sideBySide();
        lead = form.choice("lead", "Rating by the _lead", Arrays.asList(Rating.values()), Rating::words)
            .required("Choose the rating that the lead gave.");
        office = form.choice("office", "By the _office", orNone(Rating.values()), o -> o.map(Rating::words).orElse("As the lead’s"));
        form.below();
        direction = form.choice("direction", "_Direction", orNone(Direction.values()), o -> o.map(Direction::words).orElse("Not said"));
        done = form.area("done", "Do_ne");
        next = form.area("next", "Ne_xt");
        risks = form.area("risks", "_Risks");
        reason = form.area("reason", "_Why it changed").hint(before == null ? "There is no return of the quarter before." : "It was "
            + before.rating().inSentence() + " in quarter " + before.quarter().number() + "; a change asks for a reason.");
        form.sideBySide();
        returnedBy = form.text("returnedBy", "Returned _by");
        returnedOn = form.date("returnedOn", "Returned o_n");
        form.below();
        if (old == null) {
            office.value(Optional.empty());
            direction.value(Optional.empty());
            returnedBy.value(area.lead());
            returnedOn.value(work.office().today());
        } else {
            lead.value(old.lead());
            office.value(Optional.ofNullable(old.office()));
            direction.value(Optional.ofNullable(old.direction()));
            done.value(old.done());
            next.value(old.next());
            risks.value(old.risks());
            reason.value(old.reason());
            returnedBy.value(old.returnedBy());
            returnedOn.value(old.returnedOn());
        }
        workedOut = worksOut();
        lead.onChange(this::suggestDirection);
        office.onChange(this::suggestDirection);
        ReturnId id = old == null ? null : old.id();
        int version = old == null ? 0 : old.version();
        form.saves(old == null ? "Add return" : "Save", () -> new PortfolioReturn(id, version,
            area.id(), quarter, lead.get(), office.get().orElse(null), direction.get().orElse(null), done.get(), next.get(), risks.get(),
            reason.get(), returnedBy.get(), returnedOn.get()), work.office().portfolio()::save, then);
    }

    Form form() {
        return form;
    }

    /** Fills the direction in from the two ratings, as long as nobody chose another. */
    private void suggestDirection() {
        Optional<Direction> now = worksOut();
        if (direction.get().isEmpty() || direction.get().equals(workedOut)) direction.value(now);
        workedOut = now;
    }

    private Optional<Direction> worksOut() {
        Rating own = office.get().orElse(null);
        Rating counts = own != null ? own : chosen();
        return Optional.ofNullable(RagRule.direction(before == null ? null : before.rating(), counts));
    }

    private Rating chosen() {
        return ((javafx.scene.control.ComboBox<?>) lead.control()).getValue() instanceof Rating rating ? rating : null;
    }

    private static <T> List<Optional<T>> orNone(T[] choices) {
        return Stream.concat(Stream.of(Optional.<T>empty()), Arrays.stream(choices).map(Optional::of)).toList();
    }
}
