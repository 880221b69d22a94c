package org.scrutinydesk.desktop.meeting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.meeting.Purpose;
import org.scrutinydesk.meeting.Restriction;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.pack.Readiness;

/** The form in which an agenda item is written. */
final class ItemForm {
    /** What comes with an item: a paper, a paper that follows, words only, or nothing that was decided yet. */
    private record Comes(String words, PaperId paper, boolean toFollow, boolean oral) {
        static final Comes NOTHING = new Comes("Not decided yet", null, false, false);
        static final Comes ORAL = new Comes("Oral, no paper", null, false, true);
        static final Comes FOLLOWS = new Comes("Paper to follow", null, true, false);

        static Comes with(Paper paper) {
            return new Comes(paper.title() + " (" + paper.id() + ")", paper.id(), false, false);
        }

        static Comes of(AgendaItem item, List<Comes> all) {
            if (item.oral()) return ORAL;
            if (item.toFollow()) return FOLLOWS;
            return all.stream().filter(c -> c.paper != null && c.paper.equals(item.paper())).findFirst().orElse(NOTHING);
        }
    }

    private ItemForm() {
    }

    /**
     * @param item   null for a new one
     * @param people names to choose a presenter from
     * @param then   what follows once it is saved
     */
    static Form of(Workplace place, Readiness readiness, AgendaItem item, List<Paper> papers, List<String> people,
        Consumer<AgendaItem> then) {
        Meeting meeting = readiness.meeting();
        boolean isNew = item == null;
        AgendaItem first = isNew ? AgendaItem.titled(meeting.id(), "") : item;
        Form form = new Form(isNew ? "New item" : "Item " + item.number(), place.work());
        Field<String> title = form.text("title", "_Title").required("Give the item a title.").value(first.title());
        form.sideBySide();
        Field<String> number = form.text("number", "_Number").value(first.number());
        if (isNew) number.hint("Empty: the next one.");
        Field<Integer> minutes = form.whole("minutes", "_Minutes", 1, 600).value(first.minutes());
        form.below();
        Field<Purpose> purpose = form.choice("purpose", "_Purpose", Arrays.asList(Purpose.values()), Purpose::words)
            .required("Say what the meeting is asked.").value(first.purpose());
        Field<String> presenter = form.suggest("presenter", "Presented _by", people).value(first.presenter());
        List<Comes> choices = comes(meeting, papers);
        Field<Comes> comes = form.choice("paper", "W_ith", choices, Comes::words).value(Comes.of(first, choices));
        Field<Boolean> restricted = form.yesNo("restricted", "_Restricted: taken without the public").value(first.restricted());
        Field<String> reason = form.suggest("reason", "Reas_on", Restriction.offered(readiness.body().restriction()).stream()
            .map(Restriction::words).toList())
            .hint("The public agenda shows the number and this reason, and nothing else.").value(first.reason())
            .required("Give the reason why it is restricted; the public agenda shows it in place of the title.");
        restricted.onChange(() -> reason.applies(restricted.get()));
        reason.applies(first.restricted());
        Field<String> late = form.text("lateReason", "_Late because").value(first.lateReason());
        late.applies(first.lateReason() != null || meeting.state().compareTo(Meeting.State.PUBLISHED) >= 0);
        Field<String> outcome = form.area("outcome", "O_utcome").value(first.outcome());
        outcome.applies(first.outcome() != null || !meeting.state().ahead());
        return form.saves(isNew ? "Add item" : "Save", () -> {
            Comes with = comes.get() == null ? Comes.NOTHING : comes.get();
            return new AgendaItem(first.id(), first.version(), meeting.id(), first.place(), number.get(), title.get(), presenter.get(),
                minutes.get(),
                purpose.get(), restricted.get(), reason.get(), with.paper(), with.toFollow(), with.oral(), late.get(), outcome.get());
        }, place.office().meetings()::save, then);
    }

    /** The papers written for this meeting stand before the others. */
    private static List<Comes> comes(Meeting meeting, List<Paper> papers) {
        List<Comes> choices = new ArrayList<>(List.of(Comes.NOTHING, Comes.ORAL, Comes.FOLLOWS));
        papers.stream().filter(p -> meeting.id().equals(p.meeting())).map(Comes::with).forEach(choices::add);
        papers.stream().filter(p -> !meeting.id().equals(p.meeting())).map(Comes::with).forEach(choices::add);
        return choices;
    }
}
