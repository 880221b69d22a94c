package org.scrutinydesk.app;

/** Where the program starts. It loads no window by itself, so that the command line needs none. */
public final class Launcher {
    private Launcher() {
    }

    public static void main(String[] args) {
        Desktop.open(null, null, why -> System.err.println("Scrutiny Desk cannot open its window: " + why + "."));
    }
}
