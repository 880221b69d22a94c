package org.scrutinydesk.desktop.paper;

/**
 * A place in the body of a paper.
 *
 * @param row which paragraph, from 0
 * @param at  before which of its characters; always 0 in a block or table
 */
record Spot(int row, int at) implements Comparable<Spot> {
    static final Spot START = new Spot(0, 0);

    @Override
    public int compareTo(Spot other) {
        return row != other.row ? Integer.compare(row, other.row) : Integer.compare(at, other.at);
    }
}
