package org.scrutinydesk.pack;

import java.util.Locale;

/** Whom a pack is for. */
public enum Edition {
    /** For everybody: restricted items are their number and reason, nothing else. */
    PUBLIC("Public"),
    /** For members: everything. */
    RESTRICTED("Restricted");

    private final String words;

    Edition(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return words.toLowerCase(Locale.ROOT);
    }
}
