package org.scrutinydesk.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private final Spelling spelling = new Spelling();

    private List<String> unknown(String text) {
        return spelling.unknown(text).stream().map(Spelling.Unknown::word).toList();
    }

    @Test void britishWordsAreKnownAndOthersAreNot() {
        assertEquals(List.of(), unknown("The Commissioner’s programme recognised neighbourhood policing; the panel’s colour-coded table isn’t new."));
        assertEquals(List.of("recieved", "seperate"), unknown("She recieved a seperate report."));
        assertEquals(List.of("neighborhood", "color"), unknown("A neighborhood of another color."));
    }

    @Test void itSaysWhereTheWordStands() {
        Spelling.Unknown found = spelling.unknown("First teh rest").getFirst();
        assertEquals("teh", "First teh rest".substring(found.from(), found.to()));
    }

    @Test void acronymsAddressesAndReferencesAreNobodysSpelling() {
        assertEquals(List.of(), unknown("HMIC and the PCCs wrote to oppc.officeofx@example.police.uk, see www.examplexyz.uk/abcde, ref 2015/32ab and Q4abc."));
    }

    @Test void namesFromTheRecordsAndTheOfficesOwnWordsAreLearnt() {
        assertEquals(List.of("Rossendale", "Mosovo"), unknown("Rossendale has Mosovo cover.").stream().distinct().toList());
        spelling.know(List.of("Rossendale and Hyndburn", "mosovo"));
        assertEquals(List.of(), unknown("Rossendale has Mosovo cover; Hyndburn’s has none."));
    }

    @Test void whatIsAsCloseFollowsByHowCommonItIs() {
        assertEquals(List.of("force", "fore", "fores"), spelling.suggestions("forec").subList(0, 3));
        assertEquals("force", spelling.suggestions("forse").getFirst());
        assertEquals("police", spelling.suggestions("polcie").getFirst());
        assertEquals("the", spelling.suggestions("teh").getFirst());
    }

    @Test void whatWasMeantIsOffered() {
        assertEquals("received", spelling.suggestions("recieved").getFirst());
        assertEquals("Received", spelling.suggestions("Recieved").getFirst());
    }
}
