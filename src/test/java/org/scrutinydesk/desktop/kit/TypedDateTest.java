package org.scrutinydesk.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutinydesk.common.WrongInput;

class TypedDateTest {
    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2016, 6, 6);

    @ParameterizedTest
    @CsvSource({"6/6/16,2016-06-06", "6 June,2016-06-06", "5 June,2017-06-05", "20th june,2016-06-20", "20 Jun.,2016-06-20", "Mon 20 June 2016,2016-06-20",
        "Monday 20 June,2016-06-20", "thursday,2016-06-09", "next thursday,2016-06-16", "thu,2016-06-09", "monday,2016-06-13", "tomorrow,2016-06-07",
        "today,2016-06-06", "20 jun 27,2027-06-20", "20/6,2016-06-20", "1/2,2017-02-01", "20 June 2016,2016-06-20", "2016-06-20,2016-06-20"})
    void aDayIsReadAsPeopleTypeIt(String typed, LocalDate day) {
        assertEquals(day, TypedDate.day("on", typed, TODAY));
    }

    @ParameterizedTest
    @CsvSource({"10,10:00", "10.30,10:30", "10:30 am,10:30", "10.30 a.m.,10:30", "2,14:00", "2.30,14:30", "02:30,02:30", "2am,02:00", "14,14:00", "1030,10:30",
        "noon,12:00", "7,07:00", "12,12:00"})
    void aTimeIsReadAsPeopleTypeIt(String typed, LocalTime time) {
        assertEquals(time, TypedDate.time("at", typed));
    }

    @Test void whatIsNoDayOrTimeIsSaid() {
        for (String wrong : new String[] {"soon", "31 June", "32/1", "next", "Tuesday 20 June 2016"}) {
            assertThrows(WrongInput.class, () -> TypedDate.day("on", wrong, TODAY), wrong);
        }
        for (String wrong : new String[] {"25", "10.75", "soon", "13pm"}) assertThrows(WrongInput.class, () -> TypedDate.time("at", wrong), wrong);
    }
}
