package org.scrutinydesk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.document.Sheet;
import org.scrutinydesk.document.excel.CsvWriter;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.exchange.AwardLetters;
import org.scrutinydesk.exchange.CalendarFile;
import org.scrutinydesk.exchange.Days;
import org.scrutinydesk.exchange.LedgerWorkbook;
import org.scrutinydesk.exchange.Published;
import org.scrutinydesk.exchange.Sheets;
import org.scrutinydesk.exchange.StatutoryLists;
import org.scrutinydesk.exchange.ThreeSixtyGiving;
import org.scrutinydesk.pack.Edition;
import org.scrutinydesk.pack.MeetingFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.TypeConversionException;

/** Writes records as Excel, CSV, JSON, Word, PDF or calendar. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Writes records to a file: ledger, position (or budget), awards, assertions, portfolio and measures as .xlsx or .csv,"
    + " the auditor's ledger-workbook as .xlsx, 360giving as .json, .xlsx or .csv, statutory-grants and statutory-spend as .xlsx or .csv, letters and agreements as .docx,"
    + " an agenda as .docx or .pdf, the calendar as .ics. What lacks a required field is held back by name, on standard error.")
final class ExportCommand implements Callable<Integer> {
    /** What can be exported. */
    enum Kind {
        LEDGER, POSITION, BUDGET, AWARDS, ASSERTIONS, LEDGER_WORKBOOK, GIVING("360giving"), STATUTORY_GRANTS, STATUTORY_SPEND, LETTERS, AGREEMENTS, PORTFOLIO, MEASURES, AGENDA, CALENDAR;

        private final String words;

        Kind() {
            this.words = name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        Kind(String words) {
            this.words = words;
        }

        static Kind of(String text) {
            return Arrays.stream(values()).filter(k -> k.words.equalsIgnoreCase(text)).findFirst()
                .orElseThrow(() -> new TypeConversionException("“" + text + "” is nothing to export; write one of " + String.join(", ", Arrays.stream(values()).map(Kind::toString).toList())));
        }

        @Override
        public String toString() {
            return words;
        }
    }

    @ParentCommand Commands desk;
    @Parameters(paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}") Kind kind;
    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The file to write.") Path to;
    @Option(names = "--meeting", paramLabel = "MEETING", description = "Whose agenda.") String meeting;
    @Option(names = "--edition", defaultValue = "public", description = "Of the agenda: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} without it.") Edition edition;
    @Option(names = "--year", paramLabel = "2016/17", description = "Of ledger, position, awards, assertions and ledger-workbook: this financial year alone.") String year;
    @Option(names = "--month", paramLabel = "2016-06", description = "Of 360giving and the statutory lists: what was awarded or paid in this month.") String month;
    @Option(names = "--from", paramLabel = "DATE", description = "The same from this day on.") String from;
    @Option(names = "--until", paramLabel = "DATE", description = "The same until this day.") String until;
    @Option(names = "--award", paramLabel = "AWARD", description = "Of letters and agreements: for which award.") String award;
    @Option(names = "--wording", paramLabel = "FILE", description = "Of letters and agreements: a Word file with fields such as {{recipient}} that is the office's wording from now on;"
        + " the word program goes back to the program's own. Without --award, --to gets the wording as it is.") String wording;
    @Option(names = "--organisation", paramLabel = "ID", description = "Of 360giving: the office's organisation identifier; kept, so that it is given once.") String organisation;
    @Option(names = "--prefix", paramLabel = "360G-…", description = "Of 360giving: the prefix of the office's grants; kept, so that it is given once.") String prefix;

    @Option(names = "--overwrite", description = "Write over a file that this program did not write, or that was saved from another since; "
        + "its own earlier file it replaces without this.") boolean overwrite;

    @Override
    public Integer call() {
        desk.inOffice(office -> {
            write(office);
            return null;
        });
        desk.out().println("Wrote " + to + ".");
        return Commands.DONE;
    }

    private void write(Office office) {
        switch (kind) {
            case AGENDA -> {
                mayWrite(null);
                if (meeting == null) throw new WrongInput("meeting", "An agenda is of a meeting; add --meeting with its id, as `list meetings` shows it.");
                MeetingFiles.write(office, MeetingFiles.agenda(office, Id.parse("meeting", meeting, MeetingId::new), edition), to);
            }
            case CALENDAR -> {
                mayWrite(null);
                if (!to.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".ics")) {
                    throw new WrongInput("to", "A calendar's name ends in .ics; “" + to.getFileName() + "” does not.");
                }
                CalendarFile.write(office, to);
            }
            case LEDGER_WORKBOOK -> {
                mayWrite(null);
                LedgerWorkbook.write(office, year(), to);
            }
            case GIVING -> giving(office);
            case STATUTORY_GRANTS -> publish(office, StatutoryLists.grants(office, days()));
            case STATUTORY_SPEND -> publish(office, StatutoryLists.spend(office, days()));
            case LETTERS -> letter(new AwardLetters(office, AwardLetters.Form.LETTER));
            case AGREEMENTS -> letter(new AwardLetters(office, AwardLetters.Form.AGREEMENT));
            default -> {
                Sheets.Kind sheet = Sheets.Kind.valueOf(kind.toString());
                mayWrite(() -> Sheets.of(office, sheet));
                if (year == null) Sheets.write(office, sheet, to);
                else Sheets.write(office, sheet, year(), to);
            }
        }
    }

    private void giving(Office office) {
        ThreeSixtyGiving.keep(office.settings(), organisation, prefix);
        ThreeSixtyGiving grants = ThreeSixtyGiving.of(office, days());
        mayWrite(grants::sheet);
        grants.heldBack().forEach(desk.err()::println);
        grants.write(to);
    }

    private void publish(Office office, Published list) {
        mayWrite(list::sheet);
        list.heldBack().forEach(desk.err()::println);
        list.write(office, to);
    }

    private void letter(AwardLetters letters) {
        mayWrite(null);
        if (award == null && wording == null) throw new WrongInput("award", "Say for which award; add --award with its id, as `list awards` shows it.");
        if ("program".equalsIgnoreCase(wording)) letters.forgetWording();
        else if (wording != null) letters.keepWording(Path.of(wording));
        if (award == null) letters.writeWording(to);
        else letters.write(Id.parse("award", award, AwardId::new), to);
    }

    private void mayWrite(Supplier<Sheet> sheet) {
        Commands.mayWrite(to, overwrite, Files.isRegularFile(to) && sheet != null ? CsvWriter.header(sheet.get()) : null);
    }

    private FinancialYear year() {
        return year == null ? null : FinancialYear.parse("year", year);
    }

    private Days days() {
        if (month == null) return new Days(from == null ? null : UkDate.parse("from", from), until == null ? null : UkDate.parse("until", until));
        if (from != null || until != null) throw new WrongInput("month", "A month has its own first and last day; leave --from and --until out, or --month.");
        return Days.month("month", month);
    }
}
