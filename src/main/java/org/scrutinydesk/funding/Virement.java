package org.scrutinydesk.funding;

import java.time.LocalDate;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Typed;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.funding.LedgerEntry.Kind;

/** The rules for moving budget from one line to another: within a year, or what is left of it to the next. */
final class Virement {
    private Virement() {
    }

    /**
     * @param limit above it a decision reference is needed; null for no limit
     * @param left  what the giving line can still give; it may not go over by a virement, whatever its allowance
     */
    static void require(BudgetLine from, BudgetLine to, Money amount, LocalDate dated, String reference, Money limit, Money left) {
        Typed.given("amount", amount, "Give the amount, such as 25,000.");
        Typed.given("dated", dated, "Give the date, such as 20 June 2016.");
        if (amount.compareTo(Money.NIL) <= 0) {
            throw new WrongInput("amount", "A virement moves more than nil; to move it the other way, change the lines about.");
        }
        if (from.id().equals(to.id())) throw new WrongInput("to", "Both lines are the same; choose another line to move the money to.");
        if (!from.year().equals(to.year())) {
            throw new WrongInput("to", "“" + from.mechanism() + "” is a line of " + from.year() + " and “" + to.mechanism() + "” of "
                + to.year()
                + "; a virement stays within one financial year.");
        }
        Posting.requireDate(Kind.VIREMENT, from.year(), dated);
        if (amount.compareTo(left) > 0) {
            throw new WrongInput("amount", "Budget line “" + from.mechanism() + "” has "
                + (left.compareTo(Money.NIL) > 0 ? left + " left, and " + amount + " is more; lower it."
                : "nothing left to give; choose another line."));
        }
        requireLimit(amount, reference, limit);
    }

    /** An underspend goes to the next year, and no more than is left of it. */
    static void requireCarried(BudgetLine from, BudgetLine to, Money amount, LocalDate dated, Money left) {
        Typed.given("amount", amount, "Give the amount, such as 25,000.");
        if (amount.compareTo(Money.NIL) <= 0) throw new WrongInput("amount", "Give what is carried forward, which is more than nil.");
        if (!to.year().equals(from.year().next())) {
            throw new WrongInput("to", "“" + to.mechanism() + "” is a line of " + to.year() + "; what is left of " + from.year() + " is carried forward to "
                + from.year().next() + ".");
        }
        Posting.requireDate(Kind.CARRIED_FORWARD, from.year(), dated);
        Posting.requireDate(Kind.CARRIED_FORWARD, to.year(), dated);
        if (amount.compareTo(left) > 0) {
            throw new WrongInput("amount", "Budget line “" + from.mechanism() + "” has " + (left.compareTo(Money.NIL) > 0 ? left + " left, and " + amount
                + " is more; lower it." : "nothing left to carry forward."));
        }
    }

    private static void requireLimit(Money amount, String reference, Money limit) {
        if (limit != null && amount.compareTo(limit) > 0 && (reference == null || reference.isBlank())) {
            throw new WrongInput("reference", "A virement of more than " + limit
                + " needs a decision; give its reference, such as 2016/32.");
        }
    }
}
