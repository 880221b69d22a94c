package org.scrutinydesk.portfolio;

/** Which way a measure is better. */
public enum Polarity {
    HIGHER("Higher is better"),
    LOWER("Lower is better"),
    NEITHER("Neither");

    private final String words;

    Polarity(String words) {
        this.words = words;
    }

    /** As it is shown. */
    public String words() {
        return words;
    }
}
