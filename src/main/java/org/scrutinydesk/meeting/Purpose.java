package org.scrutinydesk.meeting;

/** What a meeting is asked to do with an agenda item. */
public enum Purpose {
    NOTE("To note"),
    DISCUSS("To discuss"),
    DECIDE("To decide");

    private final String words;

    Purpose(String words) {
        this.words = words;
    }

    /** As it is shown. */
    public String words() {
        return words;
    }
}
