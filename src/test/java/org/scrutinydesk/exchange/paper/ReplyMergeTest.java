package org.scrutinydesk.exchange.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scrutinydesk.paper.Paragraph.heading;
import static org.scrutinydesk.paper.Paragraph.numbered;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.paper.Contribution;
import org.scrutinydesk.paper.Contribution.Change;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Span;

/** Two Word copies of one section come back, changed differently, while the office writes on. */
class ReplyMergeTest extends InReply {
    private Path one;
    private Path two;
    private Contribution finance;
    private Contribution legal;

    @BeforeEach void send() {
        one = folder.resolve("one.docx");
        two = folder.resolve("two.docx");
        finance = send("Finance", one);
        legal = send("Legal", two);
    }

    private static void add(XWPFDocument word, String before, String words) {
        word.insertNewParagraph(find(word, before).getCTP().newCursor()).createRun().setText(words);
    }

    private static void remove(XWPFDocument word, String words) {
        word.removeBodyElement(word.getPosOfParagraph(find(word, words)));
    }

    private Change only(ReplyFile.Taken taken) {
        assertEquals(1, taken.reply().changes().size(), taken.reply().changes().toString());
        return taken.reply().changes().getFirst();
    }

    private Map<String, String> conflicts(Contribution of, Change change) {
        return now(of).conflicts(now(of).replies().stream().flatMap(r -> r.changes().stream()).filter(c -> c.id() == change.id()).findFirst().orElseThrow(),
            office.contributions().of(paper.id()), body());
    }

    private void accept(Change change) {
        office.contributions().accept(change.id(), false);
    }

    @Test void differentParagraphsComeTogether() throws Exception {
        Change first = only(take(edited(one, "1.docx", w -> say(w, "Four bids", "Five bids went in:"))));
        Change second = only(take(edited(two, "2.docx", w -> say(w, "Nothing yet", "The tender is out."))));
        assertEquals(List.of(Map.of(), Map.of()), List.of(conflicts(finance, first), conflicts(legal, second)));
        accept(second);
        accept(first);
        assertTrue(words().containsAll(List.of("Five bids went in:", "The tender is out.")), words().toString());
    }

    @Test void otherWordsOfOneParagraphComeTogetherAndTheSameWordsGiveWayAloud() throws Exception {
        Change first = only(take(edited(one, "1.docx", w -> say(w, "Four bids", "Five bids went in:"))));
        Change second = only(take(edited(two, "2.docx", w -> say(w, "Four bids", "Four bids went in late:"))));
        assertEquals(Map.of("Finance", "Five bids went in:"), conflicts(legal, second));
        accept(first);
        assertEquals(null, office.contributions().accept(second.id(), false));
        assertEquals("Five bids went in late:", words().get(4));
        Change third = only(take(edited(two, "3.docx", w -> say(w, "Four bids", "Six bids went in late:"))));
        assertEquals("Five bids went in late:", office.contributions().accept(third.id(), false), "what gave way is said");
        assertEquals("Six bids went in late:", words().get(4));
    }

    @Test void whatOneTakesOutAndTheOtherChangesIsNamedToBothAndCanComeBackToItsPlace() throws Exception {
        Change out = only(take(edited(one, "1.docx", w -> remove(w, "rapid profiling"))));
        Change changed = only(take(edited(two, "2.docx", w -> say(w, "rapid profiling", "rapid profiling of exhibits"))));
        assertEquals(Map.of("Legal", "rapid profiling of exhibits"), conflicts(finance, out));
        assertEquals(Map.of("Finance", "(taken out)"), conflicts(legal, changed));
        office.comments().add(paper.id(), out.paragraph(), "CFO", DUE, "Is this one ours?");
        accept(out);
        accept(changed);
        assertEquals(List.of("Four bids went in:", "rapid profiling of exhibits", "digital post"), words().subList(4, 7));
        assertEquals(out.paragraph(), body().get(5).id());
        assertEquals(null, office.comments().of(paper.id()).getFirst().gone());
    }

    @Test void whatBothAddAtOnePlaceStandsThereOneAfterTheOther() throws Exception {
        ReplyFile.Taken first = take(edited(one, "1.docx", w -> {
            add(w, "rapid profiling", "Finance says this.");
            add(w, "rapid profiling", "And Finance says that.");
        }));
        ReplyFile.Taken second = take(edited(two, "2.docx", w -> {
            add(w, "rapid profiling", "Legal says this.");
            add(w, "rapid profiling", "And Finance says that.");
        }));
        assertEquals(List.of(Map.of(), Map.of("Legal", "And Finance says that.")), first.reply().changes().stream().map(c -> conflicts(finance, c)).toList());
        // In whatever order they are accepted.
        accept(second.reply().changes().getFirst());
        accept(first.reply().changes().getLast());
        accept(first.reply().changes().getFirst());
        assertEquals(List.of("Four bids went in:", "Legal says this.", "Finance says this.", "And Finance says that.", "rapid profiling"), words().subList(4, 9));
        assertEquals(Map.of("Finance", "And Finance says that."), conflicts(legal, second.reply().changes().getLast()));
    }

    @Test void whatIsAddedBehindAParagraphThatIsGoneStaysInItsSection() throws Exception {
        Change added = only(take(edited(one, "1.docx", w -> add(w, "[From the records", "Finance adds this."))));
        Change changed = only(take(edited(two, "2.docx", w -> say(w, "digital post", "digital post at last"))));
        List<Paragraph> without = new ArrayList<>(body());
        without.removeIf(p -> p.words().equals("digital post") || p.kind() == Paragraph.Kind.TABLE);
        office.papers().saveBody(paper.id(), without);
        accept(added);
        assertEquals(Map.of("the office", "(taken out)"), conflicts(legal, changed));
        accept(changed);
        assertEquals(List.of("rapid profiling", "digital post at last", "Finance adds this."), words().subList(5, 8));
    }

    @Test void whatTheOfficeWroteMeanwhileIsNamedAndANewFigureIsKept() throws Exception {
        Change figure = only(take(edited(one, "1.docx", w -> say(w, "The grant of", "The grant of £472,000 came on 3 June."))));
        List<Paragraph> newer = new ArrayList<>(body());
        newer.set(3, newer.get(3).withSpans(newer.get(3).spans().stream().map(s -> s instanceof Span.Figure f ? new Span.Figure(f.quote(), "£480,000", false, false) : s).toList()));
        newer.set(4, newer.get(4).withSpans(List.of(Span.Words.of("Six bids went in:"))));
        office.papers().saveBody(paper.id(), newer);
        // A value that the office took is no other wording.
        assertEquals(Map.of(), conflicts(finance, figure));
        accept(figure);
        assertEquals("The grant of £480,000 came on 3 June.", words().get(3));
        Change bids = only(take(edited(two, "2.docx", w -> say(w, "Four bids", "Five bids went in:"))));
        assertEquals(Map.of("the office", "Six bids went in:"), conflicts(legal, bids));
        office.contributions().accept(bids.id(), true);
        assertEquals(List.of("Six bids went in:", "Five bids went in:", "rapid profiling"), words().subList(4, 7));
    }

    @Test void aMoveMeetsOnlyAnotherMove() throws Exception {
        Change moved = only(take(edited(one, "1.docx", w -> {
            remove(w, "Nothing yet.");
            add(w, "Four bids", "Nothing yet.");
        })));
        assertTrue(moved.moves(), moved.toString());
        ReplyFile.Taken other = take(edited(two, "2.docx", w -> {
            remove(w, "Nothing yet.");
            add(w, "digital post", "Nothing yet, says Legal.");
        }));
        assertEquals(2, other.reply().changes().size(), other.reply().changes().toString());
        assertEquals(Map.of("Legal", "(moved to another place)"), conflicts(finance, moved));
        accept(moved);
        assertEquals(List.of("The grant of £472,000 is late.", "Nothing yet.", "Four bids went in:"), words().subList(3, 6));
        Change reworded = other.reply().changes().stream().filter(c -> !c.moves()).findFirst().orElseThrow();
        assertEquals(Map.of(), conflicts(legal, reworded));
        accept(reworded);
        assertEquals("Nothing yet, says Legal.", words().get(4));
    }

    @Test void theSameReplyOnceMoreBringsNothingTwiceAndAnOlderCopyTakesNothingBack() throws Exception {
        Path back = edited(one, "1.docx", w -> {
            say(w, "Four bids", "Five bids went in:");
            add(w, "rapid profiling", "Finance says this.");
            remove(w, "digital post");
            var comment = w.createComments().createComment(java.math.BigInteger.ZERO);
            comment.setAuthor("CFO");
            comment.createParagraph().createRun().setText("Is five right?");
            find(w, "Five bids").getCTP().addNewR().addNewCommentReference().setId(java.math.BigInteger.ZERO);
        });
        ReplyFile.Taken first = take(back);
        assertEquals(3, first.reply().changes().size());
        ReplyFile.Taken again = take(back);
        assertEquals(List.of(), again.reply().changes());
        assertTrue(again.notes().contains("3 changes are in the paper already or wait from an earlier file."), again.notes().toString());
        first.reply().changes().forEach(this::accept);
        List<String> accepted = words();
        assertEquals(List.of(), take(back).reply().changes());
        assertEquals(List.of(), take(one).reply().changes());
        assertEquals(accepted, words());
        assertEquals(1, office.comments().of(paper.id()).size());
    }

    /** Paragraphs are reworded, added, moved and taken out at random; accepting all, in whatever order, drops nothing. */
    @Test void whateverIsMovedInTheFileComesToStandThere() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < 6; round++) {
            List<Paragraph> text = new ArrayList<>(List.of(heading(1, "Before"), numbered("Stays above."), heading(1, "Section " + round)));
            for (int i = 0; i < 8; i++) text.add(numbered("Sentence " + i + " of round " + round + " about subject " + random.nextInt(1000)));
            text.addAll(List.of(heading(1, "After"), numbered("Stays below.")));
            var paper = office.papers().add(org.scrutinydesk.paper.Paper.draft(org.scrutinydesk.paper.Template.CHIEF_EXECUTIVES_UPDATE, "R" + round, null), text);
            Path file = folder.resolve("r" + round + ".docx");
            ContributionFile.send(office, paper.id(), 2, "Lead", null, DUE, file);
            List<String> wanted = new ArrayList<>();
            Path back = edited(file, "b" + round + ".docx", word -> {
                List<String> order = new ArrayList<>(text.subList(3, 11).stream().map(Paragraph::words).toList());
                for (int moves = random.nextInt(4); moves > 0; moves--) order.add(random.nextInt(8), order.remove(random.nextInt(8)));
                if (random.nextInt(3) == 0) order.remove(random.nextInt(8));
                order.add(random.nextInt(order.size()), "Wholly new words " + random.nextInt(100));
                for (int i = 0; i < 8; i++) remove(word, "Sentence " + i + " of");
                for (String words : order) {
                    XWPFParagraph p = word.createParagraph();
                    p.createRun().setText(words);
                }
                wanted.addAll(order);
            });
            List<Change> changes = new ArrayList<>(take(back).reply().changes());
            assertTrue(changes.stream().allMatch(c -> c.adds() || c.moves() || c.takesOut()), changes.toString());
            if (round % 2 == 1) changes.removeIf(c -> !c.adds() && !c.takesOut());
            if (round % 3 == 2) Collections.shuffle(changes, random);
            changes.forEach(this::accept);
            List<String> now = office.papers().body(paper.id()).stream().map(Paragraph::words).toList();
            assertEquals(List.of("Before", "Stays above.", "Section " + round), now.subList(0, 3));
            assertEquals(List.of("After", "Stays below."), now.subList(now.size() - 2, now.size()));
            List<String> within = now.subList(3, now.size() - 2);
            if (round % 2 == 0 && round % 3 != 2) assertEquals(wanted, within);
            else assertEquals(wanted.stream().sorted().toList(), within.stream().sorted().toList());
        }
    }
}
