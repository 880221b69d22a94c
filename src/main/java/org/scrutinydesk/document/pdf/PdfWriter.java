package org.scrutinydesk.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDPage;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Contents;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.NewFile;

/** Writes a document, or a whole meeting pack, as a tagged PDF that passes PDF/UA-1. */
public final class PdfWriter {
    /** Told after each part of a pack. */
    @FunctionalInterface
    public interface Progress {
        void done(int parts, int of);
    }

    private static final String STYLE = style();

    private final Clock clock;
    private final Glyphs glyphs = new Glyphs();

    public PdfWriter(Clock clock) {
        this.clock = clock;
    }

    /** @throws Refused where the file cannot be written */
    public void write(Document document, Path to) {
        write(document, to, false);
    }

    /** A file for an archive, which passes PDF/A-2a beside PDF/UA-1. @throws Refused where the file cannot be written */
    public void writeForArchive(Document document, Path to) {
        write(document, to, true);
    }

    /** The page on which each heading stands behind a contents table, in their order, without writing anything. */
    public List<Integer> headingPages(Document document) {
        try (PdfFile file = new PdfFile()) {
            Html html = html(document.title(), document.author(), page -> {
                page.markup("<div class=\"measured\">");
                page.blocks(Contents.measured(document).blocks());
                page.markup("</div>");
            });
            PdfFile.Piece piece = file.add(html.text(), html.marks());
            boolean titled = document.blocks().stream().anyMatch(Block.Title.class::isInstance);
            return piece.spots().stream().filter(s -> !titled || s.mark().depth() > 0).skip(1).map(s -> piece.pages().indexOf(s.page()) + 1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Document document, Path to, boolean archive) {
        NewFile.write(to, passing -> {
            try (PdfFile file = new PdfFile(archive)) {
                Binder binder = new Binder(file);
                Html html = html(document.title(), document.author(), page -> page.blocks(document.blocks()));
                binder.add(file.add(html.text(), html.marks()), null);
                Margins margins = new Margins(file, glyphs, document.marking());
                int of = binder.pages().size();
                for (int i = 0; i < of; i++) margins.draw(binder.pages().get(i), document.footer(), i + 1, of, false);
                binder.finish(1, clock.instant());
                file.document().save(passing.toFile(), CompressParameters.DEFAULT_COMPRESSION);
            }
        });
    }

    /** @throws Refused where the file cannot be written */
    public PackPages write(PdfPack pack, Path to) {
        return write(pack, to, (parts, of) -> { });
    }

    /**
     * Says after each part how far it is; interrupting the thread stops it before the next one, and then nothing is written.
     *
     * @throws Refused               where the file cannot be written
     * @throws CancellationException where it was interrupted
     */
    public PackPages write(PdfPack pack, Path to, Progress progress) {
        PackPages[] pages = new PackPages[1];
        NewFile.write(to, passing -> {
            try (PdfFile file = new PdfFile()) {
                pages[0] = bind(pack, file, progress);
                file.document().save(passing.toFile(), CompressParameters.DEFAULT_COMPRESSION);
            }
        });
        return pages[0];
    }

    private PackPages bind(PdfPack pack, PdfFile file, Progress progress) throws IOException {
        List<PackPart> parts = pack.parts();
        PdfFile.Piece[] pieces = new PdfFile.Piece[parts.size()];
        int[] lengths = new int[parts.size()];
        int done = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (Thread.currentThread().isInterrupted()) throw new CancellationException();
            if (parts.get(i).content() instanceof PackPart.Agenda agenda) {
                lengths[i] = file.pages(agenda(pack, agenda, Map.of()).text());
            } else {
                Html html = html(pack, parts.get(i));
                pieces[i] = file.add(html.text(), html.marks());
                lengths[i] = pieces[i].pages().size();
                progress.done(++done, parts.size());
            }
        }
        Map<String, Integer> firstPage = firstPages(pack, lengths);
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).content() instanceof PackPart.Agenda agenda) {
                Html html = agenda(pack, agenda, firstPage);
                pieces[i] = file.add(html.text(), html.marks());
                progress.done(++done, parts.size());
            }
        }
        return assemble(pack, file, pieces, firstPage);
    }

    private static Map<String, Integer> firstPages(PdfPack pack, int[] lengths) {
        Map<String, Integer> firstPage = new HashMap<>();
        int next = pack.firstPage();
        for (int i = 0; i < lengths.length; i++) {
            if (pack.duplex() && next % 2 == 0) next++;
            firstPage.put(pack.parts().get(i).id(), next);
            next += lengths[i];
        }
        return firstPage;
    }

    private PackPages assemble(PdfPack pack, PdfFile file, PdfFile.Piece[] pieces, Map<String, Integer> firstPage) throws IOException {
        Binder binder = new Binder(file);
        Margins margins = new Margins(file, glyphs, pack.marking());
        List<String> footers = new ArrayList<>();
        List<PDPage> blanks = new ArrayList<>();
        for (int i = 0; i < pieces.length; i++) {
            PackPart part = pack.parts().get(i);
            if (pack.firstPage() + binder.pages().size() < firstPage.get(part.id())) {
                PDPage blank = margins.blankPage();
                blanks.add(blank);
                binder.addBlank(blank);
                footers.add(i == 0 ? "" : pack.parts().get(i - 1).footer());
            }
            binder.add(pieces[i], part.bookmark());
            for (int p = 0; p < pieces[i].pages().size(); p++) footers.add(part.footer());
        }
        int last = pack.firstPage() + binder.pages().size() - 1;
        for (int i = 0; i < binder.pages().size(); i++) {
            PDPage page = binder.pages().get(i);
            margins.draw(page, footers.get(i), pack.firstPage() + i, last, blanks.contains(page));
        }
        AgendaPage.link(pack, pieces, firstPage, binder.pages());
        binder.finish(pack.firstPage(), clock.instant());
        return new PackPages(last, firstPage);
    }

    /** A piece ready to be laid out. */
    private record Html(String text, List<HtmlPage.Mark> marks) {
    }

    /** What stands in the body of a piece. */
    private interface Body {
        void into(HtmlPage page);
    }

    private Html html(PdfPack pack, PackPart part) {
        return switch (part.content()) {
            case PackPart.Cover cover -> html(pack.title(), pack.author(), page -> page.cover(cover.blocks()));
            case PackPart.Paper paper -> html(pack.title(), pack.author(), page -> page.blocks(paper.blocks()));
            case PackPart.Agenda agenda -> agenda(pack, agenda, Map.of());
        };
    }

    private Html agenda(PdfPack pack, PackPart.Agenda agenda, Map<String, Integer> firstPage) {
        return html(pack.title(), pack.author(), page -> new AgendaPage(page).write(agenda, firstPage));
    }

    private Html html(String title, String author, Body body) {
        StringBuilder text = new StringBuilder("<html lang=\"en-GB\"><head><title>");
        glyphs.attribute(title, text);
        text.append("</title><meta name=\"author\" content=\"");
        glyphs.attribute(author, text);
        text.append("\"/><meta name=\"subject\" content=\"");
        glyphs.attribute(title, text);
        text.append("\"/><style>").append(STYLE).append("</style></head><body>\n");
        HtmlPage page = new HtmlPage(text, glyphs);
        body.into(page);
        return new Html(text.append("</body></html>").toString(), page.marks());
    }

    private static String style() {
        try (InputStream in = PdfWriter.class.getResourceAsStream("page.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
