package org.scrutinydesk.desktop.paper;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.desktop.kit.RoomPane;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.exchange.paper.PaperImport;
import org.scrutinydesk.exchange.paper.Tracked;

/** Takes a paper in from Word or plain text: first says what was read and what cannot be kept, then asks. */
final class TakeIn {
    private static final List<String> ENDINGS = List.of(".docx", ".txt");

    private TakeIn() {
    }

    /** @param taken told the paper that was made */
    static void from(Workplace place, RoomPane pane, Consumer<PaperId> taken) {
        Path file = place.saveAs().find(pane.getScene().getWindow(), "Word or text", ENDINGS);
        if (file == null) return;
        place.work().opens(() -> place.work().read("Reading " + file.getFileName(), () -> PaperImport.take(place.office(), List.of(file), null, true).getFirst())
            .then(read -> pane.edit(form(place, read, taken))));
    }

    private static Form form(Workplace place, PaperImport.Taken found, Consumer<PaperId> taken) {
        Form form = new Form(found.read().title(), place.work());
        VBox notes = new VBox(8, Words.small(found.file().getFileName().toString()));
        for (String sentence : found.read().notes()) {
            Label note = Words.plain(sentence);
            note.setWrapText(true);
            notes.getChildren().add(note);
        }
        form.node(notes);
        Optional<Field<Tracked>> tracked = !found.read().tracked() ? Optional.empty()
            : Optional.of(form.choice("tracked", "_Tracked changes", List.of(Tracked.values()), t -> switch (t) {
                case ACCEPT -> "Accepted";
                case REFUSE -> "Refused: the words as they were before";
            }).value(Tracked.ACCEPT).required("Say what becomes of the tracked changes."));
        return form.saves("Take it in", () -> tracked.map(Field::get).orElse(Tracked.ACCEPT),
            how -> PaperImport.take(place.office(), List.of(found.file()), null, how, false).getFirst(), made -> {
                place.undo().offer("“" + made.read().title() + "” taken in.");
                taken.accept(made.id());
            });
    }
}
