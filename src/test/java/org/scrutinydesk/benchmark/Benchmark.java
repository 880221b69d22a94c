package org.scrutinydesk.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scrutinydesk.common.Id.BodyId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.word.WordWriter;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.meeting.Body;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Template;
import org.scrutinydesk.sample.Sample;

/** Prints the program's speed as ratios taken in one run: its start, a large pack, typing in a long paper, a ledger of ten years, and the memory it rests at. */
public final class Benchmark {
    private static final int PAPERS = 60;
    private static final int PARAGRAPHS = 40;
    private static final int ROWS = 25;

    private final Path folder;
    private final int times;
    private final Run.Installed installed;

    private Benchmark(Path folder, int times) throws Exception {
        this.folder = folder;
        this.times = times;
        this.installed = Run.Installed.in(folder);
    }

    /** @param args how often each is run; 5 without it */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("scrutiny-desk-benchmark");
        try {
            Benchmark benchmark = new Benchmark(folder, args.length == 0 ? 5 : Integer.parseInt(args[0]));
            benchmark.start();
            benchmark.pack();
            new WordFiles(folder, benchmark.times, benchmark.installed).measure();
            benchmark.typing();
            new LedgerYears(folder, benchmark.times).measure();
            new LedgerFiles(folder, benchmark.times, benchmark.installed).measure();
        } finally {
            clear(folder);
        }
    }

    private void start() throws Exception {
        Path sample = folder.resolve(Sample.FILE);
        Sample.create(sample);
        Files.writeString(installed.home().resolve("desk.properties"), "office=" + sample.toString().replace("\\", "\\\\") + "\nwindow.width=960\nwindow.height=700\n");
        String jars = installed.jars();
        Path emptyCache = folder.resolve("empty.aot");
        Path deskCache = folder.resolve("desk.aot");
        Run.toEnd(window(jars, training(emptyCache)));
        Run.toEnd(desk(jars, training(deskCache)));
        compare("as installed, each with a start-up cache of its own", window(jars, List.of("-XX:AOTCache=" + emptyCache)),
            desk(jars, List.of("-XX:AOTCache=" + deskCache)));
        compare("as Maven starts it, without such a cache", window(jars, List.of()), desk(jars, List.of()));
    }

    private void compare(String how, List<String> window, List<String> program) throws Exception {
        List<Long> empty = new ArrayList<>();
        List<Long> desk = new ArrayList<>();
        List<Long> resident = new ArrayList<>();
        // In turn, so that a machine that slows down slows both; the first of each only warms the disk.
        for (int i = 0; i <= times; i++) {
            Run.Shown first = Run.toWord(window, 0);
            Run.Shown second = Run.toWord(program, i == 0 ? 0 : 5);
            if (i == 0) continue;
            empty.add(first.millis());
            desk.add(second.millis());
            resident.add(second.resident());
        }
        say("Start to usable window with the sample office, %s: %d ms; an empty JavaFX window: %d ms; ratio %s (medians of %d)", how,
            Run.median(desk), Run.median(empty), ratio(Run.median(desk), Run.median(empty)), times);
        say("Resident memory with the sample office open, five seconds after that: %d MB", Run.median(resident) / 1024);
    }

    private List<String> window(String jars, List<String> options) {
        return Run.java(folder.resolve("home"), jars, options, EmptyWindow.Start.class.getName());
    }

    private List<String> desk(String jars, List<String> options) {
        return Run.java(folder.resolve("home"), jars, options, Desk.class.getName());
    }

    private static List<String> training(Path cache) {
        return List.of("-XX:AOTCacheOutput=" + cache, "-Dbenchmark.training=true");
    }

    private void pack() throws Exception {
        Path file = folder.resolve("large.desk");
        Path word = folder.resolve("large.docx");
        MeetingId meeting = large(file, word);
        List<Long> ours = new ArrayList<>();
        List<Long> theirs = new ArrayList<>();
        boolean office = present("soffice");
        for (int i = 0; i < times; i++) {
            ours.add(Run.toEnd(installed.program("--office", file.toString(), "pack", meeting.text(), "--edition", "public",
                "--to", folder.resolve("pack.pdf").toString())));
            if (office) {
                theirs.add(Run.toEnd(List.of("soffice", "-env:UserInstallation=" + folder.resolve("lo").toUri(), "--headless", "--convert-to", "pdf", "--outdir",
                    folder.toString(), word.toString())));
            }
        }
        say("A pack of %d papers, each of %d numbered paragraphs and a table of %d rows: %d ms, whole process", PAPERS, PARAGRAPHS, ROWS, Run.median(ours));
        if (office) {
            say("LibreOffice on the same content as one Word file: %d ms; ratio %s (medians of %d)", Run.median(theirs), ratio(Run.median(ours), Run.median(theirs)), times);
        } else {
            say("LibreOffice is not installed here, so there is nothing to hold this against.");
        }
    }

    private void typing() throws Exception {
        Typing typing = new Typing(folder, installed);
        List<Typing.Took> runs = new ArrayList<>();
        for (int i = 0; i < times; i++) runs.add(typing.run());
        long open = Run.median(runs.stream().map(Typing.Took::open).toList());
        long paper = Run.median(runs.stream().map(Typing.Took::paper).toList());
        long area = Run.median(runs.stream().map(Typing.Took::area).toList());
        say("Opening a paper of %d pages until it is painted and the cursor stands in it: %d ms (median of %d)", typing.pages, open / 1000, times);
        say("Typing in the middle of it, key to painted frame, 99th percentile: %.1f ms; in an empty text area: %.1f ms; ratio %s (medians of %d)", paper / 1000.0,
            area / 1000.0, ratio(paper, area), times);
    }

    private static MeetingId large(Path file, Path word) {
        try (Office office = Office.create(file, "Office", Clock.systemUTC(), "benchmark")) {
            BodyId body = office.meetings().save(Body.named("Panel", Body.Kind.PANEL)).id();
            MeetingId meeting = office.meetings().save(Meeting.planned(body, java.time.LocalDate.of(2016, 6, 20), null, null)).id();
            List<Block> all = new ArrayList<>();
            for (int p = 1; p <= PAPERS; p++) {
                List<Paragraph> text = new ArrayList<>();
                text.add(Paragraph.heading(1, "Progress"));
                for (int i = 1; i <= PARAGRAPHS; i++) {
                    if (i % 10 == 0) text.add(Paragraph.heading(2, "Subject " + i / 10));
                    text.add(Paragraph.numbered("Paragraph " + i + " of paper " + p + " says how the work under this heading has gone on since the last meeting, what it has cost "
                        + "and what the commissioner has asked for next, in about as many words as such paragraphs usually have."));
                }
                List<List<String>> rows = new ArrayList<>(List.of(List.of("Area", "Project", "Recipient", "Amount")));
                for (int r = 1; r <= ROWS; r++) rows.add(List.of("District " + r, "Project " + r + " of paper " + p, "Recipient " + r, String.format(Locale.UK, "%,d", r * 1370 + p)));
                text.add(Paragraph.table("Awards", rows));
                Paper paper = office.papers().add(new Paper(null, 0, Template.CHIEF_EXECUTIVES_UPDATE, "Paper " + p, meeting, null, null, "Chief Executive", null, null, null,
                    Marking.OFFICIAL, Paper.State.CLEARED, Map.of("issues", "What has been done.", "decision", "For noting."), null), text);
                office.meetings().add(AgendaItem.of(meeting, 0, String.valueOf(p), paper.title()).withPaper(paper.id()));
                Document document = office.document(paper.id());
                if (p > 1) all.add(new Block.PageBreak());
                all.addAll(document.blocks());
            }
            Document one = office.document(office.papers().papers().getFirst().id());
            new WordWriter(Clock.systemUTC()).write(new Document("All", one.author(), one.marking(), one.footer(), one.numbering(), all), word);
            return meeting;
        }
    }

    static boolean present(String command) {
        try {
            return new ProcessBuilder(command, "--version").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    static String ratio(long ours, long theirs) {
        return String.format(Locale.ROOT, "%.2f", (double) ours / theirs);
    }

    static void say(String sentence, Object... figures) {
        System.out.println(String.format(Locale.ROOT, sentence, figures));
    }

    static void clear(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
