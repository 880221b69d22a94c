package org.scrutinydesk.document.word;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.scrutinydesk.document.Run;

/** Puts stretches of text into a Word paragraph. */
final class WordRuns {
    private WordRuns() {
    }

    static void put(XWPFParagraph paragraph, List<Run> runs) {
        for (Run run : runs) {
            boolean link = run.link() != null && run.link().matches("(?i)(https?|mailto):\\S+");
            XWPFRun into = link ? paragraph.createHyperlinkRun(run.link()) : paragraph.createRun();
            if (link) into.setStyle(WordStyles.LINK);
            if (run.bold()) into.setBold(true);
            if (run.italic()) into.setItalic(true);
            write(into, run.text());
        }
    }

    /** A number that Word does not count, and the tab to where the text begins. */
    static void label(XWPFParagraph paragraph, String label, boolean bold) {
        XWPFRun run = paragraph.createRun();
        if (bold) run.setBold(true);
        write(run, label);
        run.addTab();
    }

    /** Line breaks stay; other control characters, which no XML file may hold, are dropped. */
    static void write(XWPFRun run, String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) run.addBreak();
            StringBuilder clean = new StringBuilder();
            lines[i].codePoints().map(c -> c == '\t' ? ' ' : c)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE && c != 0xFFFE && c != 0xFFFF)
                .forEach(clean::appendCodePoint);
            run.setText(clean.toString());
        }
    }
}
