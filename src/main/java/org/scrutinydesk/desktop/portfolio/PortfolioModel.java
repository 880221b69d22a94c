package org.scrutinydesk.desktop.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.portfolio.AreaRow;
import org.scrutinydesk.portfolio.Plan;
import org.scrutinydesk.portfolio.PortfolioReturn;
import org.scrutinydesk.portfolio.PortfolioStore;

/**
 * The portfolio at a quarter, read at once.
 *
 * @param quarters those that can be looked at, the newest first
 * @param rows     the areas with the returns of the quarter's year
 * @param before   the returns of the quarter before
 */
record PortfolioModel(Quarter quarter, List<Quarter> quarters, List<AreaRow> rows, List<PortfolioReturn> before) {
    /** @param wanted null for the newest quarter of which a return is in, or else the one that ended last */
    static PortfolioModel read(PortfolioStore store, Quarter wanted, LocalDate today) {
        Quarter quarter = wanted != null ? wanted : store.newestQuarter().orElseGet(() -> Quarter.of(today).previous());
        return new PortfolioModel(quarter, quarters(store.plans(), quarter), store.rows(quarter.year()), store.returns(quarter.previous()));
    }

    /** The quarter's return of an area, or null where it is not in. */
    PortfolioReturn now(AreaRow row) {
        return row.at(quarter.number());
    }

    /** The return of the quarter before, or null. */
    PortfolioReturn before(AreaRow row) {
        return before.stream().filter(r -> r.area().equals(row.area().id())).findFirst().orElse(null);
    }

    /** The areas whose return is not in. */
    List<AreaRow> notIn() {
        return rows.stream().filter(row -> now(row) == null).toList();
    }

    /** Whether the returns are in, in words. */
    String line() {
        int all = rows.size();
        List<AreaRow> missing = notIn();
        if (all == 0) return "No portfolio areas in " + quarter.year() + ".";
        if (missing.isEmpty()) return all == 1 ? "Its one return is in." : "All " + all + " returns are in.";
        if (missing.size() == all) return "None of " + all + (all == 1 ? " return is in." : " returns is in.");
        String names = String.join(" and ", missing.stream().map(r -> r.area().name()).toList());
        return all - missing.size() + " of " + all + " returns in." + (missing.size() > 2 ? "" : " Not in: " + names + ".");
    }

    private static List<Quarter> quarters(List<Plan> plans, Quarter shown) {
        int year = shown.year().starts();
        int first = IntStream.concat(plans.stream().mapToInt(Plan::firstYear), IntStream.of(year)).min().orElseThrow();
        int last = IntStream.concat(plans.stream().mapToInt(Plan::lastYear), IntStream.of(year)).max().orElseThrow();
        List<Quarter> all = new ArrayList<>();
        for (int starts = last; starts >= first; starts--) {
            for (int number = 4; number >= 1; number--) all.add(new Quarter(new FinancialYear(starts), number));
        }
        return all;
    }
}
