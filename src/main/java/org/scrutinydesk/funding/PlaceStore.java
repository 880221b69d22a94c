package org.scrutinydesk.funding;

import static org.scrutinydesk.database.generated.Tables.LEDGER_DAY;
import static org.scrutinydesk.database.generated.Tables.LEDGER_ENTRY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.funding.LedgerEntry.Kind;

/** Finds the place of entries in long lists of them, and reads what stands at a place. */
final class PlaceStore {
    private final OfficeFile office;

    PlaceStore(OfficeFile office) {
        this.office = office;
    }

    LedgerPlaces places(EntryFilter filter) {
        return office.read(jooq -> filter.isWhole() ? days(jooq, filter) : chosen(jooq, filter));
    }

    private static LedgerPlaces days(DSLContext jooq, EntryFilter filter) {
        Condition year = filter.year() == null ? DSL.noCondition() : LEDGER_DAY.FINANCIAL_YEAR.eq(filter.year().starts());
        var counts = jooq.select(LEDGER_DAY.DATED, DSL.sum(LEDGER_DAY.ENTRIES)).from(LEDGER_DAY).where(year).groupBy(LEDGER_DAY.DATED)
            .orderBy(LEDGER_DAY.DATED).fetch();
        List<LocalDate> days = new ArrayList<>(counts.size());
        int[] first = new int[counts.size()];
        int size = 0;
        for (int i = 0; i < first.length; i++) {
            days.add(counts.get(i).value1());
            first[i] = size;
            size += counts.get(i).value2().intValue();
        }
        Long newest = jooq.select(DSL.max(LEDGER_ENTRY.ID)).from(LEDGER_ENTRY).fetchSingle().value1();
        return new LedgerPlaces.Days(filter.year(), days, first, size, newest == null ? 0 : newest);
    }

    private static LedgerPlaces chosen(DSLContext jooq, EntryFilter filter) {
        Condition which = LedgerStore.condition(filter);
        // What was left after each entry can be told only where all entries of the line are in the list.
        if (filter.equals(EntryFilter.of(filter.line()))) return running(jooq, which);
        var from = jooq.select(LEDGER_ENTRY.ID).from(filter.text() == null ? LEDGER_ENTRY : LedgerStore.WITH_WORDS);
        return new LedgerPlaces.Chosen(from.where(which).orderBy(LEDGER_ENTRY.DATED, LEDGER_ENTRY.ID).fetch(LEDGER_ENTRY.ID).stream()
            .mapToLong(Long::longValue).toArray(), null);
    }

    private static LedgerPlaces running(DSLContext jooq, Condition which) {
        var rows = jooq.select(LEDGER_ENTRY.ID, LedgerStore.KIND_OF, LedgerStore.AWARDED, LEDGER_ENTRY.AMOUNT).from(LEDGER_ENTRY)
            .leftJoin(LedgerStore.ORIGIN).on(LedgerStore.ORIGIN.ID.eq(LEDGER_ENTRY.REVERSES)).where(which)
            .orderBy(LEDGER_ENTRY.DATED, LEDGER_ENTRY.ID).fetch();
        long[] ids = new long[rows.size()];
        long[] left = new long[rows.size()];
        long stands = 0;
        for (int i = 0; i < ids.length; i++) {
            var row = rows.get(i);
            ids[i] = row.value1();
            stands += Effect.of(Kind.valueOf(row.value2()), row.value3(), new Money(row.value4())).left().pounds().movePointRight(2).longValueExact();
            left[i] = stands;
        }
        return new LedgerPlaces.Chosen(ids, left);
    }

    List<LedgerEntry> entries(LedgerPlaces places, int from, int to) {
        if (from < 0 || to > places.size() || from > to) throw new IllegalArgumentException("Places " + from + " to " + to + " of " + places.size());
        return office.read(jooq -> {
            List<Long> ids = switch (places) {
                case LedgerPlaces.Days days -> from == to ? List.of() : ids(jooq, days, from, to);
                case LedgerPlaces.Chosen chosen -> java.util.Arrays.stream(chosen.ids(), from, to).boxed().toList();
            };
            Map<Long, LedgerEntry> read = LedgerStore.entries(jooq, LEDGER_ENTRY.ID.in(ids)).stream()
                .collect(Collectors.toMap(e -> e.id().number(), Function.identity()));
            return ids.stream().map(read::get).toList();
        });
    }

    /** By the index over dates: from the day that the place is in, past those of that day that stand before it. */
    private static List<Long> ids(DSLContext jooq, LedgerPlaces.Days places, int from, int to) {
        int day = places.dayOf(from);
        Condition year = places.year() == null ? DSL.noCondition() : LEDGER_ENTRY.FINANCIAL_YEAR.eq(places.year().starts());
        return jooq.select(LEDGER_ENTRY.ID).from(LEDGER_ENTRY).where(year).and(LEDGER_ENTRY.DATED.ge(places.days().get(day)))
            .and(LEDGER_ENTRY.ID.le(places.newest()))
            .orderBy(LEDGER_ENTRY.DATED, LEDGER_ENTRY.ID).offset(from - places.first()[day]).limit(to - from).fetch(LEDGER_ENTRY.ID);
    }

    /** Where an entry stands in a list, or less than nought where it is not in it. */
    int place(LedgerPlaces places, LedgerEntry entry) {
        return switch (places) {
            case LedgerPlaces.Chosen chosen -> {
                for (int i = 0; i < chosen.ids().length; i++) if (chosen.ids()[i] == entry.id().number()) yield i;
                yield -1;
            }
            case LedgerPlaces.Days days -> {
                if (days.year() != null && !days.year().equals(entry.year()) || entry.id().number() > days.newest()) yield -1;
                Condition year = days.year() == null ? DSL.noCondition() : LEDGER_ENTRY.FINANCIAL_YEAR.eq(days.year().starts());
                yield days.placeOf(entry.dated()) + office.read(jooq -> jooq.fetchCount(LEDGER_ENTRY, year.and(LEDGER_ENTRY.DATED.eq(entry.dated()))
                    .and(LEDGER_ENTRY.ID.lt(entry.id().number()))));
            }
        };
    }
}
