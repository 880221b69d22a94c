package org.scrutinydesk.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.BudgetLine;
import org.scrutinydesk.funding.EntryFilter;
import org.scrutinydesk.funding.Fund;
import org.scrutinydesk.funding.LedgerEntry;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.portfolio.Plan;
import org.scrutinydesk.portfolio.Priority;

/** The words by which records know one another; each kind is read once, and only where a record leads to it. */
final class Names {
    private final Office office;
    private final Map<Class<?>, Map<Id, String>> read = new HashMap<>();

    Names(Office office) {
        this.office = office;
    }

    /** @return null where there is no such record any more */
    String words(Id id) {
        return switch (id) {
            case Id.PlanId plan -> of(plan, () -> all(office.portfolio().plans(), Plan::id, Plan::name));
            case Id.PriorityId priority -> of(priority, () -> all(office.portfolio().priorities(), Priority::id, Priority::name));
            case Id.MeetingId meeting -> of(meeting, () -> all(office.meetings().meetings(), Meeting::id, Names::occasion));
            case Id.PaperId paper -> of(paper, () -> all(office.papers().papers(), Paper::id, Paper::title));
            case Id.FundId fund -> of(fund, () -> all(office.funding().funds(), Fund::id, Fund::name));
            case Id.LineId line -> of(line, () -> all(office.funding().lines(), BudgetLine::id, BudgetLine::mechanism));
            case Id.AwardId award -> of(award, () -> all(office.funding().awards(), Award::id, Award::project));
            case Id.RecipientId recipient -> of(recipient, () -> all(office.funding().awards(), Award::recipient, Award::recipientName));
            case Id.EntryId entry -> of(entry, () -> all(office.funding().entries(EntryFilter.ALL), LedgerEntry::id, Names::entry));
            case Id.ItemId item -> of(item, this::items);
            default -> throw new IllegalArgumentException("No record leads to " + id);
        };
    }

    private Map<Id, String> items() {
        Map<Id, String> items = new HashMap<>();
        for (Meeting meeting : office.meetings().meetings()) {
            items.putAll(all(office.meetings().items(meeting.id()), AgendaItem::id,
                i -> occasion(meeting) + ", item " + i.number() + " " + i.title()));
        }
        return items;
    }

    private static String occasion(Meeting meeting) {
        return meeting.bodyName() + ", " + UkDate.longForm(meeting.heldOn());
    }

    private static String entry(LedgerEntry e) {
        return e.kind().words() + " of " + UkDate.longForm(e.dated());
    }

    private String of(Id id, java.util.function.Supplier<Map<Id, String>> kind) {
        return read.computeIfAbsent(id.getClass(), k -> kind.get()).get(id);
    }

    private static <R> Map<Id, String> all(List<R> records, Function<R, Id> id, Function<R, String> name) {
        Map<Id, String> names = new HashMap<>();
        records.forEach(r -> names.put(id.apply(r), name.apply(r)));
        return names;
    }
}
