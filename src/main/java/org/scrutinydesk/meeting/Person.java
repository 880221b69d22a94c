package org.scrutinydesk.meeting;

import org.scrutinydesk.common.Id.PersonId;
import org.scrutinydesk.common.Typed;

/** Somebody in or around the office. @param id null until stored @param version row version it was read at */
public record Person(PersonId id, int version, String name, String post, String contact, String initials) {
    Person withId(PersonId id, int version) {
        return new Person(id, version, name, post, contact, initials);
    }

    /** Fit to be kept. @throws org.scrutinydesk.common.WrongInput beside the field that is not */
    Person checked() {
        return new Person(id, version, Typed.needed("name", name, 200, "Give the person’s name."), Typed.line("post", post, 200),
            Typed.line("contact", contact, 400), Typed.line("initials", initials, 10));
    }
}
