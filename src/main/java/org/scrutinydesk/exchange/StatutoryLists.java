package org.scrutinydesk.exchange;

import static org.scrutinydesk.document.Sheet.Kind.DATE;
import static org.scrutinydesk.document.Sheet.Kind.MONEY;
import static org.scrutinydesk.document.Sheet.Kind.TEXT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.document.Sheet;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.EntryFilter;
import org.scrutinydesk.funding.LedgerEntry;

/** The lists that an office must publish each month: grants, and items of spending over £500 (SI 2011/3050 ¶3(f) and (g)). */
public final class StatutoryLists {
    private static final Money ITEMS_OVER = Money.of(500);

    private StatutoryLists() {
    }

    /** Grants awarded on these days, the earliest first; those that were withdrawn are no grants any more. */
    public static Published grants(Office office, Days days) {
        List<List<Object>> rows = new ArrayList<>();
        List<String> held = new ArrayList<>();
        for (Award a : office.funding().awards().reversed()) {
            if (!days.holds(a.awardedOn()) || a.amount().isNil()) continue;
            Published.Lacks lacks = new Published.Lacks().text("purpose", a.purpose()).text("conditions", a.conditions()).text("reasons", a.reasons());
            if (lacks.none()) rows.add(Arrays.asList(a.awardedOn(), a.recipientName(), a.purpose(), a.conditions(), a.reasons(), a.amount(), a.id().text()));
            else held.add(lacks.sentence(named(a)));
        }
        return new Published(new Sheet("Grants", office.settings().officeName() + ": grants" + days.words(), Sheet.columns("Date", DATE, "Recipient", TEXT, "Purpose", TEXT,
            "Conditions", TEXT, "Reasons", TEXT, "Amount", MONEY, "Award", TEXT), rows), held);
    }

    /** Payments of more than £500 made on these days and not taken back since, the earliest first. */
    public static Published spend(Office office, Days days) {
        Map<AwardId, Award> awards = new HashMap<>();
        office.funding().awards().forEach(a -> awards.put(a.id(), a));
        Map<LineId, String> lines = new HashMap<>();
        office.funding().lines().forEach(l -> lines.put(l.id(), l.mechanism()));
        List<List<Object>> rows = new ArrayList<>();
        List<String> held = new ArrayList<>();
        for (LedgerEntry e : office.funding().entries(EntryFilter.ALL)) {
            if (e.kind() != LedgerEntry.Kind.PAYMENT || e.reversedBy() != null || !days.holds(e.dated()) || e.amount().compareTo(ITEMS_OVER) <= 0) continue;
            Award award = e.award() == null ? null : awards.get(e.award());
            String recipient = award == null ? null : award.recipientName();
            String purpose = award == null ? e.narrative() : award.purpose() == null ? award.project() : award.purpose();
            Published.Lacks lacks = new Published.Lacks().text("recipient", recipient).text("purpose", purpose);
            if (lacks.none()) {
                rows.add(Arrays.asList(e.dated(), recipient, purpose, e.amount(), lines.get(e.line()), award.reasons(), e.reference(), e.id().text()));
            } else {
                held.add(lacks.sentence(e.id() + ", a payment of " + e.amount() + " on " + UkDate.longForm(e.dated()) + (e.reference() == null ? "" : " (" + e.reference() + ")") + ","));
            }
        }
        return new Published(new Sheet("Items over £500", office.settings().officeName() + ": items over £500" + days.words(), Sheet.columns("Date", DATE, "Recipient", TEXT,
            "Purpose", TEXT, "Amount", MONEY, "Budget line", TEXT, "Why it is good value", TEXT, "Reference", TEXT, "Entry", TEXT), rows), held);
    }

    static String named(Award a) {
        return a.id() + " “" + a.project() + "” for " + a.recipientName();
    }
}
