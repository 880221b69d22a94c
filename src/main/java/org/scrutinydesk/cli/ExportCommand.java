package org.scrutinydesk.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.document.excel.CsvWriter;
import org.scrutinydesk.exchange.CalendarFile;
import org.scrutinydesk.exchange.Sheets;
import org.scrutinydesk.pack.Edition;
import org.scrutinydesk.pack.MeetingFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes records as Excel, CSV, Word, PDF or calendar. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Writes records to a file: ledger, budget, portfolio and measures as .xlsx or .csv, "
    + "an agenda as .docx or .pdf, the calendar as .ics.")
final class ExportCommand implements Callable<Integer> {
    /** What can be exported. */
    enum Kind { ledger, budget, portfolio, measures, agenda, calendar }

    @ParentCommand Commands desk;
    @Parameters(paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}") Kind kind;
    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The file to write.") Path to;
    @Option(names = "--meeting", paramLabel = "MEETING", description = "Whose agenda.") String meeting;
    @Option(names = "--edition", defaultValue = "public", description = "Of the agenda: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} without it.") Edition edition;

    @Option(names = "--overwrite", description = "Write over a file that this program did not write, or that was saved from another since; "
        + "its own earlier file it replaces without this.") boolean overwrite;

    @Override
    public Integer call() {
        desk.inOffice(office -> {
            Commands.mayWrite(to, overwrite, kind == Kind.agenda || kind == Kind.calendar ? null
                : CsvWriter.header(Sheets.of(office, Sheets.Kind.valueOf(kind.name()))));
            switch (kind) {
                case agenda -> {
                    if (meeting == null) throw new WrongInput("meeting", "An agenda is of a meeting; add --meeting with its id, as `list meetings` shows it.");
                    MeetingFiles.write(office, MeetingFiles.agenda(office, Id.parse("meeting", meeting, MeetingId::new), edition), to);
                }
                case calendar -> {
                    if (!to.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".ics")) {
                        throw new WrongInput("to", "A calendar's name ends in .ics; “" + to.getFileName() + "” does not.");
                    }
                    CalendarFile.write(office, to);
                }
                default -> Sheets.write(office, Sheets.Kind.valueOf(kind.name()), to);
            }
            return null;
        });
        desk.out().println("Wrote " + to + ".");
        return Commands.DONE;
    }
}
