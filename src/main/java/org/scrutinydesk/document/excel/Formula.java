package org.scrutinydesk.document.excel;

/** Text that a spreadsheet would take for a formula, and must not. */
final class Formula {
    private Formula() {
    }

    static boolean looksLikeOne(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }
}
