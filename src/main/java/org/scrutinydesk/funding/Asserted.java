package org.scrutinydesk.funding;

import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.UkDate;

/** An assertion held against the ledger. @param stands what the entries dated until its day come to */
public record Asserted(BalanceAssertion assertion, BudgetLine line, Money stands) {
    public boolean holds() {
        return stands.equals(assertion.amount());
    }

    /** Stands less asserted: how far off it is. */
    public Money difference() {
        return stands.minus(assertion.amount());
    }

    /** Such as "“Innovation fund” of 2016/17: £1,000.00 left to award at 31 March 2017 was asserted, and the ledger says £900.00." */
    public String words() {
        BalanceAssertion a = assertion;
        String claim = "“" + line.mechanism() + "” of " + line.year() + ": " + a.amount() + " " + a.what().words() + " at " + UkDate.longForm(a.dated());
        return holds() ? claim + " holds." : claim + " was asserted, and the ledger says " + stands + ".";
    }
}
