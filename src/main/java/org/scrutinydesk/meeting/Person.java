package org.scrutinydesk.meeting;

import org.scrutinydesk.common.Id.PersonId;

/** Somebody in or around the office. @param id null until stored @param version row version it was read at */
public record Person(PersonId id, int version, String name, String post, String contact, String initials) {
}
