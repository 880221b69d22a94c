package org.scrutinydesk.document.word;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.document.Block;
import org.scrutinydesk.document.Contents;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.Live;
import org.scrutinydesk.document.NewFile;
import org.scrutinydesk.document.Redline;
import org.scrutinydesk.document.Remark;
import org.scrutinydesk.document.Run;
import org.scrutinydesk.document.Stretch;

/** Writes a document as a Word file that stays easy to change in Word. */
public final class WordWriter {
    private final Clock clock;

    public WordWriter(Clock clock) {
        this.clock = clock;
    }

    /** @throws Refused where the file cannot be written */
    public void write(Document document, Path to) {
        write(document, to, WordExtras.NONE);
    }

    /** @throws Refused where the file cannot be written */
    public void write(Document document, Path to, WordExtras extras) {
        NewFile.write(to, passing -> {
            try (XWPFDocument word = new XWPFDocument(); OutputStream out = new BufferedOutputStream(Files.newOutputStream(passing))) {
                new Writing(word, document, extras).write();
                properties(word, document, extras);
                word.write(out);
            }
        });
    }

    private void properties(XWPFDocument word, Document document, WordExtras extras) {
        boolean anonymous = extras.anonymous();
        POIXMLProperties properties = word.getProperties();
        properties.getCoreProperties().setTitle(document.title());
        properties.getCoreProperties().setCreator(anonymous ? "" : document.author());
        properties.getCoreProperties().getUnderlyingProperties().setCreatedProperty(
            anonymous ? Optional.empty() : Optional.of(Date.from(clock.instant())));
        properties.getCoreProperties().getUnderlyingProperties().setLanguageProperty("en-GB");
        properties.getExtendedProperties().setApplication("Scrutiny Desk");
        new TreeMap<>(extras.kept()).forEach(properties.getCustomProperties()::addProperty);
    }

    /** One document on its way into a Word file. */
    private static final class Writing {
        /** 65 mm, from a label to its text. */
        private static final int LABEL = 3685;
        /** 8 points, which a table cannot ask for below itself. */
        private static final int AFTER_TABLE = 160;
        private static final int AFTER_LIST = 160;

        private final XWPFDocument word;
        private final Document document;
        private final WordNumbers numbers;
        private final WordPages pages;
        private final WordContents contents;
        private final WordReferences references;
        private final WordComments comments;
        private final Map<Block, List<Remark>> remarks = new IdentityHashMap<>();
        private final List<Block> blocks = new ArrayList<>();
        private final Map<Block, Redline.Piece> fates = new IdentityHashMap<>();
        private WordTracked tracked;
        private final Map<Block, Live> live = new IdentityHashMap<>();
        private final List<Remark> waiting = new ArrayList<>();
        private Redline.Piece now;
        private boolean contentsDue;
        private int lastLevel;
        private boolean breakNext;
        private boolean landscape;
        private boolean sideChosen;
        private XWPFParagraph last;

        Writing(XWPFDocument word, Document document, WordExtras extras) {
            TrackedFrom from = extras.from();
            if (from != null) {
                tracked = new WordTracked(from.author(), from.at());
                for (Redline.Piece piece : Redline.of(from.before().blocks(), document.blocks())) {
                    boolean pages = piece.block() instanceof Block.PageBreak || piece.block() instanceof Block.Turn;
                    if (pages && piece.change() == Redline.Change.OUT) continue;
                    blocks.add(piece.block());
                    if (!pages) fates.put(piece.block(), piece);
                }
            } else {
                blocks.addAll(document.blocks());
            }
            this.word = word;
            this.document = document;
            WordStyles.addTo(word);
            this.numbers = new WordNumbers(word, document);
            this.pages = new WordPages(word);
            this.contentsDue = !extras.pages().isEmpty();
            this.contents = contentsDue ? new WordContents(document.blocks().stream().filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast).toList(), extras.pages()) : null;
            this.comments = new WordComments(word);
            this.references = new WordReferences(!extras.anonymous());
            for (Live stretch : document.live()) live.put(document.blocks().get(stretch.block()), stretch);
            for (Remark remark : extras.remarks()) remarks.computeIfAbsent(document.blocks().get(remark.block()), k -> new ArrayList<>()).add(remark);
        }

        void write() {
            // Without this, Word takes the file for one of 2007 and opens it as such.
            var mode = word.getSettings().getCTSettings().addNewCompat().addNewCompatSetting();
            mode.setName("compatibilityMode");
            mode.setUri("http://schemas.microsoft.com/office/word");
            mode.setVal("15");
            Set<Block> own = Collections.newSetFromMap(new IdentityHashMap<>());
            own.addAll(blocks);
            // The pages turn where they turn when the numbers for the contents table are counted.
            for (Stretch stretch : Stretch.of(contentsDue ? Contents.measured(blocks) : blocks)) {
                // Pages that somebody turned and those of a wide table are sections of their own, or the file would not tell them apart.
                if (stretch.landscape() != landscape || landscape) turn(stretch.landscape());
                sideChosen = stretch.landscape() && stretch.chosen();
                for (Block block : stretch.blocks()) {
                    if (own.contains(block)) tracked(block);
                    else contents();
                }
            }
            // Word wants a paragraph to end with.
            if (last == null) small();
            pages.finish(document, landscape);
            references.finish(word);
            if (!waiting.isEmpty()) comments.on(word.getParagraphs().getLast(), waiting);
            comments.finish();
        }

        private XWPFParagraph small() {
            XWPFParagraph paragraph = word.createParagraph();
            paragraph.setStyle(WordStyles.CELL + "Small");
            return paragraph;
        }

        /** The page turns on its side, or upright again. */
        private void turn(boolean onSide) {
            if (!word.getBodyElements().isEmpty()) pages.end(last == null ? small() : last, landscape);
            breakNext = false;
            landscape = onSide;
        }

        private void tracked(Block block) {
            now = fates.get(block);
            int paragraphs = word.getParagraphs().size();
            int tables = word.getTables().size();
            if (now != null && now.change() == Redline.Change.OUT) gone(block);
            else write(block);
            List<XWPFParagraph> here = word.getParagraphs();
            // A page break has no words that could be remarked on, so that it hands on what is.
            waiting.addAll(remarks.getOrDefault(block, List.of()));
            if (here.size() > paragraphs) {
                if (live.get(block) instanceof Live l) {
                    references.live(here.get(paragraphs), Live.sum(document.blocks().subList(l.block(), l.block() + l.count())), l.name());
                }
                comments.on(here.get(paragraphs), waiting);
                waiting.clear();
            }
            if (now == null || now.change() == Redline.Change.SAME || now.change() == Redline.Change.WORDS) return;
            List<XWPFParagraph> written = word.getParagraphs();
            written.subList(paragraphs, written.size()).forEach(p -> tracked.whole(p, now.change()));
            word.getTables().subList(tables, word.getTables().size()).forEach(t -> tracked.table(t, now.change()));
        }

        /** What is no more has no number, leads nowhere, and is no place in the contents table. */
        private void gone(Block block) {
            switch (block) {
                case Block.Heading b -> unnumbered(WordStyles.HEADING + b.level(), b.text());
                case Block.Numbered b -> unnumbered(WordStyles.numbered(b.level()), b.text());
                default -> write(block);
            }
        }

        private void unnumbered(String style, List<Run> text) {
            XWPFParagraph paragraph = paragraph(style);
            WordNumbers.none(paragraph);
            WordRuns.put(paragraph, plain(text));
        }

        private static List<Run> plain(List<Run> text) {
            return text.stream().map(r -> r.inside() || r.live() ? r.plain() : r).toList();
        }

        /** The words of a block, with those that came and went where only they changed. */
        private void put(XWPFParagraph paragraph, List<Run> text) {
            if (now == null || now.change() != Redline.Change.WORDS) {
                references.put(paragraph, now != null && now.change() == Redline.Change.OUT ? plain(text) : text);
                return;
            }
            for (Redline.Part part : now.parts()) {
                List<Run> runs = part.change() == Redline.Change.OUT ? plain(part.runs()) : part.runs();
                tracked.words(paragraph, part.change(), () -> references.put(paragraph, runs));
            }
        }

        private void contents() {
            if (!contentsDue) return;
            contents.write(this::paragraph);
            contentsDue = false;
            breakNext = true;
        }

        private void write(Block block) {
            switch (block) {
                case Block.Banner banner -> WordRuns.put(paragraph(WordStyles.BANNER), Run.of(banner.text()));
                case Block.Title title -> WordRuns.put(paragraph(WordStyles.TITLE), Run.of(title.text()));
                case Block.Field field -> {
                    XWPFParagraph paragraph = paragraph(WordStyles.FIELD);
                    hang(paragraph, LABEL, LABEL);
                    WordRuns.label(paragraph, field.label(), true);
                    put(paragraph, field.text());
                }
                case Block.Heading heading -> heading(heading);
                case Block.Numbered numbered -> numbered(numbered);
                case Block.Plain plain -> put(paragraph("Normal"), plain.text());
                case Block.Bullet bullet -> {
                    XWPFParagraph paragraph = paragraph(WordStyles.bullet(Math.min(bullet.level(), 1)));
                    numbers.bullet(paragraph, bullet.level());
                    put(paragraph, bullet.text());
                }
                case Block.Note note -> WordRuns.put(paragraph(WordStyles.NOTE), note.text());
                case Block.Table table -> {
                    if (!table.caption().isEmpty()) WordRuns.put(paragraph(WordStyles.CAPTION), Run.of(table.caption()));
                    // Two tables with nothing between them are one to Word, and only a paragraph can begin a page.
                    else if (last == null || breakNext || sideChosen) paragraph(WordStyles.CELL + "Small");
                    new WordTable(table, WordPages.textWidth(landscape)).write(word);
                    last = null;
                }
                case Block.PageBreak ignored -> breakNext = true;
                case Block.Turn ignored -> { }
                case Block.Picture picture -> WordPicture.put(paragraph("Normal"), picture, landscape);
            }
        }

        private void heading(Block.Heading heading) {
            int level = Math.min(heading.level(), lastLevel + 1);
            lastLevel = level;
            XWPFParagraph paragraph = paragraph(WordStyles.HEADING + level);
            boolean counted = false;
            if (heading.number().isEmpty()) {
                WordNumbers.none(paragraph);
            } else {
                counted = numbers.number(paragraph, heading);
                if (!counted) writeOut(paragraph, 0, WordNumbers.HANG, heading.number(), heading.anchor());
            }
            Runnable words = () -> put(paragraph, heading.text());
            Runnable marked = counted ? () -> references.counted(paragraph, heading.anchor(), numbers.namesWhole(paragraph), words)
                : heading.number().isEmpty() ? () -> references.written(paragraph, heading.anchor(), Run.words(heading.text()), words) : words;
            if (contents == null) marked.run();
            else contents.mark(paragraph, marked);
        }

        private void numbered(Block.Numbered numbered) {
            XWPFParagraph paragraph = paragraph(WordStyles.numbered(numbered.level()));
            Runnable words = () -> put(paragraph, numbered.text());
            if (numbers.number(paragraph, numbered)) {
                references.counted(paragraph, numbered.anchor(), numbers.namesWhole(paragraph), words);
                return;
            }
            int step = numbered.level() == 0 ? WordNumbers.HANG : WordNumbers.STEP;
            writeOut(paragraph, numbered.level() * WordNumbers.STEP, step, numbered.number(), numbered.anchor());
            words.run();
        }

        /** A number that Word does not count, which is what a reference to it shows. */
        private void writeOut(XWPFParagraph paragraph, int left, int hangs, String number, String anchor) {
            WordNumbers.none(paragraph);
            hang(paragraph, left, hangs);
            String bare = number.replaceAll("[.:]+$", "");
            references.written(paragraph, anchor, bare, () -> WordRuns.put(paragraph, Run.of(bare)));
            WordRuns.label(paragraph, number.substring(bare.length()), false);
        }

        private XWPFParagraph paragraph(String style) {
            XWPFParagraph paragraph = word.createParagraph();
            paragraph.setStyle(style);
            if (breakNext) paragraph.setPageBreak(true);
            boolean underTable = last == null && !word.getTables().isEmpty();
            if (underTable && !style.startsWith(WordStyles.HEADING)) paragraph.setSpacingBefore(AFTER_TABLE);
            boolean underList = last != null && last.getStyle().startsWith(WordStyles.BULLET) && !style.startsWith(WordStyles.BULLET);
            if (underList) last.setSpacingAfter(AFTER_LIST);
            breakNext = false;
            last = paragraph;
            if (sideChosen) references.chosenSide(paragraph);
            sideChosen = false;
            return paragraph;
        }

        private static void hang(XWPFParagraph paragraph, int left, int hangs) {
            CTInd indent = paragraph.getCTPPr().addNewInd();
            indent.setLeft(BigInteger.valueOf(left));
            indent.setHanging(BigInteger.valueOf(hangs));
        }
    }
}
