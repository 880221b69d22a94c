package org.scrutinydesk.meeting;

import org.scrutinydesk.common.Id.ItemId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PaperId;

/**
 * An item on a meeting's agenda.
 *
 * @param id         null until stored
 * @param version    row version it was read at
 * @param place      its place in the order of the agenda, from 1
 * @param number     as printed: 5, 5.1, 7a; gaps are allowed
 * @param minutes    time allotted, in minutes, or null
 * @param reason     why it is restricted; never empty where it is
 * @param paper      the paper under it, or null
 * @param toFollow   its paper is not ready and is announced as such
 * @param oral       it has no paper
 * @param lateReason why it was added late, or null
 */
public record AgendaItem(ItemId id, int version, MeetingId meeting, int place, String number, String title, String presenter,
                         Integer minutes, Purpose purpose, boolean restricted, String reason, PaperId paper, boolean toFollow,
                         boolean oral, String lateReason, String outcome) {
    public static AgendaItem of(MeetingId meeting, int place, String number, String title) {
        return new AgendaItem(null, 0, meeting, place, number, title, null, null, Purpose.NOTE, false, null, null, false, false, null, null);
    }
}
