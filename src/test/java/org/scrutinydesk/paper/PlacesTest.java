package org.scrutinydesk.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static List<Paragraph> text(List<Long> ids) {
        return ids.stream().map(id -> Paragraph.plain("p").withId(id)).toList();
    }

    private static void assertInOrder(long[] places) {
        for (int i = 1; i < places.length; i++) assertTrue(places[i] > places[i - 1], () -> java.util.Arrays.toString(places));
    }

    @Test void oneThatIsPutBetweenTwoOthersMovesNone() {
        long[] first = Places.of(text(List.of(1L, 2L, 3L)), Map.of());
        long[] then = Places.of(text(List.of(1L, 0L, 2L, 3L)), Map.of(1L, first[0], 2L, first[1], 3L, first[2]));
        assertInOrder(then);
        assertEquals(List.of(first[0], first[1], first[2]), List.of(then[0], then[2], then[3]));
    }

    @Test void whateverIsMovedPutInOrTakenOutStandsInTheOrderOfTheText() {
        Random random = new Random(20160604);
        for (int run = 0; run < 300; run++) {
            List<Long> ids = new ArrayList<>();
            Map<Long, Long> kept = new HashMap<>();
            long next = 1;
            for (int step = 0; step < 12; step++) {
                for (int i = random.nextInt(4); i > 0; i--) ids.add(random.nextInt(ids.size() + 1), next++);
                if (!ids.isEmpty() && random.nextBoolean()) ids.remove(random.nextInt(ids.size()));
                if (ids.size() > 1 && random.nextInt(3) == 0) Collections.swap(ids, random.nextInt(ids.size()), random.nextInt(ids.size()));
                long[] places = Places.of(text(ids), kept);
                assertInOrder(places);
                kept.clear();
                for (int i = 0; i < places.length; i++) kept.put(ids.get(i), places[i]);
            }
        }
    }

    @Test void wherePeopleKeepPuttingInAtOnePlaceTheRoomIsMadeAnew() {
        List<Long> ids = new ArrayList<>(List.of(1L, 2L));
        Map<Long, Long> kept = new HashMap<>();
        for (long id = 3; id < 60; id++) {
            ids.add(1, id);
            long[] places = Places.of(text(ids), kept);
            assertInOrder(places);
            for (int i = 0; i < places.length; i++) kept.put(ids.get(i), places[i]);
        }
    }
}
