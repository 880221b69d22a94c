package org.scrutinydesk.desktop.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WorkingDays;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.meeting.Body;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.meeting.Notice;

/** The forms in which a meeting is planned, and in which it is noted who came and what was said. */
final class MeetingForms {
    private final Workplace place;

    MeetingForms(Workplace place) {
        this.place = place;
    }

    /** @param meeting null for a new one @param then what follows once it is saved */
    Form meeting(Meeting meeting, List<Body> bodies, Consumer<Meeting> then) {
        boolean isNew = meeting == null;
        Form form = new Form(isNew ? "New meeting" : "Meeting", place.work());
        Field<Body> body = form.choice("body", "_Body", bodies, Body::name).required("Choose the body that meets.");
        Field<LocalDate> day = form.dateFrom(place.office().today(), "heldOn", "_Date")
            .required("Give the day of the meeting, like 20 June 2016.");
        Label remark = Words.small("");
        Words.goneWhileEmpty(remark);
        form.node(remark);
        form.sideBySide();
        Field<LocalTime> time = form.time("startsAt", "_Starts at");
        Field<Meeting.State> state = form.choice("state", "S_tate", Arrays.asList(Meeting.State.values()), Meeting.State::words)
            .value(isNew ? Meeting.State.PLANNED : meeting.state()).required("Say how far the meeting has come.");
        form.below();
        Field<String> venue = form.text("venue", "_Venue");
        if (isNew) {
            if (bodies.size() == 1) body.value(bodies.getFirst());
        } else {
            bodies.stream().filter(b -> b.id().equals(meeting.body())).findFirst().ifPresent(body::value);
            day.value(meeting.heldOn());
            time.value(meeting.startsAt());
            venue.value(meeting.venue());
        }
        place.work().read("Reading the bank holidays", place.office().settings()::bankHolidays)
            .then(holidays -> remarks(body, day, venue, remark, holidays));
        if (isNew) {
            place.work().read("Reading when the bodies meet", place.office().meetings()::meetings).then(met -> {
                usualTime(body, time, met);
                body.onChange(() -> usualTime(body, time, met));
            });
        }
        return form.saves(isNew ? "Add meeting" : "Save",
            () -> isNew ? Meeting.planned(body.get().id(), day.get(), time.get(), venue.get()).withState(state.get())
                : new Meeting(meeting.id(), meeting.version(), body.get().id(), null, day.get(), time.get(), venue.get(), state.get(),
                    meeting.present(), meeting.inAttendance(), meeting.apologies(), meeting.declarations(), meeting.note()),
            place.office().meetings()::save, then);
    }

    /** Says under the date, as it is typed, by when the agenda must go out, and where offices are shut that day. */
    private static void remarks(Field<Body> body, Field<LocalDate> day, Field<String> venue, Label remark, SortedMap<LocalDate,
        String> holidays) {
        WorkingDays days = new WorkingDays(holidays.keySet());
        Runnable say = () -> {
            Body chosen = chosen(body);
            TextField place = (TextField) venue.control();
            // The usual venue stands in the field until somebody writes another.
            boolean free = place.getText() == null || place.getText().isBlank();
            if (free && chosen != null && chosen.venue() != null) place.setText(chosen.venue());
            LocalDate date = chosen(day);
            String notice = chosen == null || date == null ? ""
                : new Notice(days.latestIssue(date, chosen.noticeDays()), chosen.noticeDays()).words() + ".";
            String odd = date == null ? "" : Notice.oddDay(date, holidays).map(s -> s + "\n").orElse("");
            remark.setText(odd + notice);
        };
        ((TextField) day.control()).textProperty().addListener((p, before, now) -> say.run());
        body.onChange(say);
        say.run();
    }

    /** The time of the body's latest meeting stands in the field until somebody writes another. */
    private static void usualTime(Field<Body> body, Field<LocalTime> time, List<Meeting> met) {
        Body of = chosen(body);
        TextField typed = (TextField) time.control();
        if (of == null || typed.getText() != null && !typed.getText().isBlank()) return;
        met.stream().filter(m -> m.body().equals(of.id()) && m.startsAt() != null).max(Comparator.comparing(Meeting::heldOn))
            .ifPresent(m -> time.value(m.startsAt()));
    }

    private static <T> T chosen(Field<T> field) {
        try {
            return field.get();
        } catch (Refused notYet) {
            return null;
        }
    }

    /** Who came, what they declared, and the note of the meeting. */
    Form note(Meeting meeting, Consumer<Meeting> then) {
        Form form = new Form("Attendance and note", place.work());
        Field<String> present = form.area("present", "_Present").value(meeting.present());
        Field<String> inAttendance = form.area("inAttendance", "_In attendance").value(meeting.inAttendance());
        Field<String> apologies = form.area("apologies", "_Apologies").value(meeting.apologies());
        Field<String> declarations = form.area("declarations", "_Declarations of interest").value(meeting.declarations());
        Field<String> note = form.area("note", "N_ote of the meeting").value(meeting.note());
        return form.saves("Save", () -> new Meeting(meeting.id(), meeting.version(), meeting.body(), null, meeting.heldOn(),
            meeting.startsAt(),
            meeting.venue(), meeting.state(), present.get(), inAttendance.get(), apologies.get(), declarations.get(), note.get()),
            place.office().meetings()::save, then);
    }
}
