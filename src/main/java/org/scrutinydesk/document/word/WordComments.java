package org.scrutinydesk.document.word;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFComments;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTMarkupRange;
import org.scrutinydesk.document.Remark;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The comments of a Word file, each on all of its paragraph, with what was answered to them and whether they are settled. */
final class WordComments {
    private static final String W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static final String W15 = "http://schemas.microsoft.com/office/word/2012/wordml";
    private static final String EXTENDED = "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml";
    private static final String RELATION = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended";
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    /** Above nil and below what Word allows for the names of paragraphs. */
    private static final int FIRST_NAME = 0x10000000;

    private final XWPFDocument word;
    private final StringBuilder threads = new StringBuilder();
    private XWPFComments comments;
    private int made;

    WordComments(XWPFDocument word) {
        this.word = word;
    }

    void on(XWPFParagraph paragraph, List<Remark> remarks) {
        for (Remark remark : remarks) {
            int first = made;
            hang(paragraph, comment(remark, remark.settled(), -1));
            for (Remark answer : remark.answers()) hang(paragraph, comment(answer, remark.settled(), first));
        }
    }

    private BigInteger comment(Remark remark, boolean settled, int under) {
        if (comments == null) comments = word.createComments();
        int number = made++;
        XWPFComment comment = comments.createComment(BigInteger.valueOf(number));
        comment.setAuthor(remark.author());
        comment.setInitials(WORD.matcher(remark.author()).results().map(MatchResult::group).map(w -> w.substring(0, w.offsetByCodePoints(0, 1)))
            .collect(Collectors.joining()));
        if (remark.on() != null) {
            Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            day.setTimeInMillis(remark.on().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
            comment.setDate(day);
        }
        XWPFParagraph last = null;
        for (String line : remark.words().lines().toList()) {
            last = comment.createParagraph();
            WordRuns.write(last.createRun(), line);
        }
        if (last == null) last = comment.createParagraph();
        ((Element) last.getCTP().getDomNode()).setAttributeNS(W14, "w14:paraId", name(number));
        threads.append("<w15:commentEx w15:paraId=\"").append(name(number)).append('"');
        if (under >= 0) threads.append(" w15:paraIdParent=\"").append(name(under)).append('"');
        threads.append(" w15:done=\"").append(settled ? 1 : 0).append("\"/>");
        return BigInteger.valueOf(number);
    }

    private static String name(int number) {
        return "%08X".formatted(FIRST_NAME + number);
    }

    private static void hang(XWPFParagraph paragraph, BigInteger id) {
        CTMarkupRange start = paragraph.getCTP().addNewCommentRangeStart();
        start.setId(id);
        Node node = start.getDomNode();
        Node in = node.getParentNode();
        Node first = in.getFirstChild();
        while (first != node && (first.getNodeType() != Node.ELEMENT_NODE || first.getLocalName().equals("pPr"))) first = first.getNextSibling();
        if (first != node) in.insertBefore(node, first);
        paragraph.getCTP().addNewCommentRangeEnd().setId(id);
        paragraph.createRun().getCTR().addNewCommentReference().setId(id);
    }

    /** Which comment answers which, and what is settled, stands in a part of its own. */
    void finish() {
        if (comments == null) return;
        try {
            PackagePart part = word.getPackage().createPart(PackagingURIHelper.createPartName("/word/commentsExtended.xml"), EXTENDED);
            word.getPackagePart().addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATION);
            try (OutputStream out = part.getOutputStream()) {
                out.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w15:commentsEx xmlns:w15=\"" + W15 + "\">" + threads
                    + "</w15:commentsEx>").getBytes(StandardCharsets.UTF_8));
            }
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
