/**
 * What rooms are built of: {@code RoomPane} lays a room out, {@code RecordTable} lists, {@code Form} edits, {@code Chip} says a
 * state, {@code Work} reads and writes off the JavaFX thread, {@code Notices} and {@code Undo} say what happened and go back.
 * {@code settings.BankHolidaysView} is the smallest room that uses all of them.
 */
package org.scrutinydesk.desktop.kit;
