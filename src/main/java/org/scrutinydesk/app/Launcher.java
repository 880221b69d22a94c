package org.scrutinydesk.app;

import java.time.Clock;
import java.util.Optional;

/** Where the program starts. It loads no window by itself, so that the command line needs none. */
public final class Launcher {
    private Launcher() {
    }

    public static void main(String[] args) {
        new Desktop(Clock.systemUTC()).open(Optional.empty(), why -> {
            System.err.println("Scrutiny Desk cannot open its window: " + why + ".");
            return 1;
        });
    }
}
