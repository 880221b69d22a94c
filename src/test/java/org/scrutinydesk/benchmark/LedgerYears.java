package org.scrutinydesk.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.RecipientId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.funding.BudgetLine;
import org.scrutinydesk.funding.EntryFilter;
import org.scrutinydesk.funding.FundingStore;
import org.scrutinydesk.funding.LedgerEntry.Kind;
import org.scrutinydesk.funding.LedgerPlaces;
import org.scrutinydesk.funding.Posting;

/** A ledger of ten years, 200 lines and 20,000 awards: what it takes to read, open, filter and post, and how that grows. */
public final class LedgerYears {
    private static final int FEWER = 100_000;
    private static final int ENTRIES = 1_000_000;
    private static final int PORTION = 50_000;
    private static final FinancialYear ASKED = new FinancialYear(2015);

    /** Lines, awards and entries in one go; then what they come to, as the file's migration counts it. */
    private static final List<String> ROWS = List.of(
        "insert into fund (name, first_year, last_year, amount) values ('Fund', 2010, 2019, 1)",
        "insert into budget_line (fund_id, financial_year, mechanism) select 1, 2010 + (x - 1) / 20, 'Line ' || x from system_range(1, 200)",
        "insert into recipient (name, area) select 'Recipient ' || x, 'District ' || mod(x, 14) from system_range(1, 5000)",
        "insert into award (recipient_id, project, area, awarded_on) select 1 + mod(x * 7, 5000), 'Project ' || x, 'District ' || mod(x, 14), "
            + "dateadd(day, mod(x, 300), cast((2010 + (x - 1) / 2000) || '-04-01' as date)) from system_range(1, 20000)",
        "insert into ledger_entry (entered_at, who, dated, financial_year, budget_line_id, kind, amount) select timestamp with time zone '2020-01-01 00:00:00Z', "
            + "'officer', cast((2010 + (x - 1) / 20) || '-04-01' as date), 2010 + (x - 1) / 20, x, 'ORIGINAL_BUDGET', 2000000 from system_range(1, 200)",
        "insert into ledger_entry (entered_at, who, dated, financial_year, budget_line_id, award_id, kind, amount, reference) select timestamp with time zone "
            + "'2020-01-01 00:00:00Z', 'officer', awarded_on, 2010 + (id - 1) / 2000, 1 + 20 * ((id - 1) / 2000) + mod(id, 20), id, 'AWARD', 9000, 'D/' || id from award",
        "insert into ledger_entry (entered_at, who, dated, financial_year, budget_line_id, award_id, kind, amount, reference, narrative) select timestamp with time zone "
            + "'2020-01-01 00:00:00Z', 'officer', dateadd(day, mod(x, 65), a.awarded_on), 2010 + (a.id - 1) / 2000, 1 + 20 * ((a.id - 1) / 2000) + mod(a.id, 20), a.id, 'PAYMENT', "
            + "10 + mod(x, 9000) / 100.0, 'INV ' || x, 'Part ' || x from system_range(%d, %d) r join award a on a.id = 1 + mod((r.x - 1) / %d, 20000)",
        "insert into line_total (budget_line_id, kind, awarded, total) select budget_line_id, kind, award_id is not null, sum(amount) from ledger_entry "
            + "group by budget_line_id, kind, award_id is not null",
        "insert into award_total (award_id, budget_line_id, kind, total) select award_id, budget_line_id, kind, sum(amount) from ledger_entry where award_id is not null "
            + "group by award_id, budget_line_id, kind",
        "insert into ledger_day (financial_year, dated, entries) select financial_year, dated, count(*) from ledger_entry group by financial_year, dated");
    private static final String TABLE = "create table entry (id integer primary key, year integer, line integer, award integer, kind text, amount numeric, reverses integer);\n"
        + ".mode csv\n.import %s entry\ncreate index entry_year on entry (year);\ncreate index entry_reverses on entry (reverses);\nanalyze;\n";
    private static final String POSITION = "select e.line, coalesce(o.kind, e.kind), e.award <> '', sum(e.amount) from entry e left join entry o on o.id = nullif(e.reverses, '') "
        + "where e.year = 2015 group by 1, 2, 3;";

    private final Path folder;
    private final int times;

    LedgerYears(Path folder, int times) {
        this.folder = folder;
        this.times = times;
    }

    /** @param args nothing to measure all of it, or an office file with such a ledger; prints what each took, in microseconds */
    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            Path folder = Files.createTempDirectory("ledger-years");
            try {
                new LedgerYears(folder, 3).measure();
            } finally {
                Benchmark.clear(folder);
            }
            return;
        }
        try (Office office = Office.open(Path.of(args[0]), Clock.systemUTC(), "benchmark")) {
            FundingStore store = office.funding();
            Random random = new Random(1);
            took("position", 60, i -> store.positions(ASKED));
            LedgerPlaces places = store.places(EntryFilter.ALL);
            took("places", 20, i -> store.places(EntryFilter.ALL));
            took("page", 200, i -> {
                int from = random.nextInt(places.size() - 50);
                store.entries(places, from, from + 50);
            });
            took("recipient", 200, i -> {
                LedgerPlaces found = store.places(EntryFilter.of(new RecipientId(1 + random.nextInt(5000))));
                store.entries(found, 0, Math.min(50, found.size()));
            });
            List<BudgetLine> lines = store.lines(ASKED);
            took("post", 200, i -> store.post(new Posting(Kind.PAYMENT, lines.get(i % lines.size()).id(), null, Money.of("1.01"), LocalDate.of(2015, 6, 1).plusDays(i % 90),
                "B " + i + " " + System.nanoTime(), null)));
        }
    }

    private static void took(String what, int times, IntConsumer work) {
        List<Long> micros = new ArrayList<>();
        for (int i = -5; i < times; i++) {
            long start = System.nanoTime();
            work.accept(i + 5);
            if (i >= 0) micros.add((System.nanoTime() - start) / 1_000);
        }
        micros.sort(null);
        System.out.println(what + " " + micros.get(micros.size() / 2) + " " + micros.get(micros.size() * 99 / 100));
    }

    void measure() throws Exception {
        Map<String, long[]> fewer = run(FEWER);
        Map<String, long[]> all = run(ENTRIES);
        Map<String, String> words = Map.of("position", "Position of a year", "places", "Opening the whole ledger", "page", "Fifty entries at any place of it",
            "recipient", "The entries of one recipient", "post", "Posting one entry, on the disk");
        for (String what : List.of("position", "places", "page", "recipient", "post")) {
            Benchmark.say("%s, of %,d entries: %.1f ms, 99th percentile %.1f ms; of %,d: %.1f ms; growth %s", words.get(what), ENTRIES, all.get(what)[0] / 1000.0,
                all.get(what)[1] / 1000.0, FEWER, fewer.get(what)[0] / 1000.0, Benchmark.ratio(all.get(what)[0], fewer.get(what)[0]));
        }
        if (!Benchmark.present("sqlite3")) {
            Benchmark.say("SQLite is not installed here, so there is nothing to hold the position against.");
            return;
        }
        long theirs = sqlite();
        Benchmark.say("SQLite on the same rows, the same position: %.1f ms; ratio %s (medians)", theirs / 1000.0, Benchmark.ratio(all.get("position")[0], theirs));
    }

    private Path file(int entries) {
        return folder.resolve("ledger-" + entries + ".desk");
    }

    private Map<String, long[]> run(int entries) throws Exception {
        try (Office office = Office.create(file(entries), "Office", Clock.systemUTC(), "benchmark")) {
            // Rows that are made here need no looking up of what they refer to, and none of it need be undone.
            office.file().apply("Rows", changes -> changes.read().execute("set referential_integrity false"));
            for (String sql : ROWS) {
                boolean payments = sql.contains("%d");
                for (int from = 1; from <= (payments ? entries - 20_200 : 1); from += PORTION) {
                    String portion = payments ? sql.formatted(from, Math.min(entries - 20_200, from + PORTION - 1), (entries - 20_200) / 20_000) : sql;
                    office.file().apply("Rows", changes -> changes.read().execute(portion));
                }
            }
            office.file().apply("Rows", changes -> {
                changes.read().execute("set referential_integrity true");
                changes.read().fetch("call csvwrite('" + folder.resolve("entries.csv") + "', 'select id, financial_year, budget_line_id, award_id, kind, amount, reverses from ledger_entry', "
                    + "'writeColumnHeader=false fieldDelimiter=')");
            });
        }
        Map<String, List<Long>> medians = new HashMap<>();
        Map<String, List<Long>> late = new HashMap<>();
        for (int i = 0; i < times; i++) {
            for (String line : Run.lines(Run.java(folder, LedgerYears.class.getName(), file(entries).toString()))) {
                String[] said = line.split(" ");
                if (said.length != 3) continue;
                medians.computeIfAbsent(said[0], w -> new ArrayList<>()).add(Long.parseLong(said[1]));
                late.computeIfAbsent(said[0], w -> new ArrayList<>()).add(Long.parseLong(said[2]));
            }
        }
        Map<String, long[]> figures = new HashMap<>();
        medians.forEach((what, took) -> figures.put(what, new long[] {Run.median(took), Run.median(late.get(what))}));
        return figures;
    }

    /** Microseconds of the query alone, by SQLite's own clock, when the file is in memory already. */
    private long sqlite() throws Exception {
        Path database = folder.resolve("entries.sqlite");
        sqlite(database, TABLE.formatted(folder.resolve("entries.csv")));
        List<Long> took = sqlite(database, ".timer on\n" + POSITION.concat("\n").repeat(9)).stream().filter(l -> l.startsWith("Run Time: real "))
            .map(l -> Math.round(Double.parseDouble(l.split(" ")[3]) * 1_000_000)).toList();
        return Run.median(took);
    }

    private static List<String> sqlite(Path database, String script) throws Exception {
        Path in = Files.writeString(database.resolveSibling("script.sql"), script);
        Process process = new ProcessBuilder("sqlite3", database.toString()).redirectInput(in.toFile()).redirectErrorStream(true).start();
        List<String> said = process.inputReader().lines().toList();
        if (process.waitFor() != 0) throw new IllegalStateException("sqlite3 said " + said);
        return said;
    }
}
