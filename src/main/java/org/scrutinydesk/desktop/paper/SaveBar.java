package org.scrutinydesk.desktop.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.exchange.paper.PaperFile;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Version;

/** Asks under the title of an open paper what goes along into its Word or PDF file: Enter saves it, Escape leaves it. */
final class SaveBar extends HBox {
    private static final Since NOTHING = new Since(null, "no changes");

    /** Since when changes show. @param from as {@link PaperFile} takes it; null for none */
    private record Since(String from, String words) {
    }

    private final Workplace place;
    private final PaperView view;
    private final CheckBox contents = option("Contents table", "word-contents");
    private final CheckBox comments = option("Comments", "word-comments");
    private final CheckBox anonymous = option("Without authors and dates", "word-anonymous");
    private final CheckBox archive = option("For an archive (PDF/A-2a)", "pdf-archive");
    private final ComboBox<Since> tracked = new ComboBox<>();
    private final Button save = new Button();
    private final FlowPane row = new FlowPane(16, 8);
    private boolean word;

    SaveBar(Workplace place, PaperView view) {
        super(8);
        this.place = place;
        this.view = view;
        getStyleClass().add("find-bar");
        for (CheckBox option : List.of(contents, comments, anonymous, archive)) {
            option.setSelected(Boolean.parseBoolean(place.remembered().get(option.getId(), "false")));
            option.selectedProperty().addListener((o, was, now) -> place.remembered().put(option.getId(), now.toString()));
        }
        anonymous.setTooltip(new Tooltip("The file itself then names nobody, nor do its tracked changes and comments"));
        tracked.setId("word-tracked");
        tracked.setAccessibleText("Tracked changes since");
        tracked.setButtonCell(new Cell());
        tracked.setCellFactory(list -> new Cell());
        tracked.setPrefWidth(220);
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setOnAction(e -> save());
        Button close = new Button("✕");
        close.getStyleClass().add("quiet-tool");
        close.setTooltip(new Tooltip("Close (Escape)"));
        close.setAccessibleText("Close (Escape)");
        close.setOnAction(e -> close());
        row.setRowValignment(VPos.CENTER);
        // It asks for as many rows as it comes to have.
        row.prefWrapLengthProperty().bind(widthProperty().subtract(80));
        HBox.setHgrow(row, Priority.ALWAYS);
        getChildren().setAll(row, close);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (tracked.isShowing()) return;
            if (e.getCode() == KeyCode.ESCAPE) close();
            else if (e.getCode() == KeyCode.ENTER && e.getTarget() != close) save();
            else return;
            e.consume();
        });
    }

    private static CheckBox option(String words, String remembered) {
        CheckBox option = new CheckBox(words);
        option.setId(remembered);
        option.setMinWidth(Region.USE_PREF_SIZE);
        return option;
    }

    /** Opens for a Word file, or for a PDF. */
    void open(boolean forWord) {
        word = forWord;
        List<Node> asked = new ArrayList<>();
        if (word) {
            Label since = Words.plain("Changes since");
            since.setLabelFor(tracked);
            HBox changes = new HBox(8, since, tracked);
            changes.setAlignment(Pos.CENTER_LEFT);
            asked.addAll(List.of(contents, comments, changes, anonymous));
        } else {
            asked.add(archive);
        }
        save.setText(word ? "Save as Word" : "Save as PDF");
        asked.add(save);
        row.getChildren().setAll(asked);
        setVisible(true);
        save.requestFocus();
        if (word) view.saved(this::versions);
    }

    /** What changes can be held against; what was chosen stays chosen. */
    private void versions() {
        place.work().read("Reading the versions", () -> place.office().versions().versions(view.id(), false)).then(found -> {
            Since chosen = tracked.getValue();
            List<Since> all = new ArrayList<>(List.of(NOTHING));
            Paper paper = view.paper();
            if (paper.follows() != null) all.add(new Since("issued", "version " + (paper.edition() - 1) + " as it was issued"));
            found.stream().skip(1).map(this::since).forEach(all::add);
            tracked.getItems().setAll(all);
            tracked.setValue(all.stream().filter(s -> chosen != null && Objects.equals(s.from(), chosen.from())).findFirst().orElse(NOTHING));
        });
    }

    private Since since(Version version) {
        var at = version.at().atZone(place.office().file().clock().getZone());
        String when = UkDate.longForm(at.toLocalDate()) + ", %02d:%02d".formatted(at.getHour(), at.getMinute());
        return new Since(Long.toString(version.change()), version.name() == null ? when : "“" + version.name() + "”, " + when);
    }

    /** What is typed is saved first, so that the file says what the page says. */
    private void save() {
        String from = tracked.getValue() == null ? null : tracked.getValue().from();
        PaperFile file = word ? new PaperFile(contents.isSelected(), from, comments.isSelected(), anonymous.isSelected(), false)
            : new PaperFile(false, null, false, false, archive.isSelected());
        close();
        view.saved(() -> place.saveAs().save(getScene().getWindow(), word ? "Word" : "PDF", word ? ".docx" : ".pdf", view.paper().title(),
            (to, progress) -> file.write(place.office(), view.id(), to)));
    }

    private void close() {
        setVisible(false);
        view.entrance().requestFocus();
    }

    /** A line of the list, in words. */
    private static final class Cell extends ListCell<Since> {
        @Override
        protected void updateItem(Since since, boolean empty) {
            super.updateItem(since, empty);
            setText(empty || since == null ? "" : since.words());
        }
    }
}
