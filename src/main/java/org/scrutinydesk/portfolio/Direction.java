package org.scrutinydesk.portfolio;

/** Which way things go, by polarity and not by the sign of the change. */
public enum Direction {
    IMPROVING("Improving"),
    STEADY("Steady"),
    WORSENING("Worsening");

    private final String words;

    Direction(String words) {
        this.words = words;
    }

    /** As it is shown. */
    public String words() {
        return words;
    }
}
