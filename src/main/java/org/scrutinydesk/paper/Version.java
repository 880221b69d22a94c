package org.scrutinydesk.paper;

import java.time.Instant;
import java.util.List;

/**
 * A paper as it was saved, which it can go back to.
 *
 * @param change number of the change that left it so
 * @param name   what somebody called it, or null
 * @param what   what the change did, in the words of the change log; empty where it was written at
 * @param words  how many words its parts and its text have
 * @param state  how far it had come
 */
public record Version(long change, Instant at, String who, String name, String what, int words, Paper.State state) {
    /** All that a paper said at one time. */
    public record Text(Paper paper, List<Paragraph> body) {
        public Text {
            body = List.copyOf(body);
        }
    }
}
