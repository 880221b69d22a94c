package org.scrutinydesk.desktop.funding;

import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.funding.Fund;
import org.scrutinydesk.funding.LedgerEntry;

/** How this room says its records. */
final class InWords {
    private InWords() {
    }

    static String years(Fund fund) {
        return fund.firstYear().equals(fund.lastYear()) ? fund.firstYear().toString() : fund.firstYear() + " to " + fund.lastYear();
    }

    static String orNothing(Money amount) {
        return amount.isNil() ? "nothing" : amount.toString();
    }

    /** Such as "Payment of £25,000", "Virement of £25,000 out". */
    static String entry(LedgerEntry e) {
        boolean less = e.amount().isNegative();
        String sum = (less ? e.amount().negate() : e.amount()).toString();
        return switch (e.kind()) {
            case VIREMENT -> "Virement of " + sum + (less ? " out" : " in");
            case CARRIED_FORWARD -> sum + (less ? " carried forward to the next year" : " brought forward");
            case AWARD_AMENDED -> "Award amended, " + sum + (less ? " less" : " more");
            default -> e.kind().words() + " of " + sum;
        };
    }

    /** The quiet line under an entry in a short list: its date, its reference, and whether it was taken back. */
    static String detail(LedgerEntry e) {
        return UkDate.shortForm(e.dated()) + (e.reference() == null ? "" : " · " + e.reference())
            + (e.reversedBy() == null ? "" : " · reversed");
    }
}
