package org.scrutinydesk.document;

/** How the paragraphs of a paper count. Below each of them come (i), (ii) and then (a), (b). */
public enum Numbering {
    /** 1, 2, 3 straight through the paper; headings carry no number. */
    STRAIGHT,
    /** Headings of level 1 are 1, 2, 3 and their paragraphs 1.1, 1.2, running on across sub-headings, which carry no number. */
    BY_SECTION,
    /** As BY_SECTION, with sub-headings a), b) and below them (i), (ii). */
    LETTERED
}
