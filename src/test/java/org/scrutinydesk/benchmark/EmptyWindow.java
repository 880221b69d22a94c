package org.scrutinydesk.benchmark;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** A JavaFX window with a word in it: what any such program costs. */
public final class EmptyWindow extends Application {
    /** Started from a class that is no application, as the program is. */
    public static final class Start {
        public static void main(String[] args) {
            Application.launch(EmptyWindow.class);
        }
    }

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(new Label("Empty")), 960, 700));
        stage.show();
        Drawn.say(stage.getScene());
    }
}
