package org.scrutinydesk.benchmark;

import javafx.scene.Scene;

/** Says that a window can be used, after the frame that shows it was drawn. */
final class Drawn {
    private Drawn() {
    }

    static void say(Scene scene) {
        scene.addPostLayoutPulseListener(new Runnable() {
            private int frames;

            @Override
            public void run() {
                if (++frames == 2) {
                    System.out.println("usable");
                    System.out.flush();
                    scene.removePostLayoutPulseListener(this);
                    // A run that trains a start-up cache has to end by itself, or none is written.
                    if (Boolean.getBoolean("benchmark.training")) System.exit(0);
                } else {
                    javafx.application.Platform.requestNextPulse();
                }
            }
        });
        javafx.application.Platform.requestNextPulse();
    }
}
