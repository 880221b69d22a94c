package org.scrutinydesk.desktop.meeting;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.desktop.StateChip;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.evidence.FirstDraft;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Template;

/** What stands beside the agenda for the item you are on: what is missing for it, its paper, and what can be done. */
final class ItemDetails {
    private final Workplace place;
    private final Consumer<AgendaItem> edit;
    private final BiConsumer<AgendaItem, Integer> move;
    private final Consumer<AgendaItem> delete;

    ItemDetails(Workplace place, Consumer<AgendaItem> edit, BiConsumer<AgendaItem, Integer> move, Consumer<AgendaItem> delete) {
        this.place = place;
        this.edit = edit;
        this.move = move;
        this.delete = delete;
    }

    Node of(AgendaSheet sheet, AgendaSheet.Row row) {
        AgendaItem item = row.item();
        VBox box = new VBox(16, Words.section(item.number() + "  " + item.title()), StateChip.of(row.ready()).label());
        row.ready().missing().forEach(sentence -> box.getChildren().add(Words.plain(sentence.substring(0, 1)
            .toUpperCase(java.util.Locale.UK) + sentence.substring(1))));
        said(box, "Purpose", item.purpose().words());
        said(box, "Presented by", item.presenter());
        said(box, "Time", when(row));
        if (item.restricted()) {
            said(box, "Restricted", item.reason());
            box.getChildren().add(Words.small("The public agenda shows the number and this reason, and nothing else."));
        }
        said(box, "Late because", item.lateReason());
        said(box, "Outcome", item.outcome());
        paper(box, sheet, row);
        Node up = Action.of("Move _up", () -> move.accept(item, row.item().place() - 1)).button();
        Node down = Action.of("Move do_wn", () -> move.accept(item, row.item().place() + 1)).button();
        box.getChildren().add(new FlowPane(8, 8, Action.of("_Edit", () -> edit.accept(item)).button(), up, down,
            Action.of("_Delete", () -> delete.accept(item)).button()));
        return box;
    }

    private static String when(AgendaSheet.Row row) {
        String minutes = row.item().minutes() == null ? null : row.item().minutes() + (row.item().minutes() == 1 ? " minute" : " minutes");
        if (row.time() == null) return minutes;
        return UkDate.time(row.time()) + (minutes == null ? "" : ", " + minutes);
    }

    private void paper(VBox box, AgendaSheet sheet, AgendaSheet.Row row) {
        Paper paper = row.paper();
        if (paper != null) {
            Hyperlink open = new Hyperlink(paper.title());
            open.setWrapText(true);
            open.setOnAction(e -> place.open(paper.id()));
            box.getChildren().add(new VBox(4, Words.small("Paper, " + paper.state().words().toLowerCase(java.util.Locale.UK)), open));
        } else if (!row.item().oral() && sheet.meeting().state().ahead()) {
            box.getChildren().add(Action.of("_Write its paper", () -> write(sheet, row.item())).button());
        }
    }

    /** Starts a paper of the sort the body takes, puts it under the item and opens it. */
    private void write(AgendaSheet sheet, AgendaItem item) {
        Meeting meeting = sheet.meeting();
        place.work().write("Starting the paper", () -> place.office().file().change("Paper started for item " + item.number(), changes -> {
            Template template = place.office().templates().find(sheet.readiness().body().template()).orElse(Template.CHIEF_EXECUTIVES_UPDATE);
            FirstDraft draft = FirstDraft.of(place.office(), template, item.title(), meeting.id());
            Paper started = (item.restricted() ? draft.restricted() : draft).add(place.office(), changes);
            place.office().meetings().save(changes, item.withPaper(started.id()));
            return started.id();
        })).then(place::open);
    }

    private static void said(VBox box, String label, String words) {
        if (words != null) box.getChildren().add(new VBox(4, Words.small(label), Words.plain(words)));
    }
}
