package org.scrutinydesk.desktop.funding;

import org.scrutinydesk.funding.Fund;

/** The years of a fund in words. */
final class Spans {
    private Spans() {
    }

    static String of(Fund fund) {
        return fund.firstYear().equals(fund.lastYear()) ? fund.firstYear().toString() : fund.firstYear() + " to " + fund.lastYear();
    }
}
