package org.scrutinydesk.desktop.kit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WrongInput;

/**
 * A short form in place. Saved by Enter in a field of one line and by Ctrl+Enter anywhere, left by Escape; what is wrong is said
 * beside the field it is wrong in, and what was typed stays.
 */
public final class Form {
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private static final KeyCombination SAVE_FROM_A_LINE = new KeyCodeCombination(KeyCode.ENTER);

    private final Work work;
    private final VBox fieldsBox = new VBox(16);
    private final Label wrong = new Label();
    private final Button save = new Button("Save");
    private final Button cancel = new Button("Cancel");
    private final HBox buttons = new HBox(8, save, cancel);
    private final VBox box = new VBox(16);
    private final List<Field<?>> fields = new ArrayList<>();
    private HBox row;
    private Runnable saving = () -> { };
    private Runnable close = () -> { };

    /** @param heading such as "New award"; empty for none */
    public Form(String heading, Work work) {
        this.work = work;
        box.getStyleClass().add("form");
        if (!heading.isEmpty()) box.getChildren().add(Words.section(heading));
        wrong.getStyleClass().add("field-error");
        wrong.setWrapText(true);
        wrong.setVisible(false);
        wrong.managedProperty().bind(wrong.visibleProperty());
        save.getStyleClass().add("primary");
        save.setAccessibleText("Save");
        save.setAccessibleHelp("Ctrl+Enter");
        cancel.setAccessibleText("Cancel");
        save.setOnAction(e -> save());
        cancel.setOnAction(e -> cancel());
        box.getChildren().addAll(fieldsBox, wrong, buttons);
        box.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (SAVE.match(e) || SAVE_FROM_A_LINE.match(e) && inALine(e.getTarget())) {
                save();
                e.consume();
            } else if (SAVE_FROM_A_LINE.match(e) && e.getTarget() instanceof Button button) {
                button.fire();
                e.consume();
            }
        });
    }

    public Field<String> text(String name, String label) {
        return input(name, label, new TextField(), (field, text) -> text.strip(), s -> s);
    }

    /** Several lines; it grows with what is typed. Tab leaves it. */
    public Field<String> area(String name, String label) {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(3);
        area.textProperty().addListener((p, before, now) -> area.setPrefRowCount((int) Math.clamp(now.lines().mapToLong(l -> l.length() / 48 + 1).sum() + 1, 3, 12)));
        area.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.TAB && !e.isControlDown() && !e.isAltDown()) {
                area.requestFocusTraversal(e.isShiftDown() ? javafx.scene.TraversalDirection.PREVIOUS : javafx.scene.TraversalDirection.NEXT);
                e.consume();
            }
        });
        return input(name, label, area, (field, text) -> text.strip(), s -> s);
    }

    /** Typed as people write dates; shown back with its weekday when the cursor leaves it. */
    public Field<LocalDate> date(String name, String label) {
        TextField control = new TextField();
        control.setPromptText("20 June 2016");
        tidy(control, text -> UkDate.withWeekday(UkDate.parse(name, text)));
        return input(name, label, control, UkDate::parse, UkDate::withWeekday);
    }

    /** A day still to come, also without its year or as a weekday; what was understood is said while it is typed. */
    public Field<LocalDate> dateFrom(LocalDate today, String name, String label) {
        TextField control = new TextField();
        control.setPromptText("20 June, or next Thursday");
        tidy(control, text -> UkDate.withWeekday(TypedDate.day(name, text, today)));
        return input(name, label, control, (field, text) -> TypedDate.day(field, text, today), UkDate::withWeekday).echo(UkDate::withWeekday);
    }

    public Field<LocalTime> time(String name, String label) {
        TextField control = new TextField();
        control.setPromptText("10, or 2.30pm");
        tidy(control, text -> UkDate.time(TypedDate.time(name, text)));
        return input(name, label, control, TypedDate::time, UkDate::time).echo(UkDate::time);
    }

    public Field<Money> money(String name, String label) {
        TextField control = new TextField();
        control.getStyleClass().add("figures");
        control.setPromptText("£");
        tidy(control, text -> Money.parse(name, text).inProse());
        return input(name, label, control, Money::parse, Money::inProse);
    }

    public Field<FinancialYear> financialYear(String name, String label) {
        TextField control = new TextField();
        control.setPromptText("2016/17");
        return input(name, label, control, FinancialYear::parse, FinancialYear::toString);
    }

    /** A whole number between the two, both included. */
    public Field<Integer> whole(String name, String label, int least, int most) {
        return input(name, label, new TextField(), (field, text) -> {
            String digits = text.strip().replace(",", "");
            if (digits.matches("-?\\d{1,9}") && Integer.parseInt(digits) >= least && Integer.parseInt(digits) <= most) return Integer.valueOf(digits);
            throw new WrongInput(field, "“" + text.strip() + "” does not fit here; write a whole number from " + least + " to " + most + ".");
        }, Object::toString);
    }

    public Field<BigDecimal> number(String name, String label) {
        return input(name, label, new TextField(), (field, text) -> {
            String digits = text.strip().replace(",", "");
            if (digits.matches("-?\\d{1,14}(\\.\\d{1,4})?")) return new BigDecimal(digits);
            throw new WrongInput(field, "“" + text.strip() + "” is not a number; write it like 1,250 or 62.5.");
        }, BigDecimal::toPlainString);
    }

    /** One of a list; empty where nothing is chosen. @param words how each is shown */
    public <T> Field<T> choice(String name, String label, List<T> choices, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(choices));
        box.setVisibleRowCount(12);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                return null;
            }
        });
        TypeToChoose.in(box, words);
        Supplier<String> typed = () -> box.getValue() == null ? "" : " " + box.getItems().indexOf(box.getValue()) + words.apply(box.getValue());
        return add(new Field<>(name, label, box, typed, (field, text) -> box.getValue(), box::setValue));
    }

    /** One line that may be anything, with the likely ones to choose from. */
    public Field<String> suggest(String name, String label, List<String> likely) {
        ComboBox<String> box = new ComboBox<>(FXCollections.observableArrayList(likely));
        box.setEditable(true);
        box.setVisibleRowCount(12);
        Supplier<String> typed = () -> box.getEditor().getText() == null ? "" : box.getEditor().getText();
        return add(new Field<>(name, label, box, typed, (field, text) -> text.strip(), value -> {
            box.setValue(value);
            box.getEditor().setText(value == null ? "" : value);
        }));
    }

    public Field<Marking> marking(String name, String label) {
        return choice(name, label, Arrays.asList(Marking.values()), Marking::words);
    }

    public Field<Boolean> yesNo(String name, String label) {
        CheckBox control = new CheckBox(label);
        Field<Boolean> field = new Field<>(name, label, control, () -> control.isSelected() ? "yes" : "no",
            (f, text) -> text.equals("yes"), value -> control.setSelected(Boolean.TRUE.equals(value)));
        field.node().getChildren().removeFirst();
        return add(field);
    }

    /** A control of the room's own. */
    public <T> Field<T> own(String name, String label, Control control, Supplier<T> get, Consumer<T> set) {
        return add(new Field<>(name, label, control, () -> get.get() == null ? "" : "=" + get.get(), (f, text) -> get.get(), set));
    }

    /** The next fields, as many as are named here, stand side by side. */
    public Form sideBySide() {
        row = new HBox(16);
        fieldsBox.getChildren().add(row);
        return this;
    }

    /** The fields after this stand below each other again. */
    public Form below() {
        row = null;
        return this;
    }

    /** Anything between the fields. */
    public Form node(Node node) {
        row = null;
        fieldsBox.getChildren().add(node);
        return this;
    }

    /**
     * What saving does.
     *
     * @param words on the button, such as "Save" or "Add award"
     * @param read  makes the record from the fields, on the JavaFX thread; may throw WrongInput
     * @param store writes it, in the background
     * @param then  what follows with what the store gave back, after the form has closed
     */
    public <R, S> Form saves(String words, Supplier<R> read, Function<R, S> store, Consumer<S> then) {
        save.setText(words);
        save.setAccessibleText(words);
        saving = () -> {
            R record;
            try {
                if (!valid()) return;
                record = read.get();
            } catch (Refused refused) {
                say(refused);
                return;
            }
            save.setDisable(true);
            // What is typed next is meant for what comes when it is saved.
            work.opens(() -> work.write("Saving", () -> store.apply(record)).then(stored -> {
                save.setDisable(false);
                close.run();
                then.accept(stored);
            }).failed(failure -> {
                save.setDisable(false);
                if (failure instanceof Refused refused) say(refused);
                else work.unhandled(failure);
            }));
        };
        return this;
    }

    /** Puts a further button beside Save and Cancel. */
    public Form button(Action action) {
        buttons.getChildren().add(action.button());
        return this;
    }

    /** Leaves only Save, for a form that is always there. */
    public Form withoutCancel() {
        buttons.getChildren().remove(cancel);
        return this;
    }

    /** What closing does, after a save as after a cancel; {@link RoomPane#edit} sets this. */
    public void onClose(Runnable action) {
        close = action;
    }

    public void save() {
        if (!save.isDisabled()) saving.run();
    }

    public void cancel() {
        close.run();
    }

    /** Something was typed that is not saved. */
    public boolean changed() {
        return fields.stream().anyMatch(Field::changed);
    }

    /** What takes the keys where somebody comes to it: its first field, or null where it has none. */
    public Node entrance() {
        return fields.isEmpty() ? null : fields.getFirst().control();
    }

    public Node node() {
        return box;
    }

    /**
     * Puts the cursor in the first field, or where that was filled in beforehand, in the first that still has to be; on the button
     * where there is nothing to fill in.
     */
    public void focus() {
        List<Field<?>> asked = fields.stream().filter(Field::applies).toList();
        if (asked.isEmpty()) {
            save.requestFocus();
            return;
        }
        Field<?> first = asked.getFirst();
        Node goes = (first.isBlank() ? first : asked.stream().filter(Field::isMissing).findFirst().orElse(first)).control();
        goes.requestFocus();
        if (goes instanceof ComboBox<?> box && box.isEditable()) Platform.runLater(() -> typedOver(box));
    }

    /** What was likely is typed over, as it is where Tab leads to it; but nothing that somebody typed meanwhile. */
    private static void typedOver(ComboBox<?> box) {
        // One that was never styled puts its words in only then, and nothing of them would be selected.
        box.applyCss();
        if (box.getValue() != null && box.getEditor().getText().equals(box.getValue().toString())) box.getEditor().selectAll();
    }

    /** Where Enter has nothing else to do: not in several lines, and not while a list of choices is open. */
    private static boolean inALine(EventTarget target) {
        for (Node n = target instanceof Node node ? node : null; n != null; n = n.getParent()) {
            if (n instanceof ComboBoxBase<?> choice) return !choice.isShowing();
            // Space ticks it.
            if (n instanceof CheckBox) return true;
            if (n instanceof TextField) return !(n.getParent() instanceof ComboBoxBase<?> choice) || !choice.isShowing();
        }
        return false;
    }

    /** Says beside each field what is wrong in it, and goes to the first. @return whether nothing is */
    public boolean valid() {
        wrong.setVisible(false);
        Field<?> firstWrong = null;
        for (Field<?> field : fields) {
            field.say(null);
            try {
                field.get();
            } catch (WrongInput e) {
                field.say(e.getMessage());
                if (firstWrong == null) firstWrong = field;
            }
        }
        if (firstWrong != null) firstWrong.control().requestFocus();
        return firstWrong == null;
    }

    private void say(Refused refused) {
        Field<?> beside = refused instanceof WrongInput w ? fields.stream().filter(f -> f.name().equals(w.field())).findFirst().orElse(null) : null;
        if (beside == null) {
            wrong.setText(refused.getMessage());
            wrong.setVisible(true);
        } else {
            beside.say(refused.getMessage());
            beside.control().requestFocus();
        }
    }

    private <T> Field<T> input(String name, String label, TextInputControl control, BiFunction<String, String, T> parse, Function<T, String> words) {
        return add(new Field<>(name, label, control, () -> control.getText() == null ? "" : control.getText(), parse,
            value -> control.setText(value == null ? "" : words.apply(value))));
    }

    private <T> Field<T> add(Field<T> field) {
        fields.add(field);
        field.mendsAsItIsChanged();
        if (row == null) {
            fieldsBox.getChildren().add(field.node());
        } else {
            field.node().setPrefWidth(120);
            HBox.setHgrow(field.node(), Priority.ALWAYS);
            row.getChildren().add(field.node());
        }
        return field;
    }

    /** When the cursor leaves the field, shows what was understood; wrong input stays as it was typed until it is saved. */
    private static void tidy(TextField control, Function<String, String> understood) {
        control.focusedProperty().addListener((p, before, focused) -> {
            if (focused || control.getText().isBlank()) return;
            try {
                String text = understood.apply(control.getText());
                if (!text.equals(control.getText())) control.setText(text);
            } catch (WrongInput e) {
                // Said when it is saved, so that nobody is told off in the middle of a form.
            }
        });
    }
}
