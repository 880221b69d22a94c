package org.scrutinydesk.evidence;

import org.scrutinydesk.common.Id;

/**
 * A record that was searched for.
 *
 * @param id     the record that opens; for a paragraph its paper
 * @param detail where it stands or what it is, in a few words; may be empty
 */
public record Hit(Kind kind, Id id, String title, String detail) {
    /** What sort of record, in the order in which they are listed. */
    public enum Kind {
        MEETING("Meetings"), ITEM("Agenda items"), PAPER("Papers"), PARAGRAPH("In papers"), PROMISE("Promises"), AREA("Portfolio areas"),
        MEASURE("Measures"), AWARD("Awards"), RECIPIENT("Recipients"), LINE("Budget lines"), FUND("Funds"), ENTRY("Ledger entries"),
        BODY("Bodies"), PERSON("People");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
