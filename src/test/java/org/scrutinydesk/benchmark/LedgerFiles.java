package org.scrutinydesk.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.scrutinydesk.app.Launcher;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.FundId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.database.Backup;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.exchange.Sheets;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.BudgetLine;
import org.scrutinydesk.funding.Fund;
import org.scrutinydesk.funding.LedgerEntry.Kind;
import org.scrutinydesk.funding.Posting;
import org.scrutinydesk.funding.Share;

/** The auditor's workbook of a long ledger as a whole process, beside openpyxl writing the same entries in its write-only mode. */
final class LedgerFiles {
    private static final FinancialYear FIRST = new FinancialYear(2010);
    private static final int YEARS = 10;
    private static final int LINES = 20;
    private static final int AWARDS = 10;
    private static final int ENTRIES = 100_000;
    private static final int COLUMNS = 12;
    /** A number is written as one, a day as one, and a title row stands frozen with a filter, as in ours. */
    private static final String SCRIPT = """
        import csv, sys
        from datetime import date
        from openpyxl import Workbook
        book = Workbook(write_only=True)
        sheet = book.create_sheet("Ledger")
        sheet.freeze_panes = "A2"
        rows = csv.reader(open(sys.argv[1], encoding="utf-8", newline=""))
        sheet.append(next(rows)[:12])
        for row in rows:
            row = row[:12]
            row[1] = date.fromisoformat(row[1])
            row[10] = float(row[10])
            sheet.append(row)
        book.save(sys.argv[2])
        """;

    private final Path folder;
    private final int times;
    private final Run.Installed installed;

    LedgerFiles(Path folder, int times, Run.Installed installed) {
        this.folder = folder;
        this.times = times;
        this.installed = installed;
    }

    void measure() throws Exception {
        Path file = folder.resolve("ledger.desk");
        Path csv = folder.resolve("ledger.csv");
        office(file, csv);
        String python = Run.python("openpyxl");
        Path script = Files.writeString(folder.resolve("ledger.py"), SCRIPT);
        Path to = folder.resolve("ours.xlsx");
        String[] write = {"--office", file.toString(), "export", "ledger-workbook", "--to", to.toString()};
        List<Long> ours = new ArrayList<>();
        List<Long> bare = new ArrayList<>();
        List<Long> theirs = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            ours.add(Run.toEnd(installed.program(write)));
            if (python != null) theirs.add(Run.toEnd(List.of(python, script.toString(), csv.toString(), folder.resolve("theirs.xlsx").toString())));
            bare.add(Run.toEnd(Run.java(installed.home(), Launcher.class.getName(), write)));
        }
        Benchmark.say("The auditor's workbook of %d entries with position, awards and assertions: %d ms as installed, %d ms without a start-up cache, whole process, %d MB",
            ENTRIES, Run.median(ours), Run.median(bare), Files.size(to) >> 20);
        if (python == null) {
            Benchmark.say("openpyxl is not installed here, so there is nothing to hold this against.");
        } else {
            Benchmark.say("openpyxl writing %d columns of the same entries, write-only: %d ms; ratio %s as installed, %s without a start-up cache (medians of %d)", COLUMNS,
                Run.median(theirs), Benchmark.ratio(Run.median(ours), Run.median(theirs)), Benchmark.ratio(Run.median(bare), Run.median(theirs)), times);
        }
    }

    /** Made in memory, where posting does not wait for the disk, and kept by way of a backup. */
    private static void office(Path file, Path csv) throws Exception {
        Path backup = file.resolveSibling("ledger.backup");
        try (Office office = Office.of(OfficeFile.inMemory("Office", Clock.systemUTC(), "benchmark"))) {
            fill(office);
            Sheets.write(office, Sheets.Kind.ledger, csv);
            Backup.write(office.file(), backup);
        }
        Backup.restore(backup, file, Clock.systemUTC());
    }

    private static void fill(Office office) {
        int posted = 0;
        for (int y = 0; y < YEARS; y++) {
            FinancialYear year = new FinancialYear(FIRST.starts() + y);
            FundId fund = office.funding().save(new Fund(null, 0, "Fund " + year, null, null, year, year, Money.of(1_000_000_000), true, null, false)).id();
            for (int l = 0; l < LINES; l++) {
                BudgetLine line = office.funding().addLine(new BudgetLine(null, 0, fund, year, "Mechanism " + l, null, false, null, null, null), Money.of(100_000_000), year.firstDay());
                posted++;
                List<AwardId> awards = new ArrayList<>();
                for (int a = 0; a < AWARDS; a++) {
                    awards.add(office.funding().makeAward(new Award(null, 0, null, "Recipient " + (l * AWARDS + a), "Project " + a + " of mechanism " + l, "District " + a, null, year.firstDay(), null,
                        false, year.starts() + "/" + a, null, null, null), List.of(new Share(line.id(), Money.of(1_000_000))), null).id());
                    posted++;
                }
                int until = (y * LINES + l + 1) * (ENTRIES / (YEARS * LINES));
                for (int i = 0; posted < until; i++, posted++) {
                    LocalDate day = year.firstDay().plusDays(i % 365);
                    office.funding().post(new Posting(Kind.PAYMENT, line.id(), awards.get(i % AWARDS), Money.of("1" + i % 900 + "." + (10 + i % 90)), day, "INV " + posted, "Instalment " + i));
                }
            }
        }
    }
}
