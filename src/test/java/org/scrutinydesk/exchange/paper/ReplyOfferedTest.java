package org.scrutinydesk.exchange.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutinydesk.paper.Contribution;
import org.scrutinydesk.paper.Paragraph;

/** Replies as word processors write them: one that LibreOffice took through its own format, and one with all that Word leaves in a file. */
class ReplyOfferedTest extends InReply {
    private Contribution sent;

    @BeforeEach void send() {
        sent = send("Finance", folder.resolve("Money.docx"));
    }

    private Path fixture(String name) throws Exception {
        Path to = folder.resolve(name);
        try (InputStream in = Objects.requireNonNull(ReplyOfferedTest.class.getResourceAsStream(name))) {
            Files.copy(in, to);
        }
        return to;
    }

    private List<String> lines(ReplyFile.Taken taken) {
        return taken.reply().changes().stream().map(c -> sent.line(c, sent.asSent(c.paragraph())).spoken()).toList();
    }

    private static final List<String> LIBREOFFICE = List.of("The grant of £472,000 [taken out: is late] [added: came on 3 June].", "Added: A fifth is being written.",
        "“rapid” is now bold. rapid profiling", "Areas\nArea | £\nBlackpool | [taken out: 51,000] [added: 52,000\nWyre | 8,000]",
        "Added: Before it came to anything, there was a vote.", "Taken out: digital post");

    @Test void whatLibreOfficeWroteWhollyAnewFindsItsPlaces() throws Exception {
        ReplyFile.Taken taken = take(fixture("reply-libreoffice.docx"));
        assertEquals(LIBREOFFICE, lines(taken));
        var comment = office.comments().of(paper.id()).getFirst();
        assertEquals(List.of(4L, "CFO", "Is it 3 June?"), List.of(comment.paragraph(), comment.author(), comment.words()));
        taken.reply().changes().forEach(c -> office.contributions().accept(c.id(), false));
        assertEquals(List.of("Money", "The grant of £472,000 came on 3 June.", "Four bids went in:", "A fifth is being written.", "rapid profiling"), words().subList(2, 7));
        assertEquals(List.of("Later", "Before it came to anything, there was a vote.", "Nothing yet."), words().subList(9, 12));
        // What was written new counts as its neighbours do.
        assertEquals(List.of(Paragraph.Kind.NUMBERED, Paragraph.Kind.NUMBERED), List.of(body().get(5).kind(), body().get(10).kind()));
    }

    @Test void whereItsMarksWereLostTheWordsLead() throws Exception {
        Path bare = edited(fixture("reply-libreoffice.docx"), "bare.docx", word -> word.getParagraphs().forEach(p -> {
            while (p.getCTP().sizeOfBookmarkStartArray() > 0) p.getCTP().removeBookmarkStart(0);
            while (p.getCTP().sizeOfBookmarkEndArray() > 0) p.getCTP().removeBookmarkEnd(0);
        }));
        List<String> lines = lines(take(bare));
        assertTrue(lines.containsAll(LIBREOFFICE.subList(0, 3)) && lines.contains(LIBREOFFICE.get(4)) && lines.contains(LIBREOFFICE.get(5)), lines.toString());
    }

    @Test void whatWordLeavesInAFileIsReadThrough() throws Exception {
        ReplyFile.Taken taken = take(fixture("reply-word.docx"));
        assertEquals(List.of("The grant of £472,000 [taken out: is late] [added: came on 3 June].", "Added: A fifth is being written.",
            "Moved here. After “digital post”. rapid profiling", "“Nothing yet.” is now bold. Nothing yet."), lines(taken));
        assertEquals(List.of("This file has 2 insertions, 1 deletion, 1 move and 1 change of form by Chief Finance Officer. They were taken as accepted."), taken.notes());
        var comment = office.comments().of(paper.id()).getFirst();
        assertEquals(List.of(11L, "CFO", "Is July right?"), List.of(comment.paragraph(), comment.author(), comment.words()));
    }
}
