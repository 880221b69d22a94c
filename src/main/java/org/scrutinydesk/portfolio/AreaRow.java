package org.scrutinydesk.portfolio;

import java.util.List;
import org.scrutinydesk.common.FinancialYear;

/** A portfolio area with its four quarters of a financial year. @param returns those that are in, at most four */
public record AreaRow(Priority priority, Area area, FinancialYear year, List<PortfolioReturn> returns) {
    public AreaRow {
        returns = List.copyOf(returns);
    }

    /** The return of a quarter, 1 to 4, or null where it is not in. */
    public PortfolioReturn at(int quarter) {
        return returns.stream().filter(r -> r.quarter().number() == quarter).findFirst().orElse(null);
    }
}
