package org.scrutinydesk.common;

import static org.junit.jupiter.api.Assertions.*;

import org.junit.jupiter.api.Test;

class TypedTest {
    @Test void aLineIsOneLineHoweverItWasPasted() {
        assertEquals("Chief Executive’s Update", Typed.line("title", "  Chief\u00a0Executive’s\r\n\tUpdate\u0000\u0007 ", 30));
        assertNull(Typed.line("title", " \n\u0001 ", 30));
        assertNull(Typed.line("title", null, 30));
        assertEquals("title", assertThrows(WrongInput.class, () -> Typed.line("title", "x".repeat(31), 30)).field());
        assertEquals("Give it.", assertThrows(WrongInput.class, () -> Typed.needed("title", " ", 30, "Give it.")).getMessage());
    }

    @Test void linesKeepTheirEndsAndNothingThatCannotBePrinted() {
        assertEquals("One\n\nTwo\tthree", Typed.lines("note", " One\r\n\r\nTwo\tthree\u0000\f\n ", 100));
        assertNull(Typed.lines("note", "\n\n", 100));
    }
}
