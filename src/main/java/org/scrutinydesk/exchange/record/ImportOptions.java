package org.scrutinydesk.exchange.record;

import java.time.LocalDate;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Id.MeetingId;

/**
 * What a file's columns may leave open.
 *
 * @param meeting   whose agenda it is; null for other imports
 * @param date      for rows without a date of their own, or null
 * @param year      for rows without a financial year, or null
 * @param line      the budget line that bears awards whose rows name none, or null
 * @param fund      the fund, by name or id, of budget lines whose rows name none, or null
 * @param plan      the plan, by id, or by name and years, in which priorities are made that rows name and no plan has, or null
 * @param makeLines budget lines that awards name and the year does not have are made, holding just what is awarded
 */
public record ImportOptions(MeetingId meeting, LocalDate date, FinancialYear year, LineId line, String fund, String plan,
                            boolean makeLines) {
    public static final ImportOptions NONE = new ImportOptions(null, null, null, null, null, null, false);

    public static ImportOptions of(MeetingId meeting) {
        return new ImportOptions(meeting, null, null, null, null, null, false);
    }
}
