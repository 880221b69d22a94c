package org.scrutinydesk.desktop.paper;

import javafx.scene.text.TextFlow;

/** What is drawn under and behind the words of one row without being part of them. */
record RowMarks(SpellingMarks spelling, FindMarks found) {
    RowMarks(TextFlow flow) {
        this(new SpellingMarks(flow), new FindMarks(flow));
    }
}
