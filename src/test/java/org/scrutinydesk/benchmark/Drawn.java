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
                } else {
                    javafx.application.Platform.requestNextPulse();
                }
            }
        });
        javafx.application.Platform.requestNextPulse();
    }
}
