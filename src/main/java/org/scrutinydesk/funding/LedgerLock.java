package org.scrutinydesk.funding;

import java.time.Instant;
import java.time.LocalDate;
import org.scrutinydesk.common.FinancialYear;

/**
 * Something that closed the ledger or opened it again. Either a year or a day is given: a closed year takes no entry on its
 * lines whatever its date, and a locked day none dated then or before, whatever its year.
 *
 * @param reason always given where it opens again
 */
public record LedgerLock(FinancialYear year, LocalDate through, boolean locked, String reason, Instant at, String who) {
}
