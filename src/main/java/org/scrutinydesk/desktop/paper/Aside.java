package org.scrutinydesk.desktop.paper;

/** What a change of the body changes beside it, such as the same word in the paper's parts. */
record Aside(Runnable back, Runnable again) {
    static final Aside NOTHING = new Aside(() -> { }, () -> { });
}
