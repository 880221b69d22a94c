package org.scrutinydesk.desktop.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scrutinydesk.paper.Paragraph.numbered;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.desktop.TestDesk;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.desktop.kit.Work;
import org.scrutinydesk.meeting.Body;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Template;

/** Keys come faster than what they are meant for: all of them are struck in one go, in which nothing that is read can arrive. */
class KeysAheadTest extends InThePapersRoom {
    private Paper old;

    @BeforeEach void aPaperIsThere() {
        Body panel = desk.office.meetings().save(Body.named("Police and Crime Panel", Body.Kind.PANEL));
        Meeting meeting = desk.office.meetings().save(Meeting.planned(panel.id(), LocalDate.of(2016, 6, 20), null, null));
        old = desk.office.papers().add(Paper.draft(Template.CHIEF_EXECUTIVES_UPDATE, "Old report", meeting.id()), List.of(numbered("Old words.")));
        desk.settle();
    }

    @Test void theTitleOfANewPaperAndItsFirstWordsAreTypedWithoutWaiting() {
        TestDesk.onFx(() -> {
            press("Ctrl+N");
            type("New report");
            press("ENTER");
            type("A");
            press("TAB");
            type("Ten bids.");
        });
        desk.settle();
        Paper made = desk.office.papers().papers().stream().filter(p -> !p.id().equals(old.id())).findFirst().orElseThrow();
        assertEquals("New report", made.title());
        desk.waitFor("the text to be saved", () -> stored(made).equals(List.of(numbered("Ten bids."))));
        assertEquals(List.of(numbered("Old words.")), stored(old));
    }

    @Test void whatIsTypedWhileAPaperIsOpenedIsWrittenIntoIt() {
        TestDesk.onFx(() -> {
            desk.place.open(old.id());
            type("Some ");
        });
        desk.settle();
        desk.waitFor("the text to be saved", () -> stored(old).equals(List.of(numbered("Some Old words."))));
    }

    @Test void whatIsToBeFoundInAllPapersIsTypedWithoutWaiting() {
        TestDesk.onFx(() -> desk.place.open(old.id()));
        desk.settle();
        press("Ctrl+F");
        type("nothing");
        TestDesk.onFx(() -> {
            press("Ctrl+Shift+F");
            type("old");
        });
        desk.settle();
        assertEquals("old", TestDesk.onFx(() -> ((TextField) desk.desk.lookup("#across-words")).getText()));
        assertTrue(desk.says("2 places in one paper"), desk.words().toString());
    }

    @Test void escapeWaitsNoLongerAndDropsWhatWasTyped() {
        TextField here = fieldWithTheKeys();
        CountDownLatch slow = new CountDownLatch(1);
        TestDesk.onFx(() -> {
            work().opens(() -> work().read("Reading", () -> {
                slow.await();
                return true;
            }));
            type("dropped");
            press("ESCAPE");
            type("kept");
        });
        assertEquals("kept", text(here));
        slow.countDown();
        desk.settle();
        assertEquals("kept", text(here));
    }

    @Test void whatDoesNotComeLetsTheKeysGo() {
        TextField here = fieldWithTheKeys();
        TestDesk.onFx(() -> {
            work().opens(() -> work().read("Reading", () -> {
                throw new Refused("It is not there.");
            }));
            type("a");
        });
        desk.settle();
        assertTrue(desk.says("It is not there."));
        type("b");
        assertEquals("b", text(here), "what was meant for what did not come is dropped");
    }

    @Test void whatTheKeyThatOpensTypesItselfIsNotMeantForWhatItOpens() {
        TextField here = fieldWithTheKeys();
        TextField opened = TestDesk.onFx(() -> new TextField());
        here.setOnAction(e -> work().opens(() -> work().read("Reading", () -> true).then(done -> {
            desk.desk.getChildren().add(opened);
            opened.requestFocus();
        })));
        List<String> came = new ArrayList<>();
        opened.addEventFilter(KeyEvent.ANY, e -> came.add(e.getEventType() + " " + e.getCode()));
        TestDesk.onFx(() -> {
            desk.robot.push(KeyCode.ENTER);
            desk.robot.write("a");
        });
        desk.settle();
        assertEquals("a", text(opened));
        assertEquals(List.of("KEY_PRESSED A", "KEY_TYPED UNDEFINED", "KEY_RELEASED A"), came);
    }

    @Test void aFieldTakesTheKeysBeforeItWasDrawn() {
        Form form = TestDesk.onFx(() -> new Form("", work()));
        Field<String> who = TestDesk.onFx(() -> form.suggest("by", "_Who", List.of()));
        TestDesk.onFx(() -> {
            desk.desk.getChildren().add(form.node());
            form.focus();
            type("Deputy");
        });
        assertEquals("Deputy", TestDesk.onFx(who::get));
    }

    @Test void readingThatOpensNothingHoldsNoKeyBack() {
        TextField here = fieldWithTheKeys();
        CountDownLatch slow = new CountDownLatch(1);
        TestDesk.onFx(() -> work().read("Reading", () -> {
            slow.await();
            return true;
        }));
        type("words");
        assertEquals("words", text(here));
        assertFalse(TestDesk.onFx(() -> desk.desk.isHoldingKeys()));
        slow.countDown();
    }

    private Work work() {
        return desk.place.work();
    }

    private static String text(TextField field) {
        return TestDesk.onFx(() -> field.getText());
    }

    private TextField fieldWithTheKeys() {
        TextField field = TestDesk.onFx(() -> new TextField());
        TestDesk.onFx(() -> {
            desk.desk.getChildren().add(field);
            field.requestFocus();
        });
        // What was never drawn takes no keys.
        desk.settle();
        return field;
    }
}
