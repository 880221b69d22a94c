package org.scrutinydesk.funding;

import java.time.LocalDate;
import java.util.Locale;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Typed;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.funding.LedgerEntry.Kind;

/**
 * An entry that somebody wants in the ledger, with the rules it must keep.
 *
 * @param award      needed for an amendment; a payment, accrual or refund may name one; otherwise null
 * @param amount     positive; below nil only where an amendment lowers an award
 * @param overReason why the line may go below nil, where it may; kept with the narrative
 */
public record Posting(Kind kind, LineId line, AwardId award, Money amount, LocalDate dated, String reference, String narrative,
                      String overReason) {
    public Posting(Kind kind, LineId line, AwardId award, Money amount, LocalDate dated, String reference, String narrative) {
        this(kind, line, award, amount, dated, reference, narrative, null);
    }

    /** As people typed it, with blanks as nothing. @throws WrongInput for what can be seen without the ledger */
    Posting checked() {
        Typed.given("kind", kind, "Choose what happened: a payment, an accrual, a refund, a grant received or an award amended.");
        Typed.given("line", line, "Choose the budget line.");
        Typed.given("amount", amount, "Give the amount, such as 1,250.00.");
        Typed.given("dated", dated, "Give the date, such as 20 June 2016.");
        if (amount.isNil()) throw new WrongInput("amount", "An entry of nothing says nothing; give the amount.");
        if (amount.isNegative() && kind != Kind.AWARD_AMENDED) {
            throw new WrongInput("amount", "Give the amount without a minus; to take an entry back, reverse it.");
        }
        if (kind == Kind.AWARD_AMENDED && award == null) throw new WrongInput("award", "Choose the award that is amended.");
        if (award != null && kind == Kind.GRANT_RECEIVED) {
            throw new WrongInput("award", "A grant received comes in for a line, not for an award; leave the award empty.");
        }
        return new Posting(kind, line, award, amount, dated, Typed.line("reference", reference, 100),
            Typed.line("narrative", narrative, 500), Typed.line("overReason", overReason, 400));
    }

    /** What goes into the ledger's narrative: the words given and, where the line goes over, why. */
    String fullNarrative(boolean over) {
        if (!over) return narrative;
        String full = (narrative == null ? "" : narrative + ". ") + "Over the budget line: " + overReason;
        return Typed.line("narrative", full, 500);
    }

    /**
     * The date an entry may bear. Its year is its line's, whatever its date: budgets are set and awards of several years are
     * made ahead, and bills come in after the year's end. So a budget or an award may be dated up to five years before the
     * line's year, money that moves only from its first day; both until a year after its end, while accounts are closed;
     * a virement only within it.
     */
    static void requireDate(Kind kind, FinancialYear year, LocalDate dated) {
        LocalDate first = switch (kind) {
            case ORIGINAL_BUDGET, AWARD, AWARD_AMENDED -> year.firstDay().minusYears(5);
            // What last year left may be brought in before that year's accounts are closed, and before this one has begun.
            case CARRIED_FORWARD -> year.firstDay().minusYears(1);
            default -> year.firstDay();
        };
        LocalDate last = kind == Kind.VIREMENT ? year.lastDay() : year.lastDay().plusYears(1);
        if (dated.isBefore(first) || dated.isAfter(last)) {
            throw new WrongInput("dated", UkDate.longForm(dated) + " is outside the line's year " + year + "; give a date from "
                + UkDate.longForm(first) + " to " + UkDate.longForm(last) + ", or choose the line of another year.");
        }
    }

    /** Whether it takes the line below nil. @throws WrongInput where it does and must not, or gives no reason */
    boolean goesOver(BudgetLine on, Money left) {
        Money draws = Effect.of(kind, award != null, amount).left().negate();
        Money beyond = draws.minus(left);
        if (draws.compareTo(Money.NIL) <= 0 || beyond.compareTo(Money.NIL) <= 0) return false;
        String say = "This " + noun() + " of " + amount + " is " + beyond + " more than budget line “" + on.mechanism() + "” has left ("
            + (left.compareTo(Money.NIL) > 0 ? left : "nothing") + "); ";
        if (!on.mayGoOver()) throw new WrongInput("amount", say + "lower it, move money in by a virement, or allow the line to go over.");
        if (overReason == null) throw new WrongInput("overReason", say + "the line may go over, so say why it does.");
        return true;
    }

    /**
     * Holds the entry against what stands on its line for the same award, or for none.
     *
     * @param any the award has entries on this line
     */
    void requireStanding(BudgetLine on, String project, Effect standing, boolean any) {
        if (award != null && kind != Kind.AWARD_AMENDED && kind != Kind.AWARD && !any) {
            throw new WrongInput("line", "The award for “" + project + "” was not made from budget line “" + on.mechanism() + "” of "
                + on.year()
                + "; choose the line it was made from.");
        }
        if (award != null && (kind == Kind.PAYMENT || kind == Kind.ACCRUAL) && amount.compareTo(standing.committed()) > 0) {
            throw new WrongInput("amount", "This " + noun() + " of " + amount + " is " + amount.minus(standing.committed())
                + " more than the award for “"
                + project + "” has open (" + standing.committed() + "); lower it or amend the award first.");
        }
        if (kind == Kind.AWARD_AMENDED && amount.plus(standing.committed()).isNegative()) {
            throw new WrongInput("amount", "Only " + standing.committed() + " of the award for “" + project
                + "” is still open on this line; lower it by at most that.");
        }
        if (kind == Kind.REFUND && amount.compareTo(standing.paid()) > 0) {
            throw new WrongInput("amount", "This refund of " + amount + " is more than was paid (" + standing.paid()
                + "); check the amount, the line and the award.");
        }
    }

    private String noun() {
        return switch (kind) {
            case AWARD -> "award";
            case AWARD_AMENDED -> "amendment";
            default -> kind.words().toLowerCase(Locale.UK);
        };
    }
}
