package org.scrutinydesk.exchange.paper;

/** What becomes of the changes that somebody tracked in a Word file when it comes in. */
public enum Tracked {
    /** What was inserted is taken, what was deleted is left out. */
    ACCEPT,
    /** The words stand as they were before the changes. */
    REFUSE
}
