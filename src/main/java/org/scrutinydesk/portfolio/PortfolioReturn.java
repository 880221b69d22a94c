package org.scrutinydesk.portfolio;

import java.time.LocalDate;
import org.scrutinydesk.common.Id.AreaId;
import org.scrutinydesk.common.Id.ReturnId;
import org.scrutinydesk.common.Quarter;

/**
 * What a lead says of an area for a quarter.
 *
 * @param office the office's own rating where it differs from the lead's, or null
 * @param reason why the rating changed since the quarter before; asked for where it did
 */
public record PortfolioReturn(ReturnId id, int version, AreaId area, Quarter quarter, Rating lead, Rating office, Direction direction,
                              String done, String next, String risks, String reason, String returnedBy, LocalDate returnedOn) {
    /** The rating that counts: the office's own where it has one. */
    public Rating rating() {
        return office != null ? office : lead;
    }
}
