package org.scrutinydesk.desktop.paper;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.scrutinydesk.desktop.kit.Work;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.pdf.PageImages;
import org.scrutinydesk.document.pdf.PdfWriter;

/** The pages of a paper as they will print, laid out again in the background at each pause in the writing. */
final class PagePreview extends StackPane {
    private static final Duration PAUSE = Duration.millis(900);
    private static final int KEPT = 12;

    private final Work work;
    private final PdfWriter writer;
    private final Callable<Document> document;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final ListView<Integer> pages = new ListView<>();
    private final Label says = new Label("Laying out the pages …");
    private final Map<Integer, Image> drawn = new LinkedHashMap<>(16, 0.75f, true);
    private PageImages images;
    private int round;
    private boolean wanted;
    private boolean layingOut;

    PagePreview(Work work, PdfWriter writer, Callable<Document> document) {
        this.work = work;
        this.writer = writer;
        this.document = document;
        getStyleClass().add("page-preview");
        says.getStyleClass().add("quiet-text");
        pages.setCellFactory(view -> new PageCell());
        pages.setAccessibleText("Pages as they will print");
        pages.getStyleClass().add("pages");
        getChildren().setAll(pages, says);
        pause.setOnFinished(e -> layOut());
        sceneProperty().addListener((o, was, now) -> {
            if (now == null) release();
            else if (wanted) layOut();
        });
        pages.widthProperty().addListener((o, was, now) -> {
            if (Math.abs(was.doubleValue() - now.doubleValue()) < 8) return;
            drawn.clear();
            pages.refresh();
        });
    }

    /** What takes the keys: they scroll through the pages. */
    Node entrance() {
        return pages;
    }

    /** The paper has changed: its pages are laid out again at the next pause, if anybody looks. */
    void changed() {
        wanted = true;
        if (isSeen()) pause.playFromStart();
    }

    /** Lays out now, where that was put off because nobody looked. */
    void look() {
        if (wanted && isSeen()) layOut();
    }

    private boolean isSeen() {
        return getScene() != null && isVisible() && getParent() != null && getParent().isVisible();
    }

    /** One layout at a time; what changed meanwhile is laid out after it. */
    private void layOut() {
        if (layingOut) return;
        wanted = false;
        layingOut = true;
        work.read("Laying out the pages", () -> PageImages.of(document.call(), writer)).then(now -> {
            layingOut = false;
            show(now);
            // Of a long paper this takes seconds, which whoever types on should not share with it.
            if (wanted) changed();
        }).failed(failure -> {
            layingOut = false;
            says.setText("The pages could not be laid out.");
            says.setVisible(true);
            work.unhandled(failure);
        });
    }

    private void show(PageImages now) {
        PageImages before = images;
        images = now;
        round++;
        drawn.clear();
        says.setVisible(false);
        // The rows stay where they are, so that the page one looks at does not jump.
        while (pages.getItems().size() > now.pages()) pages.getItems().removeLast();
        while (pages.getItems().size() < now.pages()) pages.getItems().add(pages.getItems().size());
        pages.refresh();
        if (before != null) Thread.startVirtualThread(before::close);
        if (getScene() == null) release();
    }

    private void release() {
        pause.stop();
        PageImages before = images;
        images = null;
        drawn.clear();
        if (before != null) {
            wanted = true;
            Thread.startVirtualThread(before::close);
        }
    }

    private void draw(int page, int width, ImageView into) {
        Image known = drawn.get(page);
        if (known != null) {
            into.setImage(known);
            return;
        }
        PageImages from = images;
        if (from == null) return;
        int asked = round;
        work.read("Drawing a page", () -> {
            PageImages.Picture p = from.draw(page, width);
            WritableImage image = new WritableImage(p.width(), p.height());
            image.getPixelWriter().setPixels(0, 0, p.width(), p.height(), PixelFormat.getIntArgbInstance(), p.pixels(), 0, p.width());
            return image;
        }).then(image -> {
            if (asked != round) return;
            drawn.put(page, image);
            if (drawn.size() > KEPT) drawn.remove(drawn.keySet().iterator().next());
            if (Integer.valueOf(page).equals(into.getUserData())) into.setImage(image);
        }).failed(closed -> { });
    }

    private final class PageCell extends ListCell<Integer> {
        private final ImageView view = new ImageView();
        private final StackPane sheet = new StackPane(view);
        private final Label number = new Label();
        private final VBox box = new VBox(4, sheet, number);

        PageCell() {
            box.setAlignment(Pos.CENTER);
            sheet.getStyleClass().add("sheet-of-paper");
            number.getStyleClass().add("page-note");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Integer page, boolean empty) {
            super.updateItem(page, empty);
            setText(null);
            if (empty || page == null || images == null || page >= images.pages()) {
                setGraphic(null);
                return;
            }
            setGraphic(box);
            int width = (int) Math.clamp(pages.getWidth() - 48, 120, 794);
            double height = Math.ceil(width * images.shape(page));
            sheet.setMinSize(width, height);
            sheet.setMaxSize(width, height);
            view.setFitWidth(width);
            view.setFitHeight(height);
            view.setUserData(page);
            if (drawn.get(page) == null && view.getImage() != null && !isSamePage(page)) view.setImage(null);
            number.setText("Page " + (page + 1) + " of " + images.pages());
            setAccessibleText(number.getText());
            draw(page, width, view);
        }

        private int last = -1;

        private boolean isSamePage(int page) {
            boolean same = page == last;
            last = page;
            return same;
        }
    }
}
