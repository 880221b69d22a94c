package org.scrutinydesk.exchange.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.scrutinydesk.paper.Paragraph.heading;
import static org.scrutinydesk.paper.Paragraph.numbered;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.paper.Comment;
import org.scrutinydesk.paper.Contribution;
import org.scrutinydesk.paper.Contribution.Change;
import org.scrutinydesk.paper.Contribution.Verdict;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.Span;
import org.scrutinydesk.paper.Template;

/** A section goes out as a Word file, is changed as people change such files, and comes back. */
class ContributionTest extends InReply {
    @Test void aSectionThatComesBackAsItWentChangesNothing() throws Exception {
        Path file = folder.resolve("Money.docx");
        Contribution sent = send("Finance", file);
        assertEquals(List.of("Money", "Later"), sent.sent().stream().filter(p -> p.kind() == Paragraph.Kind.HEADING).map(Paragraph::words).toList());
        try (XWPFDocument word = new XWPFDocument(Files.newInputStream(file))) {
            String text = String.join("\n", word.getParagraphs().stream().map(XWPFParagraph::getText).toList());
            assertTrue(text.contains("Say what came of each bid.") && text.contains("Friday 10 June 2016") && text.contains("The grant of £472,000 is late."), text);
            assertFalse(text.contains("Not sent"), text);
        }
        assertEquals(List.of(), take(file).reply().changes());
        assertEquals(List.of(), take(edited(file, "renamed.docx", word -> { })).reply().changes());
    }

    @Test void eachChangedParagraphIsAcceptedOrRefusedAndLiveFiguresStayLive() throws Exception {
        Path file = folder.resolve("Money.docx");
        Contribution sent = send("Finance", file);
        List<Paragraph> before = body();
        Path back = edited(file, "Re Money (final) v2.docx", word -> {
            say(word, "The grant of", "The grant of £472,000 came on 3 June.");
            XWPFParagraph post = find(word, "digital post");
            XWPFParagraph more = word.insertNewParagraph(post.getCTP().newCursor());
            more.createRun().setText("A second fund has opened.");
            word.removeBodyElement(word.getPosOfParagraph(find(word, "rapid profiling")));
        });
        ReplyFile.Taken taken = take(back);
        assertEquals(3, taken.reply().changes().size(), taken.reply().changes().toString());
        for (Change c : taken.reply().changes()) office.contributions().accept(c.id(), false);
        assertEquals(List.of("First", "Not sent.", "Money", "The grant of £472,000 came on 3 June.", "Four bids went in:", "A second fund has opened.", "digital post"),
            words().subList(0, 7));
        assertTrue(body().get(3).spans().stream().anyMatch(s -> s instanceof Span.Figure f && f.shown().equals("£472,000")));
        assertEquals(before.get(3).id(), body().get(3).id());
        assertTrue(now(sent).replies().getFirst().changes().stream().allMatch(c -> c.verdict() == Verdict.ACCEPTED));
        assertThrows(Refused.class, () -> office.contributions().accept(taken.reply().changes().getFirst().id(), false));
        for (int i = 0; i < 3; i++) office.log().undo(office.log().last() - 2 * i);
        assertEquals(before, body());
    }

    @Test void allChangesAreAcceptedAndTakenBackInOneStep() throws Exception {
        Path file = folder.resolve("Money.docx");
        send("Finance", file);
        List<Paragraph> before = body();
        ReplyFile.Taken taken = take(edited(file, "back.docx", word -> {
            say(word, "The grant of", "The grant of £472,000 came on 3 June.");
            word.insertNewParagraph(find(word, "digital post").getCTP().newCursor()).createRun().setText("A second fund has opened.");
            word.removeBodyElement(word.getPosOfParagraph(find(word, "rapid profiling")));
        }));
        List<Long> all = taken.reply().changes().stream().map(Change::id).toList();
        assertThrows(Refused.class, () -> office.contributions().acceptAll(List.of(all.getFirst(), all.getFirst())));
        assertEquals(before, body(), "all of them or none");
        office.contributions().acceptAll(all);
        assertEquals(List.of("First", "Not sent.", "Money", "The grant of £472,000 came on 3 June.", "Four bids went in:", "A second fund has opened.", "digital post"),
            words().subList(0, 7));
        office.log().undo(office.log().last());
        assertEquals(before, body());
        office.contributions().acceptAll(all);
        assertFalse(before.equals(body()), "each waited again");
    }

    @Test void trackedChangesAndCommentsComeBackToo() throws Exception {
        Path file = folder.resolve("Money.docx");
        send("Finance", file);
        Path back = edited(file, "tracked.docx", word -> {
            XWPFParagraph late = find(word, "Nothing yet.");
            var inserted = late.getCTP().addNewIns();
            inserted.setAuthor("CFO");
            inserted.setId(java.math.BigInteger.valueOf(7));
            inserted.addNewR().addNewT().setStringValue(" A decision is due in July.");
            var comment = word.createComments().createComment(java.math.BigInteger.ZERO);
            comment.setAuthor("CFO");
            comment.createParagraph().createRun().setText("Is July right?");
            late.getCTP().addNewR().addNewCommentReference().setId(java.math.BigInteger.ZERO);
        });
        ReplyFile.Taken taken = take(back);
        assertEquals(1, taken.comments());
        Comment comment = office.comments().of(paper.id()).getFirst();
        Change change = taken.reply().changes().getFirst();
        assertEquals("Nothing yet. A decision is due in July.", change.words().words());
        assertEquals(List.of("CFO", "Is July right?", change.paragraph()), List.of(comment.author(), comment.words(), comment.paragraph()));
        office.contributions().refuse(change.id());
        assertTrue(words().contains("Nothing yet."));
    }

    @Test void twoRepliesThatChangeTheSameParagraphAreNamedAndNothingIsDropped() throws Exception {
        Path one = folder.resolve("one.docx");
        Path two = folder.resolve("two.docx");
        send("Finance", one);
        Contribution legal = send("Legal", two);
        take(edited(one, "one back.docx", word -> say(word, "Four bids", "Four bids went to the Home Office:")));
        take(edited(two, "two back.docx", word -> {
            say(word, "Four bids", "Four bids were lawful:");
            say(word, "Nothing yet", "The tender is out.");
        }));
        List<Contribution> all = office.contributions().of(paper.id());
        Change ours = all.getLast().replies().getFirst().changes().getFirst();
        Change theirs = all.getFirst().replies().getFirst().changes().getFirst();
        Change alone = all.getFirst().replies().getFirst().changes().getLast();
        assertEquals(Map.of("Legal", "Four bids were lawful:"), all.getLast().conflicts(ours, all, body()));
        assertEquals(Map.of("Finance", "Four bids went to the Home Office:"), all.getFirst().conflicts(theirs, all, body()));
        assertEquals(Map.of(), all.getFirst().conflicts(alone, all, body()));
        office.contributions().accept(ours.id(), false);
        assertEquals(Map.of("Finance", "Four bids went to the Home Office:"),
            now(legal).conflicts(theirs, office.contributions().of(paper.id()), body()));
        office.contributions().accept(theirs.id(), true);
        assertEquals(List.of("Four bids went to the Home Office:", "Four bids were lawful:"), words().subList(4, 6));
        List<Paragraph> changed = new ArrayList<>(body());
        changed.set(changed.size() - 3, changed.get(changed.size() - 3).withSpans(List.of(Span.Words.of("The office wrote this meanwhile."))));
        office.papers().saveBody(paper.id(), changed);
        assertEquals(Map.of("the office", "The office wrote this meanwhile."), now(legal).conflicts(alone,
            office.contributions().of(paper.id()), body()));
    }

    @Test void whatIsOutIsKnownAndAFileThatAnswersNothingIsRefused() throws Exception {
        Path file = folder.resolve("Money.docx");
        assertEquals("lead", assertThrows(WrongInput.class, () -> send(" ", file)).field());
        assertEquals("due", assertThrows(WrongInput.class, () -> ContributionFile.send(office, paper.id(), 4, "A", null, DUE.minusYears(1), file)).field());
        assertFalse(Files.exists(file));
        Contribution sent = send("Finance", file);
        assertTrue(sent.out() && !sent.late(DUE) && sent.late(DUE.plusDays(1)));
        assertEquals(1, office.contributions().open().size());
        Path stranger = folder.resolve("stranger.docx");
        try (XWPFDocument word = new XWPFDocument(); OutputStream out = Files.newOutputStream(stranger)) {
            word.createParagraph().createRun().setText("Hello");
            word.write(out);
        }
        assertTrue(assertThrows(Refused.class, () -> take(stranger)).getMessage().contains("does not say which section it answers"));
        office.contributions().close(sent.id(), DUE);
        assertEquals(0, office.contributions().open().size());
        office.papers().delete(paper.id());
        office.log().undo(office.log().last());
        assertEquals(1, office.contributions().of(paper.id()).size());
    }

    /** Paragraphs are reworded, added and taken out at random in the Word file; accepting all makes the section say what the file says. */
    @Test void whateverIsChangedInTheFileNothingOfItIsDropped() throws Exception {
        Random random = new Random(4);
        for (int round = 0; round < 12; round++) {
            List<Paragraph> text = new ArrayList<>(List.of(heading(1, "Section " + round)));
            for (int i = 0; i < 8; i++) text.add(numbered("Sentence " + i + " of round " + round + " about subject " + random.nextInt(1000)));
            Paper one = office.papers().add(Paper.draft(Template.CHIEF_EXECUTIVES_UPDATE, "R" + round, null), text);
            Path file = folder.resolve("r" + round + ".docx");
            ContributionFile.send(office, one.id(), 0, "Lead", null, DUE, file);
            List<String> wanted = new ArrayList<>();
            int r = round;
            Path back = edited(file, "b" + round + ".docx", word -> {
                for (int i = 0; i < 8; i++) {
                    XWPFParagraph p = find(word, "Sentence " + i + " of");
                    switch (random.nextInt(4)) {
                        case 0 -> {
                            say(word, "Sentence " + i + " of", "Reworded " + i + " in round " + r + " by hand");
                            wanted.add("Reworded " + i + " in round " + r + " by hand");
                        }
                        case 1 -> word.removeBodyElement(word.getPosOfParagraph(p));
                        case 2 -> {
                            word.insertNewParagraph(p.getCTP().newCursor()).createRun().setText("Wholly new words number " + i);
                            wanted.add("Wholly new words number " + i);
                            wanted.add(p.getText().strip());
                        }
                        default -> wanted.add(p.getText().strip());
                    }
                }
            });
            ReplyFile.Taken taken = take(back);
            taken.reply().changes().forEach(c -> office.contributions().accept(c.id(), false));
            assertEquals(wanted, office.papers().body(one.id()).stream().skip(1).map(Paragraph::words).toList());
        }
    }
}
