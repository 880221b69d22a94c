package org.scrutinydesk.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.Run;
import org.scrutinydesk.document.pdf.PackPart;
import org.scrutinydesk.document.pdf.PdfPack;
import org.scrutinydesk.document.pdf.PdfWriter;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.meeting.AgendaItem;
import org.scrutinydesk.meeting.Body;
import org.scrutinydesk.meeting.Meeting;

/** Binds a meeting's agenda and papers into one PDF. */
public final class Pack {
    private static final String AGENDA = "agenda";

    private final Office office;
    private final Meeting meeting;
    private final Body body;
    private final Edition edition;
    private final List<AgendaItem> items;

    private Pack(Office office, MeetingId id, Edition edition) {
        this.office = office;
        this.edition = edition;
        this.meeting = office.meetings().meeting(id);
        this.body = office.meetings().body(meeting.body());
        this.items = office.meetings().items(id);
    }

    /**
     * Writes the pack of a meeting.
     *
     * @return the number of its last page
     * @throws Refused where the agenda is empty, or a public pack would hold a paper marked OFFICIAL-SENSITIVE
     */
    public static int write(Office office, MeetingId meeting, Edition edition, Path to) {
        return write(office, meeting, edition, to, (parts, of) -> { });
    }

    /** Says after each part how far it is; interrupting the thread stops it, and then nothing is written. */
    public static int write(Office office, MeetingId meeting, Edition edition, Path to, PdfWriter.Progress progress) {
        return new PdfWriter(office.file().clock()).write(new Pack(office, meeting, edition).bind(), to, progress).lastPage();
    }

    private PdfPack bind() {
        if (items.isEmpty()) throw new Refused("The agenda has no items yet; add them before building the pack.");
        Map<PaperId, Document> papers = new HashMap<>();
        for (AgendaItem item : items) {
            if (item.paper() == null || hidden(item)) continue;
            Document document = papers.computeIfAbsent(item.paper(), office::document);
            if (edition == Edition.PUBLIC && document.marking() == Marking.OFFICIAL_SENSITIVE) {
                throw new Refused("Item " + item.number() + " is public, but its paper “" + document.title()
                    + "” is marked OFFICIAL-SENSITIVE; restrict the item or lower the marking.");
            }
        }
        Marking marking = Marking.highest(papers.values().stream().map(Document::marking).toList());
        List<PackPart> parts = new ArrayList<>();
        String occasion = meeting.bodyName() + ", " + UkDate.longForm(meeting.heldOn());
        parts.add(new PackPart("cover", "Cover", "", cover()));
        parts.add(new PackPart(AGENDA, "Agenda", "Agenda", agenda()));
        for (AgendaItem item : items) {
            if (item.paper() == null || hidden(item)) continue;
            parts.add(new PackPart(part(item), "Item " + item.number() + ": " + item.title(), "Item " + item.number(),
                new PackPart.Paper(papers.get(item.paper()).blocks())));
        }
        return new PdfPack("Pack: " + occasion + " (" + edition.words().toLowerCase(Locale.ROOT) + " edition)", office.settings().officeName(),
            marking, 1, true, parts);
    }

    private boolean hidden(AgendaItem item) {
        return edition == Edition.PUBLIC && item.restricted();
    }

    private static String part(AgendaItem item) {
        return "item-" + item.id().number();
    }

    private PackPart.Cover cover() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Banner(office.settings().officeName().toUpperCase(Locale.UK)));
        blocks.add(new Block.Title(meeting.bodyName()));
        blocks.add(new Block.Plain(Run.bold(UkDate.withWeekday(meeting.heldOn()))));
        if (meeting.startsAt() != null) blocks.add(new Block.Field("Time", Run.of(UkDate.time(meeting.startsAt()))));
        if (venue() != null) blocks.add(new Block.Field("Venue", Run.of(venue())));
        if (body.chair() != null) blocks.add(new Block.Field("Chair", Run.of(body.chair())));
        blocks.add(new Block.Field("Edition", Run.of(edition == Edition.PUBLIC ? "Public" : "Restricted, for members only")));
        return new PackPart.Cover(blocks);
    }

    private String venue() {
        return meeting.venue() != null ? meeting.venue() : body.venue();
    }

    private PackPart.Agenda agenda() {
        List<Block> before = new ArrayList<>();
        before.add(new Block.Title("Agenda"));
        before.add(new Block.Plain(Run.of(meeting.bodyName() + ", " + UkDate.withWeekday(meeting.heldOn())
            + (meeting.startsAt() == null ? "" : ", " + UkDate.time(meeting.startsAt())) + (venue() == null ? "" : ", " + venue()))));
        List<PackPart.Line> lines = items.stream().map(this::line).toList();
        return new PackPart.Agenda(before, "Items of the agenda with their pages", lines, List.of());
    }

    private PackPart.Line line(AgendaItem item) {
        // Of a restricted item the public learns its number and the reason, and nothing else.
        if (hidden(item)) return new PackPart.Line(item.number(), Run.of("Restricted: " + item.reason()), List.of(), null, "");
        List<String> detail = new ArrayList<>();
        if (item.presenter() != null && !item.presenter().isBlank()) detail.add(item.presenter());
        detail.add(item.purpose().words());
        if (item.minutes() != null) detail.add(item.minutes() + " minutes");
        if (item.restricted()) detail.add("restricted: " + item.reason());
        String instead = item.oral() ? "oral" : item.toFollow() ? "to follow" : "";
        return new PackPart.Line(item.number(), Run.of(item.title()), Run.of(String.join(" · ", detail)),
            item.paper() == null ? null : part(item), instead);
    }
}
