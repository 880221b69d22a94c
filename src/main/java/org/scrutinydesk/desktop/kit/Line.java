package org.scrutinydesk.desktop.kit;

/**
 * A row of a {@link RecordTable} as it stands on the screen.
 *
 * @param record the record; null for the heading of a group
 * @param group  the group's words, or null where rows are not grouped
 * @param place  the place of its group among the groups
 */
record Line<T>(T record, String group, int place, Kind kind) {
    enum Kind { HEADING, RECORD, TOTAL }
}
