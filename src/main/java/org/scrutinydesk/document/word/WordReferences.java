package org.scrutinydesk.document.word;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.scrutinydesk.document.Run;

/**
 * The cross references of a Word file: fields that name a bookmark, with what they say as their result. Word can make them anew;
 * where it would come to something else than the document says, the field only leads there.
 */
final class WordReferences {
    /** Beyond the numbers that the headings of a contents table have. */
    private static final int FIRST_ID = 1_000_000;
    private static final String LIVE = "live";

    /** What a field can show of its place. @param words what Word makes of it; null where that is what the document says */
    private record Place(String code, String words) {
    }

    private record Field(String anchor, String shown, CTText code) {
    }

    private final Map<String, Place> places = new HashMap<>();
    private final List<Field> fields = new ArrayList<>();
    private final Map<String, String> live = new LinkedHashMap<>();
    private final boolean records;
    private int marked;

    /** @param records the file may say which records its figures come from */
    WordReferences(boolean records) {
        this.records = records;
    }

    void put(XWPFParagraph paragraph, List<Run> runs) {
        for (Run run : runs) {
            if (run.inside()) field(paragraph, run);
            else if (run.live() && records) live(paragraph, run);
            else WordRuns.put(paragraph, List.of(run));
        }
    }

    private void field(XWPFParagraph paragraph, Run run) {
        run(paragraph, run).getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        CTText code = run(paragraph, run).getCTR().addNewInstrText();
        run(paragraph, run).getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        WordRuns.write(run(paragraph, run), run.text());
        run(paragraph, run).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        fields.add(new Field(run.link().substring(Run.PLACE.length()), run.text(), code));
    }

    /** The file's own data say what the bookmark stands for, and what the words were when it was written. */
    private void live(XWPFParagraph paragraph, Run run) {
        String name = LIVE + (live.size() + 1);
        live.put(name(name), run.text() + " " + run.link().substring(Run.RECORD.length()));
        mark(paragraph, name, null, () -> WordRuns.put(paragraph, List.of(run.plain())));
    }

    /** Marks where blocks begin that show what the records say. */
    void live(XWPFParagraph paragraph, String sum, String quote) {
        if (!records) return;
        String name = LIVE + (live.size() + 1);
        live.put(name(name), sum + " " + quote);
        mark(paragraph, name, null, () -> { });
    }

    private static XWPFRun run(XWPFParagraph paragraph, Run look) {
        XWPFRun run = paragraph.createRun();
        if (look.bold()) run.setBold(true);
        if (look.italic()) run.setItalic(true);
        return run;
    }

    /** Marks what is written meanwhile as a place whose number Word counts. @param whole Word names it as the document does */
    void counted(XWPFParagraph paragraph, String anchor, boolean whole, Runnable words) {
        mark(paragraph, anchor, new Place(" \\w \\h ", whole ? null : ""), words);
    }

    /** Marks what is written meanwhile as a place that is named by it. */
    void written(XWPFParagraph paragraph, String anchor, String shown, Runnable words) {
        mark(paragraph, anchor, new Place(" \\h ", shown), words);
    }

    private void mark(XWPFParagraph paragraph, String anchor, Place place, Runnable words) {
        if (anchor == null) {
            words.run();
            return;
        }
        places.put(anchor, place);
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        BigInteger id = BigInteger.valueOf(FIRST_ID + marked++);
        start.setId(id);
        start.setName(name(anchor));
        words.run();
        paragraph.getCTP().addNewBookmarkEnd().setId(id);
    }

    /** Marks where somebody laid the pages on their side, apart from where a wide table does. */
    void chosenSide(XWPFParagraph paragraph) {
        mark(paragraph, "side" + (marked + 1), new Place("", ""), () -> { });
    }

    /** Only now is known what Word would make of each place. */
    void finish(XWPFDocument word) {
        live.forEach(word.getProperties().getCustomProperties()::addProperty);
        for (Field field : fields) {
            Place place = places.get(field.anchor());
            boolean anew = place != null && (place.words() == null || place.words().equals(field.shown()));
            field.code().setStringValue(anew ? " REF " + name(field.anchor()) + place.code() : " HYPERLINK \\l \"" + name(field.anchor()) + "\" ");
            field.code().setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
        }
    }

    /** The underscore hides it from Word's own list of bookmarks. */
    private static String name(String anchor) {
        return "_Scrutiny_" + anchor;
    }
}
