package org.scrutinydesk.desktop.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.paper.Paper;

/** A paper without its body while it is being changed, field by field. */
final class Front {
    private Paper first;
    private String title;
    private MeetingId meeting;
    private String reportOf;
    private String subject;
    private String author;
    private String contact;
    private LocalDate from;
    private LocalDate to;
    private Marking marking;
    private final Map<String, String> parts = new HashMap<>();
    private final Set<String> carried = new LinkedHashSet<>();
    private final List<Runnable> listeners = new ArrayList<>();

    Front(Paper paper) {
        show(paper);
    }

    /** Takes over what was changed elsewhere. */
    void show(Paper paper) {
        first = paper;
        title = paper.title();
        meeting = paper.meeting();
        reportOf = paper.reportOf();
        subject = paper.subject();
        author = paper.author();
        contact = paper.contact();
        from = paper.from();
        to = paper.to();
        marking = paper.marking();
        parts.clear();
        parts.putAll(paper.fields());
        carried.clear();
        carried.addAll(paper.carried());
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** What was cleared has been changed. */
    void backToDraft() {
        first = first.withState(Paper.State.DRAFT);
    }

    /** The title, or the one it had where it is blank now: a paper is not stored without one. */
    String titleToStore() {
        return title.isBlank() ? first.title() : title.strip();
    }

    /** As it stands now. */
    Paper paper() {
        return new Paper(first.id(), first.version(), first.template(), titleToStore(), meeting, blankToNull(reportOf), blankToNull(subject),
            blankToNull(author), blankToNull(contact), from, to, marking, first.state(), parts, first.issuedOn())
            .withCarried(carried);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    String part(String name) {
        return parts.getOrDefault(name, "");
    }

    void part(String name, String text) {
        if (Objects.equals(part(name), text)) return;
        parts.put(name, text);
        // What is rewritten needs nobody to say that it is still true.
        carried.remove(name);
        changed();
    }

    /** The parts that were carried over from the paper before and wait for somebody to say that they are still true. */
    Set<String> carried() {
        return Collections.unmodifiableSet(carried);
    }

    /** Somebody says that a part is still true. */
    void confirm(String name) {
        if (carried.remove(name)) changed();
    }

    String title() {
        return title;
    }

    void title(String text) {
        title = text;
        changed();
    }

    MeetingId meeting() {
        return meeting;
    }

    void meeting(MeetingId id) {
        if (Objects.equals(meeting, id)) return;
        meeting = id;
        changed();
    }

    String reportOf() {
        return reportOf;
    }

    void reportOf(String text) {
        reportOf = text;
        changed();
    }

    String subject() {
        return subject;
    }

    void subject(String text) {
        subject = text;
        changed();
    }

    String author() {
        return author;
    }

    void author(String text) {
        author = text;
        changed();
    }

    String contact() {
        return contact;
    }

    void contact(String text) {
        contact = text;
        changed();
    }

    LocalDate from() {
        return from;
    }

    LocalDate to() {
        return to;
    }

    /** Either may be null. */
    void period(LocalDate first, LocalDate last) {
        if (Objects.equals(from, first) && Objects.equals(to, last)) return;
        from = first;
        to = last;
        changed();
    }

    Marking marking() {
        return marking;
    }

    void marking(Marking newMarking) {
        if (marking == newMarking) return;
        marking = newMarking;
        changed();
    }
}
