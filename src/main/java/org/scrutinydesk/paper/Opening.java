package org.scrutinydesk.paper;

/**
 * A heading that the text of a new paper begins with.
 *
 * @param level 1 to 3
 * @param hint  what belongs under it, shown in grey while nothing does and never printed
 * @param block the name of a block of records that a new paper shows under it, such as {@code portfolio}; empty for none
 */
public record Opening(int level, String text, String hint, String block) {
}
