package org.scrutinydesk.exchange.paper;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.Remark;
import org.scrutinydesk.document.pdf.PdfWriter;
import org.scrutinydesk.document.word.WordExtras;
import org.scrutinydesk.document.word.WordWriter;
import org.scrutinydesk.evidence.Office;

/**
 * What somebody wants of the file that a paper is written into, beside its words.
 *
 * @param contents  a contents table, in Word; its page numbers are those of the paper's PDF with the same table in it
 * @param tracked   since which version changes show as tracked changes in Word, as {@link Office#changedSince} takes it; null for none
 * @param comments  the comments on the paper, as Word's
 * @param anonymous without author and date in a Word file's own data, its tracked changes and its comments
 * @param archive   a PDF for an archive, PDF/A-2a beside PDF/UA-1
 */
public record PaperFile(boolean contents, String tracked, boolean comments, boolean anonymous, boolean archive) {
    public static final PaperFile PLAIN = new PaperFile(false, null, false, false, false);

    /**
     * Writes the paper as Word or PDF, by the file's ending.
     *
     * @throws WrongInput where it ends in neither
     * @throws org.scrutinydesk.common.Refused where the file cannot be written, or there is no such version
     */
    public void write(Office office, PaperId paper, Path to) {
        Document document = office.document(paper);
        PdfWriter pdf = new PdfWriter(office.file().clock());
        String name = to.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".docx")) {
            List<Remark> remarks = comments ? office.remarks(paper) : List.of();
            new WordWriter(office.file().clock()).write(document, to, new WordExtras(contents ? pdf.headingPages(document) : List.of(), anonymous,
                tracked == null ? null : office.changedSince(paper, tracked, anonymous), anonymous ? remarks.stream().map(Remark::unnamed).toList() : remarks,
                Unprinted.of(office.papers().paper(paper), office, anonymous)));
        } else if (!name.endsWith(".pdf")) {
            throw new WrongInput("to", "“" + to.getFileName() + "” ends in neither .docx nor .pdf; name the file by what it is to be.");
        } else if (archive) {
            pdf.writeForArchive(document, to);
        } else {
            pdf.write(document, to);
        }
    }
}
