package org.scrutinydesk.desktop.paper;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.shape.MoveTo;
import javafx.scene.text.Text;

/** Words of a paper that are not its body, typed on the page; as tall as what stands in it. */
final class PartText extends TextArea {
    /** The stylesheet's padding round the text, and two pixels for rounding. */
    private static final double ABOVE_AND_BELOW = 10;
    private static final double BESIDE = 2;

    private final Text measure = new Text();
    private final List<Text> numbers = new ArrayList<>();

    PartText(String words, String name) {
        super(words);
        getStyleClass().add("part-text");
        setWrapText(true);
        setAccessibleText(name);
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        textProperty().addListener((o, was, now) -> requestLayout());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        // A last line with nothing on it yet counts as well.
        measure.setText(getText().isEmpty() || getText().endsWith("\n") ? getText() + " " : getText());
        measure.setFont(getFont());
        measure.setWrappingWidth(Math.max(40, width - BESIDE));
        return Math.ceil(measure.getLayoutBounds().getHeight()) + ABOVE_AND_BELOW;
    }

    /** The numbers that its paragraphs print, each beside the first line of its own; an empty line is no paragraph. */
    void numbers(List<String> now) {
        if (numbers.stream().map(Text::getText).toList().equals(now)) return;
        getChildren().removeAll(numbers);
        numbers.clear();
        for (String number : now) {
            Text text = new Text(number);
            text.getStyleClass().add("part-number");
            text.setTextOrigin(VPos.TOP);
            text.setManaged(false);
            text.setMouseTransparent(true);
            numbers.add(text);
        }
        getChildren().addAll(numbers);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (numbers.isEmpty()) return;
        computePrefHeight(getWidth());
        int at = 0;
        int next = 0;
        for (String line : getText().split("\n", -1)) {
            if (!line.isBlank() && next < numbers.size() && measure.caretShape(at, true)[0] instanceof MoveTo top) {
                numbers.get(next).setFont(getFont());
                numbers.get(next++).relocate(-PageRow.HANGING, top.getY() - measure.getLayoutBounds().getMinY() + ABOVE_AND_BELOW / 2 - 1);
            }
            at += line.length() + 1;
        }
    }

    /** Draws something over the words, which takes no room and no clicks. */
    void put(Node over) {
        getChildren().add(over);
    }

    /** The caret stands before all that is typed, so that up can only lead out. */
    boolean atTop() {
        return getCaretPosition() == 0;
    }

    /** The caret stands after all that is typed. */
    boolean atBottom() {
        return getCaretPosition() == getLength();
    }
}
