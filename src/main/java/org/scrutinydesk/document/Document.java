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
 */
public record Document(String title, String author, Marking marking, String footer, Numbering numbering, List<Block> blocks) {
    public Document {
        blocks = List.copyOf(blocks);
    }
}
