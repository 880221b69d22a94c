package org.scrutinydesk.desktop.paper;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.PictureFile;

/** Brings pictures onto the page, from a file or from the clipboard, and shows those that are there. */
final class PictureIn {
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    private static final double SHOWN = 2 * PageRow.TEXT;

    private final Workplace place;
    private final PaperEditor editor;

    PictureIn(Workplace place, PaperEditor editor) {
        this.place = place;
        this.editor = editor;
        editor.rows().pictures(this::show);
        editor.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (PASTE.match(e) && e.getTarget() == editor && editor.isEditable() && paste()) e.consume();
        });
    }

    /** What the list of insertions has of them. */
    Insertion insertion() {
        return new Insertion("Picture from a file", "PNG or JPEG", this::choose);
    }

    private void choose() {
        editor.make(Writing.erase(editor.page().body(), editor.from(), editor.to()));
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Put in a picture");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Pictures (PNG, JPEG)", "*.png", "*.jpg", "*.jpeg", "*.PNG", "*.JPG", "*.JPEG"));
        File file = chooser.showOpenDialog(editor.getScene().getWindow());
        if (file != null) take(() -> PictureFile.of(file.toPath()));
    }

    /** @return whether the clipboard holds a picture and no words */
    private boolean paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        List<File> files = clipboard.hasFiles() ? clipboard.getFiles() : List.of();
        if (files.size() == 1 && files.getFirst().getName().toLowerCase(java.util.Locale.ROOT).matches(".*\\.(?:png|jpe?g|gif|bmp|svg|emf|wmf|tiff?)")) {
            take(() -> PictureFile.of(files.getFirst().toPath()));
            return true;
        }
        if (clipboard.hasString() || !clipboard.hasImage()) return false;
        Image image = clipboard.getImage();
        if (image == null || image.getPixelReader() == null) return false;
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] points = new int[Math.multiplyExact(width, height)];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), points, 0, width);
        take(() -> PictureFile.of(points, width, height));
        return true;
    }

    /** Reads and keeps a picture in the background, and puts it where the cursor is then. */
    void take(Callable<PictureFile> read) {
        place.work().write("Taking the picture in", () -> {
            PictureFile file = read.call();
            int share = (int) Math.clamp(Math.round(100 * file.width() / PageRow.TEXT), Paragraph.Picture.NARROWEST, 100);
            return new Paragraph.Picture(place.office().pictures().keep(file), "", share);
        }).then(picture -> {
            editor.insert(Paragraph.picture(picture));
            editor.layOutNow();
            List<Paragraph> body = editor.page().body();
            for (int row = editor.caret().row(); row >= 0; row--) {
                if (body.get(row).kind() != Paragraph.Kind.PICTURE) continue;
                if (editor.lookup("#picture" + body.get(row).id()) instanceof PictureRow shown) shown.describe();
                return;
            }
        });
    }

    private void show(String hash, Consumer<Image> shown) {
        place.work().read("Reading a picture", () -> place.office().pictures().bytes(hash)
            .map(bytes -> new Image(new ByteArrayInputStream(bytes), SHOWN, 0, true, true)).orElse(null)).then(image -> {
                if (image != null) shown.accept(image);
            });
    }
}
