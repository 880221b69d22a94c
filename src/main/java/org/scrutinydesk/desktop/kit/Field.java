package org.scrutinydesk.desktop.kit;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.scrutinydesk.common.WrongInput;

/** One field of a {@link Form}: its label above, its error below in words. */
public final class Field<T> {
    private final String name;
    private final String words;
    private final Control control;
    private final VBox box = new VBox(4);
    private final Label error = new Label();
    private final Supplier<String> typed;
    private final BiFunction<String, String, T> parse;
    private final Consumer<T> show;
    private String missing;
    private String first;

    /**
     * @param typed what stands in the control, as text; empty for nothing
     * @param parse from the field's name and the text to the value, throwing WrongInput
     */
    Field(String name, String label, Control control, Supplier<String> typed, BiFunction<String, String, T> parse, Consumer<T> show) {
        this.name = name;
        this.words = label.replace("_", "");
        this.control = control;
        this.typed = typed;
        this.parse = parse;
        this.show = show;
        Label over = new Label(label);
        over.setMnemonicParsing(true);
        over.setLabelFor(control);
        over.getStyleClass().add("field-label");
        control.setAccessibleText(words);
        control.setMaxWidth(Double.MAX_VALUE);
        control.setId(name);
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.setMinHeight(Region.USE_PREF_SIZE);
        error.setVisible(false);
        error.managedProperty().bind(error.visibleProperty());
        box.getStyleClass().add("field");
        box.getChildren().setAll(over, control, error);
        first = typed.get();
    }

    /** It must be filled. @param sentence what is said where it is not, such as "Say who chairs it." */
    public Field<T> required(String sentence) {
        missing = sentence;
        return this;
    }

    /** What stands in it at first. */
    public Field<T> value(T value) {
        show.accept(value);
        first = typed.get();
        return this;
    }

    /** Stands in it as if somebody had typed it. */
    public void type(T value) {
        show.accept(value);
    }

    /** What stands in it, right or wrong; empty for nothing. */
    public String text() {
        return typed.get();
    }

    /** A quiet line under the control. */
    public Field<T> hint(String sentence) {
        Label hint = Words.small(sentence);
        box.getChildren().add(2, hint);
        control.setAccessibleHelp(sentence);
        return this;
    }

    /** Says above the control, while it is typed, what was understood. */
    Field<T> echo(Function<T, String> said) {
        Label understood = Words.small("");
        understood.setWrapText(false);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Node over = box.getChildren().removeFirst();
        box.getChildren().addFirst(new HBox(8, over, space, understood));
        return onChange(() -> {
            try {
                T value = typed.get().isBlank() ? null : parse.apply(name, typed.get());
                String saying = value == null ? "" : said.apply(value);
                understood.setText(saying.equals(typed.get()) ? "" : saying);
            } catch (WrongInput notYet) {
                understood.setText("");
            }
        });
    }

    /** Refuses values that fit no rule. @param rule gives the sentence to say, or null where the value is right */
    public Field<T> check(Function<T, String> rule) {
        rules.add(rule);
        return this;
    }

    private final java.util.List<Function<T, String>> rules = new java.util.ArrayList<>();

    /**
     * What was typed, or null where nothing was.
     *
     * @throws WrongInput said beside the field by the form
     */
    public T get() {
        String text = typed.get();
        if (!box.isVisible()) return null;
        if (text.isBlank()) {
            if (missing != null) throw new WrongInput(name, missing);
            return null;
        }
        T value = parse.apply(name, text);
        for (Function<T, String> rule : rules) {
            String wrong = rule.apply(value);
            if (wrong != null) throw new WrongInput(name, wrong);
        }
        return value;
    }

    /** What follows whenever it is changed, by somebody or by {@link #value}. */
    public Field<T> onChange(Runnable action) {
        switch (control) {
            case TextInputControl input -> input.textProperty().addListener((p, before, now) -> action.run());
            case ComboBox<?> box when box.isEditable() -> box.getEditor().textProperty().addListener((p, before, now) -> action.run());
            case ComboBox<?> box -> box.valueProperty().addListener((p, before, now) -> action.run());
            case CheckBox box -> box.selectedProperty().addListener((p, before, now) -> action.run());
            default -> throw new IllegalArgumentException("It cannot be told when a " + control.getClass().getSimpleName() + " changes.");
        }
        return this;
    }

    /** Takes it out of the form while it does not apply; it is then not asked for. */
    public void applies(boolean does) {
        box.setVisible(does);
        box.setManaged(does);
    }

    boolean applies() {
        return box.isVisible();
    }

    /** The control, for what the form does not offer. */
    public Control control() {
        return control;
    }

    String name() {
        return name;
    }

    VBox node() {
        return box;
    }

    /** It must be filled and is not. */
    boolean isMissing() {
        return missing != null && box.isVisible() && isBlank();
    }

    boolean isBlank() {
        return typed.get().isBlank();
    }

    boolean changed() {
        return !first.equals(typed.get());
    }

    /** What was said to be wrong is said no longer once it is right. */
    void mendsAsItIsChanged() {
        if (!(control instanceof TextInputControl || control instanceof ComboBox<?> || control instanceof CheckBox)) return;
        onChange(() -> {
            if (!error.isVisible()) return;
            try {
                get();
                say(null);
            } catch (WrongInput still) {
                say(still.getMessage());
            }
        });
    }

    void say(String sentence) {
        error.setText(sentence);
        error.setVisible(sentence != null);
        control.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("wrong"), sentence != null);
        control.setAccessibleText(sentence == null ? words : words + ". " + sentence);
    }
}
