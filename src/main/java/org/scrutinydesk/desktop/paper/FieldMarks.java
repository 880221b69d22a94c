package org.scrutinydesk.desktop.paper;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import org.scrutinydesk.paper.Spelling;

/** The waves under the words of a field on the page that are not known, but not under the one that is just being typed. */
final class FieldMarks {
    private final TextInputControl field;
    private final Function<String, List<Spelling.Unknown>> spelling;
    private final Path waves = SpellingMarks.path();
    private Text text;

    FieldMarks(TextInputControl field, Function<String, List<Spelling.Unknown>> spelling) {
        this.field = field;
        this.spelling = spelling;
        // It lives as long as its field.
        field.getProperties().put(FieldMarks.class, this);
        field.skinProperty().addListener((o, was, now) -> draw());
        field.textProperty().addListener((o, was, now) -> draw());
        field.caretPositionProperty().addListener((o, was, now) -> draw());
        field.focusedProperty().addListener((o, was, now) -> draw());
    }

    /** What is marked in a field; null where nothing ever is. */
    static FieldMarks of(TextInputControl field) {
        return (FieldMarks) field.getProperties().get(FieldMarks.class);
    }

    void draw() {
        if (field.getSkin() == null || !found()) return;
        waves.getElements().clear();
        for (Spelling.Unknown word : spelling.apply(field.getText())) {
            boolean typed = field.isFocused() && field.getCaretPosition() == word.to();
            if (!typed) waves.getElements().addAll(SpellingMarks.waves(text.underlineShape(word.from(), word.to())));
        }
        if (waves.getParent() != field) return;
        Point2D begins = field.sceneToLocal(text.localToScene(0, 0));
        waves.setLayoutX(begins.getX());
        waves.setLayoutY(begins.getY());
    }

    /** Finds where the field draws its words, once there are any. */
    private boolean found() {
        if (text != null || field.getText().isEmpty()) return text != null;
        for (Node node : field.lookupAll(".text")) {
            if (!(node instanceof Text drawn) || !drawn.getText().equals(field.getText())) continue;
            text = drawn;
            // A field of one line scrolls and clips what stands beside its words with them; that of several takes no company there.
            if (field instanceof PartText part) {
                part.put(waves);
            } else if (drawn.getParent() instanceof Pane pane) {
                pane.getChildren().add(waves);
                waves.layoutXProperty().bind(drawn.layoutXProperty());
                waves.layoutYProperty().bind(drawn.layoutYProperty());
            }
            // Where the words break is known only once the field is laid out.
            drawn.layoutBoundsProperty().addListener((o, was, now) -> draw());
            field.needsLayoutProperty().addListener((o, was, now) -> {
                if (!now) draw();
            });
            return true;
        }
        return false;
    }

    /** The word that is not known at a place of the window; null where there is none. */
    Spelling.Unknown at(double sceneX, double sceneY) {
        if (text == null) return null;
        Point2D place = text.sceneToLocal(sceneX, sceneY);
        return at(text.hitTest(place).getCharIndex());
    }

    /** The word that is not known at a character; null where there is none. */
    Spelling.Unknown at(int character) {
        return spelling.apply(field.getText()).stream().filter(u -> u.from() <= character && character <= u.to()).findFirst().orElse(null);
    }
}
