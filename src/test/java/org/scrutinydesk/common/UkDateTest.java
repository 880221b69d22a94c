package org.scrutinydesk.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UkDateTest {
    @ParameterizedTest
    @ValueSource(strings = {"2016-09-22", "22/09/2016", "22.9.16", "22 September 2016", "22nd Sept 2016", "Thursday 22nd September 2016",
        "Thursday, 22 September 2016", "THURSDAY 22 SEPTEMBER 2016", "Thu 22 September 2016", "Thurs 22 Sep 2016", "Thu, 22nd Sep 2016",
        "Thursday the 22nd of September 2016", "Thu. 22 Sep. 2016", "Thursday 22 September, 2016"})
    void aDateIsReadAsPapersWriteIt(String text) {
        assertEquals(LocalDate.of(2016, 9, 22), UkDate.parse("date", text));
    }

    @Test void aWeekdayMustBeThatDates() {
        for (String text : new String[] {"Wed 22 September 2016", "Wednesday 22nd September 2016", "Weds 22 September 2016"}) {
            assertEquals("22 September 2016 is a Thursday, not a Wednesday; correct one of the two.",
                assertThrows(WrongInput.class, () -> UkDate.parse("date", text)).getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 June 2016", "2016-02-30", "29/02/2015", "soon", "Someday 22 September 2016", "22 Octember 2016", ""})
    void whatIsNoDateIsSaid(String text) {
        String said = assertThrows(WrongInput.class, () -> UkDate.parse("date", text)).getMessage();
        assertTrue(said.contains("is not a date") || said.contains("in the calendar"), said);
    }
}
