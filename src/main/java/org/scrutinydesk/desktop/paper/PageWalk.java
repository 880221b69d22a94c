package org.scrutinydesk.desktop.paper;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.scrutinydesk.paper.Paragraph;

/** Leads the cursor over the page by keyboard: from a field to the next, into the body and out of it. */
final class PageWalk {
    private final PaperEditor editor;
    private final List<Region> above;
    private final List<Region> below;

    PageWalk(PaperEditor editor, List<Region> above, List<Region> below) {
        this.editor = editor;
        this.above = above;
        this.below = below;
        List<Region> all = new ArrayList<>(above);
        all.addAll(below);
        for (Region row : all) {
            // The details are several fields in one row, among which the window's own order leads.
            if (!(row instanceof PaperDetails)) row.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(row, e));
        }
        editor.onOutside(index -> Platform.runLater(() -> enter(index)));
    }

    /** The caret of the body came to a row of fields: on the way up to the last of them, on the way down to the first. */
    private void enter(int index) {
        boolean upwards = index < above.size();
        List<Region> rows = upwards ? above : below;
        int at = upwards ? index : index - above.size() - editor.page().body().size();
        for (int i = at; i >= 0 && i < rows.size(); i += upwards ? -1 : 1) {
            if (focus(rows.get(i), upwards)) return;
        }
        editor.go(upwards ? Spot.START : editor.page().end());
    }

    private void pressed(Region row, KeyEvent e) {
        if (!(e.getTarget() instanceof TextInputControl field) || e.isAltDown()) return;
        boolean up = e.getCode() == KeyCode.UP && (!(field instanceof PartText t) || t.atTop());
        boolean down = e.getCode() == KeyCode.DOWN && (!(field instanceof PartText t) || t.atBottom())
            || e.getCode() == KeyCode.ENTER && (!(field instanceof PartText) || field.getId().equals("part-title"));
        boolean back = e.getCode() == KeyCode.TAB && e.isShiftDown();
        boolean on = e.getCode() == KeyCode.TAB && !e.isShiftDown();
        if (e.isControlDown() || !up && !down && !back && !on) return;
        if (go(row, up || back ? -1 : 1)) e.consume();
    }

    private boolean go(Region row, int by) {
        boolean before = above.contains(row);
        List<Region> rows = before ? above : below;
        for (int i = rows.indexOf(row) + by; i >= 0 && i < rows.size(); i += by) {
            int index = before ? i : above.size() + editor.page().body().size() + i;
            if (field(rows.get(i), false) == null) continue;
            editor.show(index);
            if (focus(rows.get(i), by < 0)) return true;
        }
        if (before == by < 0) return false;
        editor.requestFocus();
        editor.go(before ? begin() : editor.page().end());
        return true;
    }

    /** Where one writes first: below the first heading, where nothing stands there yet. */
    private Spot begin() {
        List<Paragraph> body = editor.page().body();
        boolean headed = body.size() > 1 && body.getFirst().kind() == Paragraph.Kind.HEADING && Writing.isText(body.get(1)) && body.get(1).spans().isEmpty();
        return new Spot(headed ? 1 : 0, 0);
    }

    private static boolean focus(Region row, boolean last) {
        TextInputControl field = field(row, last);
        if (field == null || field.getScene() == null) return false;
        field.requestFocus();
        return field.isFocused();
    }

    /** The first field of a row, or its last for one who comes from below. */
    private static TextInputControl field(Node node, boolean last) {
        if (node instanceof TextInputControl t) return t;
        if (!(node instanceof Parent p)) return null;
        List<Node> children = p.getChildrenUnmodifiable();
        for (Node child : last ? children.reversed() : children) {
            TextInputControl found = field(child, last);
            if (found != null) return found;
        }
        return null;
    }
}
