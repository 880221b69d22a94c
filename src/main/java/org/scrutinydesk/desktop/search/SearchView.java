package org.scrutinydesk.desktop.search;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Latest;
import org.scrutinydesk.desktop.kit.RecordTable;
import org.scrutinydesk.desktop.kit.Room;
import org.scrutinydesk.desktop.kit.RoomPane;
import org.scrutinydesk.desktop.kit.RoomView;
import org.scrutinydesk.evidence.Hit;
import org.scrutinydesk.evidence.SearchStore;

/** Search: finds records of every kind while somebody types, and opens them in their rooms. */
public final class SearchView implements RoomView {
    private static final int MOST = 200;

    private final Workplace place;
    private final SearchStore store;
    private final Latest latest;
    private final RoomPane pane;
    private final TextField field = new TextField();
    private final RecordTable<Hit> table;

    public static Room<SearchView> room(Workplace place) {
        return new Room<>("Search", MaterialDesignM.MAGNIFY, () -> new SearchView(place)).below()
            .count(() -> "Ctrl F")
            .does("Find anything", "Shortcut+F", SearchView::focus);
    }

    private SearchView(Workplace place) {
        this.place = place;
        store = new SearchStore(place.office().file());
        latest = place.work().latest();
        pane = new RoomPane("Search", place.notices());
        field.setPromptText("Words, a name, a sum, a date");
        field.setAccessibleText("Search for");
        field.setId("search");
        field.textProperty().addListener((p, before, now) -> search());
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.ENTER) {
                table().focus();
                e.consume();
            } else if (e.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                field.clear();
                e.consume();
            }
        });
        table = new RecordTable<Hit>("search", place.remembered(), hit -> hit.kind() + hit.id().text() + hit.title())
            .text("Found", 520, Hit::title)
            .text("Where", 300, Hit::detail)
            .groupedBy(hit -> hit.kind().words())
            .empty("Meetings, papers and their paragraphs, promises, measures, awards, the ledger and people are found here as you type.",
                null)
            .onOpen(hit -> place.open(hit.id()));
        VBox content = new VBox(16, field, table);
        VBox.setVgrow(table, Priority.ALWAYS);
        pane.content(content);
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void refresh() {
        search();
    }

    @Override
    public Node entrance() {
        return field;
    }

    private void focus() {
        field.requestFocus();
        field.selectAll();
    }

    private RecordTable<Hit> table() {
        return table;
    }

    private void search() {
        String typed = field.getText();
        latest.read("Searching", () -> store.find(typed, MOST), hits -> show(typed, hits));
    }

    private void show(String typed, List<Hit> hits) {
        table.show(hits);
        pane.line(typed.isBlank() ? "" : hits.isEmpty() ? "Nothing has all of these words in it."
            : hits.size() >= MOST ? "The first " + MOST + " are shown; type more to find fewer." : hits.size() + " found.");
    }
}
