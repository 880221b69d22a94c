package org.scrutinydesk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.ContributionId;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.exchange.paper.PaperImport;
import org.scrutinydesk.exchange.paper.ReplyFile;
import org.scrutinydesk.exchange.paper.Tracked;
import org.scrutinydesk.exchange.record.ImportOptions;
import org.scrutinydesk.exchange.record.Imported;
import org.scrutinydesk.exchange.record.RecordImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes papers and records in from files. */
@Command(name = "import", mixinStandardHelpOptions = true, description = "Takes papers and records in from files; all of a file or nothing of it.")
final class ImportCommand implements Callable<Integer> {
    /** What can be imported. */
    enum Kind { meetings, agenda, awards, budget, measures, readings, paper, reply }

    /** What becomes of tracked changes. */
    enum How { accept, refuse }

    /** How it is said what was taken. */
    enum Format { text, json }

    @ParentCommand Commands desk;
    @Parameters(index = "0", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}") Kind kind;
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Papers: .txt, .docx; records: .csv, .xlsx.") List<Path> files;
    @Option(names = "--meeting", paramLabel = "MEETING", description = "The meeting whose agenda they go on.") String meeting;
    @Option(names = "--date", paramLabel = "DATE", description = "For rows without a date, such as 2016-04-08.") String date;
    @Option(names = "--year", paramLabel = "YEAR", description = "For rows without a financial year, such as 2016/17.") String year;
    @Option(names = "--line", paramLabel = "LINE", description = "The budget line of awards whose rows name none.") String line;
    @Option(names = "--fund", paramLabel = "FUND", description = "The fund, by name or id, of budget lines whose rows name none.") String fund;
    @Option(names = "--plan", paramLabel = "PLAN", description = "The plan in which priorities are made that rows name and no plan has; "
        + "its id, or its name and years, such as \"Police and Crime Plan 2013 to 2018\".") String plan;
    @Option(names = "--make-lines", description = "Make the budget lines that awards name and the year does not have.") boolean makeLines;
    @Option(names = "--tracked", paramLabel = "accept|refuse", defaultValue = "accept",
        description = "What becomes of the tracked changes of a Word file; ${DEFAULT-VALUE} without it.") How tracked;
    @Option(names = "--contribution", paramLabel = "ID", description = "What a reply answers, such as CN3; without it the file itself says.") String contribution;
    @Option(names = "--dry-run", description = "Only say what would be taken.") boolean dryRun;
    @Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} without it.") Format format;

    @Override
    public Integer call() {
        MeetingId agenda = meeting == null ? null : Id.parse("meeting", meeting, MeetingId::new);
        if (kind == Kind.reply) replies();
        else if (kind == Kind.paper) papers(desk.inOffice(office -> papers(office, agenda)));
        else records(agenda);
        return Commands.DONE;
    }

    private void replies() {
        if (dryRun) throw new WrongInput("dry-run", "A reply changes nothing by itself, each of its changes waits to be accepted; leave --dry-run out.");
        ContributionId known = contribution == null ? null : Id.parse("contribution", contribution, ContributionId::new);
        List<Rows.Row> rows = desk.inOffice(office -> files.stream().map(file -> {
            ReplyFile.Taken taken = ReplyFile.take(office, file, known);
            return new Rows.Row().and("file", file.toString()).and("contribution", taken.contribution().id()).and("paper_id", taken.contribution().paper())
                .and("section", taken.contribution().section()).and("lead", taken.contribution().lead()).and("changes", taken.reply().changes().size())
                .and("comments", taken.comments()).and("notes", taken.notes());
        }).toList());
        if (format == Format.json) {
            Printed.json(desk.out(), Rows.plain(new Rows.Row().and("kind", kind.name()).and("taken", rows)));
            return;
        }
        for (Rows.Row row : rows) {
            desk.out().println(row.get("contribution") + "  “" + row.get("section") + "”, " + row.get("lead") + ": " + many((int) row.get("changes"), "changed paragraph")
                + " to accept or refuse, " + many((int) row.get("comments"), "comment") + ", from " + row.get("file"));
            ((List<?>) row.get("notes")).forEach(n -> desk.out().println("  - " + n));
        }
    }

    private static String many(int count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }

    private void records(MeetingId agenda) {
        if (kind == Kind.agenda && agenda == null) {
            throw new WrongInput("meeting", "An agenda is of a meeting; add --meeting with its id, as `list meetings` shows it.");
        }
        ImportOptions options = new ImportOptions(agenda, date == null ? null : UkDate.parse("date", date), year == null ? null : FinancialYear.parse("year", year),
            line == null ? null : Id.parse("budget line", line, LineId::new), fund, plan, makeLines);
        Imported taken = desk.inOffice(office -> new RecordImport(office).take(RecordImport.Kind.valueOf(kind.name().toUpperCase(Locale.ROOT)), files, options, dryRun));
        if (format == Format.json) {
            List<Rows.Row> made = taken.made().stream().map(m -> new Rows.Row().and("id", dryRun ? null : m.id()).and("record", m.words())).toList();
            Printed.json(desk.out(), Rows.plain(new Rows.Row().and("kind", kind.name()).and("dry_run", dryRun).and("rows", taken.rows())
                .and("taken", made).and("notes", taken.notes())));
            return;
        }
        taken.made().forEach(m -> desk.out().println((dryRun || m.id() == null ? "-" : m.id()) + "  " + m.words()));
        taken.notes().forEach(n -> desk.out().println("- " + n));
        desk.out().println((dryRun ? "Would take " : "Took ") + taken.rows() + (taken.rows() == 1 ? " row." : " rows."));
    }

    private void papers(List<Rows.Row> taken) {
        if (format == Format.json) {
            Printed.json(desk.out(), Rows.plain(new Rows.Row().and("kind", kind.name()).and("dry_run", dryRun).and("taken", taken)));
        } else {
            taken.forEach(this::say);
        }
    }

    private List<Rows.Row> papers(Office office, MeetingId agenda) {
        List<Rows.Row> rows = new ArrayList<>();
        for (PaperImport.Taken t : PaperImport.take(office, files, agenda,
            tracked == How.accept ? Tracked.ACCEPT : Tracked.REFUSE, dryRun)) {
            rows.add(new Rows.Row().and("file", t.file().toString()).and("id", t.id()).and("item_id", t.item()).and("title", t.read().title())
                .and("template", t.read().template().label()).and("meeting_date", t.read().meetingDate()).and("period_from", t.read().from()).and("period_to", t.read().to())
                .and("headings", t.read().headings()).and("numbered", t.read().numbered()).and("tables", t.read().tables()).and("notes", t.read().notes()));
        }
        return rows;
    }

    private void say(Rows.Row row) {
        String id = row.get("id") == null ? "Would take" : row.get("id").toString();
        desk.out().println(id + (row.get("item_id") == null ? "" : " (item " + row.get("item_id") + ")") + "  " + row.get("title") + ": "
            + counted(row, "headings", "heading") + ", " + counted(row, "numbered", "numbered paragraph") + ", " + counted(row, "tables", "table") + ", from " + row.get("file"));
        if (row.get("notes") instanceof List<?> notes) notes.forEach(n -> desk.out().println("  - " + n));
    }

    private static String counted(Rows.Row row, String name, String one) {
        long count = (Long) row.get(name);
        return count + " " + one + (count == 1 ? "" : "s");
    }
}
