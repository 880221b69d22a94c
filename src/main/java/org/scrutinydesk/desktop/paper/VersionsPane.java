package org.scrutinydesk.desktop.paper;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Version;

/** The versions of a paper beside its page: by time and by name, to be compared, named and gone back to. */
final class VersionsPane extends VBox implements SidePane {
    private final Workplace place;
    private final PaperId id;
    private final BiConsumer<Version, Version> compare;
    private final java.util.function.Consumer<Runnable> saved;
    private final ZoneId zone;
    private final ListView<Version> list = new ListView<>();
    private final CheckBox every = new CheckBox("Show every save");
    private final TextField name = new TextField();
    private final Label wrong = new Label();
    private final Button comparing = Action.of("_Compare", this::compare).button();
    private final Button back = Action.of("_Go back to it", this::goBack).button();
    private final Button withFirst = new Button();
    private final Button naming = Action.of("_Name it", this::nameIt).button();
    private boolean issued;
    private boolean showing;

    /**
     * @param compare       shows what differs between two versions, the earlier first
     * @param compareIssued shows what differs between the issued paper that this one follows, and this one
     * @param saved         goes on once what is being typed is stored
     */
    VersionsPane(Workplace place, PaperId id, BiConsumer<Version, Version> compare, Runnable compareIssued,
                 java.util.function.Consumer<Runnable> saved) {
        super(8);
        this.place = place;
        this.id = id;
        this.compare = compare;
        withFirst.setOnAction(e -> compareIssued.run());
        this.saved = saved;
        zone = place.office().file().clock().getZone();
        getStyleClass().add("versions-pane");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new Cell());
        list.setAccessibleText("Versions, newest first");
        list.getStyleClass().add("versions");
        list.setPlaceholder(Words.line("Nothing has been saved yet."));
        list.getSelectionModel().getSelectedItems().addListener((javafx.collections.ListChangeListener<Version>) c -> chosen());
        list.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.ENTER) return;
            compare();
            e.consume();
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        every.setOnAction(e -> refresh());
        name.setPromptText("A name, such as “As sent to finance”");
        name.setOnAction(e -> nameIt());
        Label label = Words.small("Name of this version");
        label.setLabelFor(name);
        wrong.getStyleClass().add("field-error");
        wrong.setWrapText(true);
        wrong.managedProperty().bind(wrong.visibleProperty());
        wrong.setVisible(false);
        FlowPane does = new FlowPane(8, 8, comparing, back, withFirst);
        VBox.setMargin(label, new Insets(8, 0, -4, 0));
        getChildren().setAll(Words.section("Versions"),
            Words.line("One version is compared with the paper as it is now; two that are marked, with each other."), list, every, does, label,
            name, wrong, new FlowPane(8, 8, naming));
        chosen();
    }

    @Override
    public Node entrance() {
        return list;
    }

    void show(Paper paper) {
        issued = paper.state() == Paper.State.ISSUED;
        withFirst.setText("Compare with version " + (paper.edition() - 1));
        withFirst.setAccessibleText(withFirst.getText());
        withFirst.setVisible(paper.follows() != null);
        withFirst.setManaged(paper.follows() != null);
        chosen();
    }

    @Override
    public void refresh() {
        boolean all = every.isSelected();
        place.work().read("Reading the versions", () -> place.office().versions().versions(id, all)).then(this::show);
    }

    private void show(List<Version> versions) {
        if (versions.equals(list.getItems())) return;
        List<Long> were = list.getSelectionModel().getSelectedItems().stream().map(Version::change).toList();
        showing = true;
        list.getItems().setAll(versions);
        list.getSelectionModel().clearSelection();
        versions.stream().filter(v -> were.contains(v.change())).forEach(list.getSelectionModel()::select);
        if (list.getSelectionModel().isEmpty() && !versions.isEmpty()) list.getSelectionModel().select(0);
        showing = false;
        chosen();
    }

    private Version one() {
        List<Version> marked = marked();
        return marked.size() == 1 ? marked.getFirst() : null;
    }

    private List<Version> marked() {
        return list.getSelectionModel().getSelectedItems().stream().filter(java.util.Objects::nonNull).toList();
    }

    private boolean isNewest(Version version) {
        return version.equals(list.getItems().getFirst());
    }

    private void chosen() {
        if (showing) return;
        Version one = one();
        comparing.setDisable(marked().isEmpty() || one != null && isNewest(one));
        back.setDisable(one == null || isNewest(one) || issued);
        naming.setDisable(one == null);
        name.setDisable(one == null);
        name.setText(one == null || one.name() == null ? "" : one.name());
        wrong.setVisible(false);
    }

    private void compare() {
        if (comparing.isDisable()) return;
        List<Version> marked = marked().stream().sorted(java.util.Comparator.comparingLong(Version::change)).toList();
        compare.accept(marked.getFirst(), marked.size() == 1 ? list.getItems().getFirst() : marked.getLast());
    }

    private void goBack() {
        Version to = one();
        if (to == null) return;
        saved.accept(() -> place.work().write("Going back to a version", () -> {
            place.office().versions().goBack(id, to.change(), words(to));
            return to;
        }).then(done -> place.undo().offer("The paper is again " + words(to) + ".")));
    }

    private void nameIt() {
        Version one = one();
        if (one == null) return;
        String wanted = name.getText();
        place.work().write("Naming a version", () -> {
            place.office().versions().name(id, one.change(), wanted);
            return wanted;
        }).then(done -> {
            refresh();
            place.undo().offer(wanted.isBlank() ? "The version has no name any more." : "The version is called “" + wanted.strip() + "”.");
            list.requestFocus();
        }).failed(failure -> {
            if (!(failure instanceof WrongInput)) {
                place.notices().failed(failure);
                return;
            }
            wrong.setText(failure.getMessage());
            wrong.setVisible(true);
            name.requestFocus();
        });
    }

    /** A version in the middle of a sentence. */
    String words(Version version) {
        if (isNewest(version) && version.name() == null) return "the paper as it is now";
        return version.name() != null ? "the version “" + version.name() + "”" : "the version of " + when(version);
    }

    private String when(Version version) {
        var at = version.at().atZone(zone);
        return UkDate.longForm(at.toLocalDate()) + ", " + String.format(Locale.UK, "%02d:%02d", at.getHour(), at.getMinute());
    }

    private static String what(Version version) {
        return version.what().isEmpty() ? "Writing" : version.what();
    }

    private final class Cell extends ListCell<Version> {
        private final Label first = Words.plain("");
        private final Label second = Words.small("");
        private final Label third = Words.small("");
        private final VBox lines = new VBox(2, first, second, third);

        Cell() {
            first.getStyleClass().add("strong");
            third.managedProperty().bind(third.visibleProperty());
            list.widthProperty().addListener((o, was, now) -> fit());
            setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
            fit();
        }

        private void fit() {
            double width = Math.max(120, list.getWidth() - 44);
            for (Label l : List.of(first, second, third)) {
                l.setMaxWidth(width);
                l.setPrefWidth(width);
            }
        }

        @Override
        protected void updateItem(Version version, boolean empty) {
            super.updateItem(version, empty);
            setGraphic(empty || version == null ? null : lines);
            setAccessibleText(null);
            if (empty || version == null) return;
            first.setText(version.name() != null ? version.name() : getIndex() == 0 ? "As it is now" : what(version));
            second.setText(when(version) + ", " + version.who());
            String count = String.format(Locale.UK, "%,d words", version.words());
            third.setText((version.name() != null || getIndex() == 0) && !version.what().isEmpty() ? count + ". " + version.what() : count);
            setAccessibleText(first.getText() + ", " + second.getText() + ", " + third.getText());
        }
    }
}
