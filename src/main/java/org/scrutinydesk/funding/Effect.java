package org.scrutinydesk.funding;

import org.scrutinydesk.common.Money;
import org.scrutinydesk.funding.LedgerEntry.Kind;

/** What ledger entries do to a line's position. Effects add up, so that a total of amounts has the effect of its parts. */
record Effect(Money original, Money virements, Money carried, Money received, Money paid, Money committed) {
    static final Effect NONE = new Effect(Money.NIL, Money.NIL, Money.NIL, Money.NIL, Money.NIL, Money.NIL);

    /**
     * The effect of one kind of entry.
     *
     * @param kind    for a reversal the kind of what it reverses, with the reversal's own amount
     * @param awarded the entry names an award: its payments then use up what the award committed, and an accrual of
     *                what is committed already commits nothing further
     */
    static Effect of(Kind kind, boolean awarded, Money amount) {
        Money nil = Money.NIL;
        return switch (kind) {
            case ORIGINAL_BUDGET -> new Effect(amount, nil, nil, nil, nil, nil);
            case VIREMENT -> new Effect(nil, amount, nil, nil, nil, nil);
            case CARRIED_FORWARD -> new Effect(nil, nil, amount, nil, nil, nil);
            case GRANT_RECEIVED -> new Effect(nil, nil, nil, amount, nil, nil);
            case AWARD, AWARD_AMENDED -> new Effect(nil, nil, nil, nil, nil, amount);
            case PAYMENT -> new Effect(nil, nil, nil, nil, amount, awarded ? amount.negate() : nil);
            case ACCRUAL -> new Effect(nil, nil, nil, nil, nil, awarded ? nil : amount);
            case REFUND -> new Effect(nil, nil, nil, nil, amount.negate(), nil);
            case REVERSAL -> throw new IllegalArgumentException("A reversal has the effect of what it reverses");
        };
    }

    Effect plus(Effect other) {
        return new Effect(original.plus(other.original), virements.plus(other.virements), carried.plus(other.carried), received.plus(other.received),
            paid.plus(other.paid), committed.plus(other.committed));
    }

    Money revised() {
        return original.plus(virements).plus(carried);
    }

    /** What a line can still give. */
    Money left() {
        return revised().minus(paid).minus(committed);
    }
}
