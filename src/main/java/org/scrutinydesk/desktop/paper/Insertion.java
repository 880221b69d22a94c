package org.scrutinydesk.desktop.paper;

/**
 * Something that can be put into a paper from the list.
 *
 * @param label what it is, in the words one would search for
 * @param value a quiet word beside it; may be empty
 * @param put   puts it in place of what is selected
 */
record Insertion(String label, String value, Runnable put) {
}
