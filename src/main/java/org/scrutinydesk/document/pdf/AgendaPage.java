package org.scrutinydesk.document.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.scrutinydesk.document.Run;

/** The agenda of a pack: its items with the page on which each begins, and links that lead there. */
final class AgendaPage {
    private final HtmlPage page;

    AgendaPage(HtmlPage page) {
        this.page = page;
    }

    /** @param firstPage the page of each part; where it is not known yet, three digits hold the place */
    void write(PackPart.Agenda agenda, Map<String, Integer> firstPage) {
        page.blocks(agenda.before());
        if (!agenda.lines().isEmpty()) {
            page.markup("<table class=\"agenda\"><caption>").text(agenda.caption()).markup("</caption>"
                + "<col style=\"width:10%\"/><col style=\"width:74%\"/><col style=\"width:16%\"/>"
                + "<thead><tr><th scope=\"col\">Item</th><th scope=\"col\">Title</th>"
                + "<th scope=\"col\" class=\"r\">Page</th></tr></thead><tbody>\n");
            agenda.lines().forEach(line -> line(line, firstPage));
            page.markup("</tbody></table>\n");
        }
        page.blocks(agenda.after());
    }

    private void line(PackPart.Line line, Map<String, Integer> firstPage) {
        page.markup("<tr><td>").text(line.number()).markup("</td><td>").runs(line.title());
        if (!line.detail().isEmpty()) {
            page.markup("<span class=\"quiet\">").runs(line.detail());
            page.markup("</span>");
        }
        page.markup("</td><td class=\"r\">");
        if (line.part() == null) {
            page.text(line.instead());
        } else {
            Integer number = firstPage.get(line.part());
            page.runs(List.of(new Run(number == null ? "000" : String.valueOf(number), false, false, PackPart.SCHEME + ":" + line.part())));
        }
        page.markup("</td></tr>\n");
    }

    /** Turns the links of the agendas, which name parts, into links to their pages. */
    static void link(PdfPack pack, PdfFile.Piece[] pieces, Map<String, Integer> firstPage, List<PDPage> pages) throws IOException {
        for (int i = 0; i < pieces.length; i++) {
            if (!(pack.parts().get(i).content() instanceof PackPart.Agenda)) continue;
            for (PDPage page : pieces[i].pages()) {
                for (PDAnnotation note : page.getAnnotations()) {
                    if (!(note instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI uri)) continue;
                    if (!uri.getURI().startsWith(PackPart.SCHEME + ":")) continue;
                    int number = firstPage.get(uri.getURI().substring(PackPart.SCHEME.length() + 1));
                    PDPage target = pages.get(number - pack.firstPage());
                    PDPageXYZDestination to = new PDPageXYZDestination();
                    to.setPage(target);
                    to.setTop((int) target.getMediaBox().getHeight());
                    link.setAction(null);
                    link.setDestination(to);
                    link.setContents("Page " + number);
                }
            }
        }
    }
}
