package org.scrutinydesk.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scrutinydesk.app.Launcher;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.document.word.WordWriter;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Template;

/** Word files written and read as whole processes, beside python-docx and pandoc doing the same. */
final class WordFiles {
    /** So many parts of so many paragraphs and rows are the content of the sixty papers of the pack. */
    private static final int PAPERS = 60;
    private static final int PARAGRAPHS = 40;
    private static final int ROWS = 25;
    /** A file of so many such parts has a little over four hundred pages. */
    private static final int READ = 90;
    private static final String SCRIPT = """
        import sys
        from docx import Document
        d = Document()
        for line in open(sys.argv[1], encoding="utf-8"):
            kind, words = line.rstrip("\\n").split("|", 1)
            if kind == "H": d.add_heading(words, 1)
            elif kind == "h": d.add_heading(words, 2)
            elif kind == "P": d.add_paragraph(words, style="List Number")
            else:
                rows = [r.split("^") for r in words.split("|")]
                t = d.add_table(rows=len(rows), cols=len(rows[0]))
                for r, row in zip(t.rows, rows):
                    for cell, text in zip(r.cells, row): cell.text = text
        d.save(sys.argv[2])
        """;

    private final Path folder;
    private final int times;
    private final Run.Installed installed;

    WordFiles(Path folder, int times, Run.Installed installed) {
        this.folder = folder;
        this.times = times;
        this.installed = installed;
    }

    private List<String> bare(String... args) {
        return Run.java(installed.home(), Launcher.class.getName(), args);
    }

    void measure() throws Exception {
        Path file = folder.resolve("words.desk");
        Path word = folder.resolve("words.docx");
        PaperId paper = office(file, word);
        String python = Run.python("docx");
        List<Long> written = new ArrayList<>();
        List<Long> writtenBare = new ArrayList<>();
        List<Long> theirs = new ArrayList<>();
        List<Long> read = new ArrayList<>();
        List<Long> readBare = new ArrayList<>();
        List<Long> pandoc = new ArrayList<>();
        boolean hasPandoc = Benchmark.present("pandoc");
        Path lines = Files.writeString(folder.resolve("words.txt"), lines());
        Path script = Files.writeString(folder.resolve("words.py"), SCRIPT);
        String[] write = {"--office", file.toString(), "paper", paper.text(), "--to", folder.resolve("ours.docx").toString()};
        Path copy = folder.resolve("read.desk");
        String[] take = {"--office", copy.toString(), "import", "paper", word.toString()};
        for (int i = 0; i < times; i++) {
            written.add(Run.toEnd(installed.program(write)));
            if (python != null) theirs.add(Run.toEnd(List.of(python, script.toString(), lines.toString(), folder.resolve("theirs.docx").toString())));
            writtenBare.add(Run.toEnd(bare(write)));
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            read.add(Run.toEnd(installed.program(take)));
            if (hasPandoc) pandoc.add(Run.toEnd(List.of("pandoc", "-t", "plain", "-o", folder.resolve("plain.txt").toString(), word.toString())));
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            readBare.add(Run.toEnd(bare(take)));
        }
        say("A paper of " + PAPERS * (PARAGRAPHS + 1) + " headings and paragraphs and " + PAPERS + " tables of " + ROWS + " rows as Word", written, writtenBare,
            "python-docx writing the same", theirs);
        say("A Word file of half as much again, over 400 pages, taken in", read, readBare, "pandoc -t plain of the same file", pandoc);
    }

    /** What the program took as a whole process, as installed and as Maven starts it, against another program's. */
    private void say(String what, List<Long> ours, List<Long> bare, String other, List<Long> theirs) {
        Benchmark.say("%s: %d ms as installed, %d ms without a start-up cache, whole process", what, Run.median(ours), Run.median(bare));
        if (theirs.isEmpty()) Benchmark.say("There is nothing here to hold this against: %s", other);
        else Benchmark.say("%s: %d ms; ratio %s as installed, %s without a start-up cache (medians of %d)", other, Run.median(theirs),
            Benchmark.ratio(Run.median(ours), Run.median(theirs)), Benchmark.ratio(Run.median(bare), Run.median(theirs)), times);
    }

    private static PaperId office(Path file, Path word) {
        try (Office office = Office.create(file, "Office", Clock.systemUTC(), "benchmark")) {
            Paper paper = office.papers().add(new Paper(null, 0, Template.CHIEF_EXECUTIVES_UPDATE, "All that was done", null, null, null, "Chief Executive", null, null, null,
                Marking.OFFICIAL, Paper.State.DRAFT, Map.of("issues", "What has been done.", "decision", "For noting."), null), body(PAPERS));
            Paper longer = office.papers().add(paper.withId(null, 0), body(READ));
            new WordWriter(Clock.systemUTC()).write(office.document(longer.id()), word);
            return paper.id();
        }
    }

    private static List<Paragraph> body(int papers) {
        List<Paragraph> body = new ArrayList<>();
        for (int p = 1; p <= papers; p++) {
            body.add(Paragraph.heading(1, "Progress of paper " + p));
            for (int i = 1; i <= PARAGRAPHS; i++) {
                if (i % 10 == 0) body.add(Paragraph.heading(2, "Subject " + i / 10));
                body.add(Paragraph.numbered(words(p, i)));
            }
            body.add(Paragraph.table("Awards", rows(p)));
        }
        return body;
    }

    private static String words(int p, int i) {
        return "Paragraph " + i + " of paper " + p + " says how the work under this heading has gone on since the last meeting, what it has cost "
            + "and what the commissioner has asked for next, in about as many words as such paragraphs usually have.";
    }

    private static List<List<String>> rows(int p) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("Area", "Project", "Recipient", "Amount")));
        for (int r = 1; r <= ROWS; r++) rows.add(List.of("District " + r, "Project " + r + " of paper " + p, "Recipient " + r, String.format(Locale.UK, "%,d", r * 1370 + p)));
        return rows;
    }

    private static String lines() {
        StringBuilder lines = new StringBuilder();
        for (Paragraph p : body(PAPERS)) {
            switch (p.kind()) {
                case HEADING -> lines.append(p.level() == 1 ? "H|" : "h|").append(p.text());
                case TABLE -> lines.append("T|").append(String.join("|", p.table().rows().stream().map(r -> String.join("^", r)).toList()));
                default -> lines.append("P|").append(p.text());
            }
            lines.append('\n');
        }
        return lines.toString();
    }
}
