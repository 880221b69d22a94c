package org.scrutinydesk.document;

import java.util.List;
import org.scrutinydesk.common.Marking;

/**
 * A document as data, ready to be written: every number is computed and every figure resolved. Word, PDF and Excel are
 * written from this one tree, so that they cannot differ in what they say.
 *
 * @param title     shown in the window's title bar and in the file's properties
 * @param author    the office or post it comes from
 * @param marking   printed in capitals at the head and foot of every page
 * @param footer    the words at the foot beside the page number, such as "Strategic Scrutiny Meeting, 19 September 2013"
 * @param numbering how its numbered paragraphs count, so that Word can count them itself
 * @param live      which of its blocks show what the records say; none in a document kept before this was noted
 * @param sources   where its figures and tables come from, in their order; kept with an issued paper and printed by no writer
 */
public record Document(String title, String author, Marking marking, String footer, Numbering numbering, List<Block> blocks, List<Live> live,
                       List<Source> sources) {
    /**
     * What a figure or a table was made from.
     *
     * @param where   it stands, such as "paragraph 3.2"
     * @param shown   what it says; empty for a table
     * @param meaning what it is, in one line
     * @param rows    the records behind it, each in one line, the ids first
     */
    public record Source(String where, String shown, String meaning, List<String> rows) {
        public Source {
            rows = List.copyOf(rows);
        }
    }

    public Document {
        blocks = List.copyOf(blocks);
        live = live == null ? List.of() : List.copyOf(live);
        // Papers that were issued before sources were kept have none.
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    public Document(String title, String author, Marking marking, String footer, Numbering numbering, List<Block> blocks) {
        this(title, author, marking, footer, numbering, blocks, List.of(), List.of());
    }

    public Document withSources(List<Source> newSources) {
        return new Document(title, author, marking, footer, numbering, blocks, live, newSources);
    }
}
