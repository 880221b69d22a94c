package org.scrutinydesk.funding;

import java.time.LocalDate;
import java.util.List;
import org.scrutinydesk.common.FinancialYear;

/**
 * Where each entry of a list of entries is found, without the entries themselves: a ledger of a million entries is opened at
 * any place by reading what stands there. It is true of the moment it was read; entries posted later are not in it.
 */
public sealed interface LedgerPlaces {
    /** How many entries the list has. */
    int size();

    /** A whole ledger or a whole year of it, in the order of dates. @param first how many entries stand before each day */
    record Days(FinancialYear year, List<LocalDate> days, int[] first, int size, long newest) implements LedgerPlaces {
        /** The day on which the entry at this place stands. @param place from 0 */
        int dayOf(int place) {
            int found = java.util.Arrays.binarySearch(first, place);
            return found >= 0 ? found : -found - 2;
        }

        /** The place of the first entry of this day or of the next that has one. */
        public int placeOf(LocalDate day) {
            int found = java.util.Collections.binarySearch(days, day);
            int at = found >= 0 ? found : -found - 1;
            return at < first.length ? first[at] : size;
        }
    }

    /**
     * The entries that a filter lets through.
     *
     * @param left what the line had left to award after each, in pence; null where the list is not that of one line
     */
    record Chosen(long[] ids, long[] left) implements LedgerPlaces {
        @Override
        public int size() {
            return ids.length;
        }
    }
}
