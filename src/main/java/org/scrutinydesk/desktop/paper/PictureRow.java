package org.scrutinydesk.desktop.paper;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.scrutinydesk.paper.Paragraph;

/** A picture on the page, as wide as it prints, over the words that say what it shows. */
final class PictureRow extends VBox {
    private static final List<Integer> SHARES = List.of(25, 33, 50, 67, 75, 100);

    private final long id;
    private final PaperModel model;
    private final ImageView view = new ImageView();
    private final TextField alt = new TextField();

    PictureRow(Paragraph paragraph, PaperModel model, PaperEditor editor, BiConsumer<String, Consumer<Image>> pictures) {
        super(6);
        this.id = paragraph.id();
        this.model = model;
        Paragraph.Picture picture = paragraph.picture();
        getStyleClass().add("picture-row");
        setId("picture" + id);
        view.setPreserveRatio(true);
        view.setFitWidth(PageRow.TEXT * picture.share() / 100);
        alt.setText(picture.alt());
        alt.setPromptText("Say in words what the picture shows");
        alt.setAccessibleText("What the picture shows, in words");
        alt.getStyleClass().add("page-field");
        alt.setEditable(editor.isEditable());
        alt.textProperty().addListener((o, was, now) -> change(p -> new Paragraph.Picture(p.hash(), now, p.share()), "picture" + id));
        HBox.setHgrow(alt, Priority.ALWAYS);
        ComboBox<Integer> share = new ComboBox<>();
        share.getItems().setAll(Stream.concat(SHARES.stream(), Stream.of(picture.share())).distinct().sorted().toList());
        share.setValue(picture.share());
        share.setAccessibleText("Width of the picture on the page");
        share.setConverter(new StringConverter<>() {
            @Override public String toString(Integer percent) {
                return percent == null ? "" : percent == 100 ? "Page width" : percent + "% of it";
            }

            @Override public Integer fromString(String words) {
                return share.getValue();
            }
        });
        share.valueProperty().addListener((o, was, now) -> {
            view.setFitWidth(PageRow.TEXT * now / 100);
            change(p -> new Paragraph.Picture(p.hash(), p.alt(), now), "");
        });
        Button remove = new Button("Remove picture");
        remove.getStyleClass().add("quiet");
        remove.setOnAction(e -> editor.takeOut(model.rowOf(id)));
        HBox tools = new HBox(8, share, remove);
        tools.visibleProperty().bind(InSight.cursorIn(this).map(here -> here && editor.isEditable()));
        tools.managedProperty().bind(tools.visibleProperty());
        getChildren().setAll(view, alt, tools);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.ESCAPE && (e.getCode() != KeyCode.ENTER || e.getTarget() != alt)) return;
            e.consume();
            editor.leave(model.rowOf(id), false);
        });
        pictures.accept(picture.hash(), image -> {
            view.setImage(image);
            // It has pushed down the words below it, which may be what is being typed.
            Platform.runLater(editor.sight()::field);
        });
    }

    /** Puts the cursor where one says what it shows. */
    void describe() {
        alt.requestFocus();
    }

    private void change(java.util.function.UnaryOperator<Paragraph.Picture> how, String going) {
        int row = model.rowOf(id);
        if (row < 0) return;
        Paragraph p = model.body().get(row);
        model.note(row, p.withPicture(how.apply(p.picture())), going);
    }
}
