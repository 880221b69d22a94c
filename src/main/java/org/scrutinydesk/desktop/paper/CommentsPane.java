package org.scrutinydesk.desktop.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.scrutinydesk.common.Id.CommentId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.desktop.Workplace;
import org.scrutinydesk.desktop.kit.Action;
import org.scrutinydesk.desktop.kit.Chip;
import org.scrutinydesk.desktop.kit.Field;
import org.scrutinydesk.desktop.kit.Form;
import org.scrutinydesk.desktop.kit.Words;
import org.scrutinydesk.paper.Comment;
import org.scrutinydesk.paper.Paragraph;

/** The comments on a paper beside its page, in the order of the text: to be answered, settled and gone to. */
final class CommentsPane extends SideScroll {
    private static final int QUOTED = 60;

    private final Workplace place;
    private final PaperId id;
    private final PaperEditor editor;
    private final Consumer<Runnable> saved;
    private final CheckBox withResolved = new CheckBox("Show resolved");
    private List<Comment> comments = List.of();
    private CommentId at;
    private CommentId answering;
    private Form form;
    private PaperSides sides;

    /** @param saved goes on once what is being typed is stored */
    CommentsPane(Workplace place, PaperId id, PaperEditor editor, Consumer<Runnable> saved) {
        super(16);
        this.place = place;
        this.id = id;
        this.editor = editor;
        this.saved = saved;
        setFocusTraversable(false);
        withResolved.setOnAction(e -> draw());
        draw();
    }

    @Override
    public Node entrance() {
        if (form != null) return form.entrance();
        Node first = box.lookup(at == null ? ".hyperlink" : "#comment" + at + " .hyperlink");
        return first != null ? first : box.lookup(".button");
    }

    @Override
    public boolean closes() {
        if (form == null) return false;
        form.cancel();
        return true;
    }

    @Override
    public void refresh() {
        draw();
    }

    /** Lets the marks on the page and the keys in it lead here. */
    void beside(Node view, PaperSides among) {
        sides = among;
        editor.rows().comments(this::marks, paragraph -> {
            sides.show(this);
            showOn(paragraph);
        });
        new CommentKeys(view, () -> {
            sides.show(this);
            comment();
        }, backwards -> {
            sides.show(this);
            if (!next(backwards)) place.notices().say("No comment is open in this text.");
        }, () -> withOneHere(this::answer), () -> withOneHere(c -> resolve(c, true)));
    }

    /** What can be done with the comment at the cursor. */
    List<Action> here() {
        return one().map(c -> List.of(new Action("Answer “" + cut(c.words()) + "”", CommentKeys.ANSWER, () -> withOneHere(this::answer)),
            new Action("Resolve “" + cut(c.words()) + "”", CommentKeys.RESOLVE, () -> withOneHere(found -> resolve(found, true))))).orElse(List.of());
    }

    private void withOneHere(Consumer<Comment> does) {
        one().ifPresentOrElse(c -> {
            at = c.id();
            sides.show(this);
            does.accept(c);
        }, () -> place.notices().say("No open comment is on this paragraph; F8 goes to the next one."));
    }

    /** The open comment whose links have the keys, or else that is on the paragraph of the caret, the one that was come to before others. */
    private Optional<Comment> one() {
        Node focused = isWithin() ? getScene().getFocusOwner() : null;
        while (focused != null && !focused.getStyleClass().contains("comment-entry")) focused = focused.getParent();
        String entry = focused == null ? null : focused.getId();
        List<Comment> on = comments.stream().filter(c -> c.open() && (entry == null ? row(c) == editor.caret().row() : entry.equals("comment" + c.id()))).toList();
        return on.stream().filter(c -> c.id().equals(at)).findFirst().or(() -> on.stream().findFirst());
    }

    /** @return whether the marks beside the text are others now */
    boolean show(List<Comment> now) {
        if (now.equals(comments)) return false;
        comments = now;
        if (form == null || !form.changed()) draw();
        long open = now.stream().filter(Comment::open).count();
        sides.words(this, open == 0 ? "Comments" : "Comments: " + open);
        return true;
    }

    /** Whether a mark stands beside a paragraph. */
    boolean marks(long paragraph) {
        return comments.stream().anyMatch(c -> c.open() && c.paragraph() == paragraph);
    }

    private void draw() {
        boolean within = isWithin();
        box.getChildren().setAll(Words.section("Comments"), Words.line(line()));
        if (form != null && answering == null) {
            box.getChildren().add(form.node());
        } else {
            box.getChildren().add(new FlowPane(8, 8, new Action("_Comment on this paragraph", CommentKeys.COMMENT, this::comment).button()));
        }
        if (comments.stream().anyMatch(c -> !c.open())) box.getChildren().add(withResolved);
        for (Comment c : comments) if (c.open() || withResolved.isSelected() || c.id().equals(at)) box.getChildren().add(entry(c));
        if (within && form == null) entrance().requestFocus();
    }

    private String line() {
        long open = comments.stream().filter(Comment::open).count();
        long settled = comments.size() - open;
        if (comments.isEmpty()) return "Nobody has commented on it. Comments are never printed.";
        return (open == 0 ? "None open" : open == 1 ? "One open" : open + " open") + (settled == 0 ? "." : ", " + (settled == 1 ? "one" : settled) + " resolved.");
    }

    private Node entry(Comment c) {
        VBox entry = new VBox(4);
        entry.setId("comment" + c.id());
        entry.getStyleClass().addAll("figures-entry", "comment-entry");
        if (c.id().equals(at)) entry.getStyleClass().add("at");
        entry.getChildren().add(Words.small(on(c)));
        var words = Words.plain(c.words());
        entry.getChildren().addAll(words, Words.small(c.author() + ", " + UkDate.longForm(c.on())));
        for (Comment.Answer a : c.answers()) entry.getChildren().addAll(Words.plain("↳ " + a.words()), Words.small(a.author() + ", " + UkDate.longForm(a.on())));
        if (!c.open()) {
            entry.getChildren().add(new FlowPane(8, 4, Chip.green("Resolved").label(), Words.small("by " + c.resolvedBy() + ", " + UkDate.longForm(c.resolvedOn()))));
        }
        if (form != null && c.id().equals(answering)) {
            entry.getChildren().add(form.node());
            return entry;
        }
        FlowPane does = new FlowPane(12, 4);
        if (row(c) >= 0) does.getChildren().add(link("Go to it", c, () -> go(c)));
        does.getChildren().add(keyed(link("Answer", c, () -> answer(c)), c, CommentKeys.ANSWER));
        does.getChildren().add(c.open() ? keyed(link("Resolve", c, () -> resolve(c, true)), c, CommentKeys.RESOLVE) : link("Open again", c, () -> resolve(c, false)));
        does.getChildren().add(link("Delete", c, () -> place.delete("Comment deleted.", () -> place.office().comments().delete(c.id()))));
        entry.getChildren().add(does);
        return entry;
    }

    private static Node keyed(Hyperlink link, Comment c, String keys) {
        if (c.open()) link.setTooltip(new Tooltip(link.getText() + " (" + Action.of(link.getText(), keys, link::fire).keysInWords() + ")"));
        return link;
    }

    private static Hyperlink link(String words, Comment c, Runnable run) {
        Hyperlink link = new Hyperlink(words);
        link.setAccessibleText(words + ": " + c.words());
        link.setOnAction(e -> run.run());
        return link;
    }

    private int row(Comment c) {
        return c.paragraph() == 0 || c.gone() != null ? -1 : editor.page().rowOf(c.paragraph());
    }

    /** What it is on, as people find it on the page. */
    private String on(Comment c) {
        if (c.paragraph() == 0) return "On the whole paper";
        int row = row(c);
        if (row < 0) return "On a paragraph that is gone" + (c.gone() == null || c.gone().isEmpty() ? "" : ": “" + cut(c.gone()) + "”");
        return on(row);
    }

    private String on(int row) {
        String number = editor.page().number(row).replaceFirst("\\.$", "");
        String words = cut(editor.page().body().get(row).words());
        return (number.isEmpty() ? "On " : "On " + number + (words.isEmpty() ? "" : ", ")) + (words.isEmpty() ? number.isEmpty() ? "a block" : "" : "“" + words + "”");
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= QUOTED ? line : line.substring(0, QUOTED - 1).stripTrailing() + "…";
    }

    // ---- what can be done

    /** Asks for a comment on the paragraph where the caret is, once that is stored and so has an id. */
    void comment() {
        saved.accept(() -> {
            int row = editor.caret().row();
            Paragraph on = editor.page().body().get(row);
            if (on.id() <= 0) {
                place.notices().say("There are no words here to comment on yet; write them first.");
                return;
            }
            Form asked = new Form(on(row), place.work());
            Field<String> words = asked.area("words", "_Comment").required("Say something; a comment without words helps nobody.");
            asked.saves("Comment", words::get, said -> place.office().comments().add(id, on.id(), null, place.office().today(), said), made -> {
                at = made;
                place.undo().offer("Comment added.");
                editor.requestFocus();
            });
            put(asked, null);
        });
    }

    private void answer(Comment c) {
        Form asked = new Form("", place.work());
        Field<String> words = asked.area("words", "_Answer").required("Say something; an answer without words helps nobody.");
        asked.saves("Answer", words::get, said -> place.office().comments().answer(c.id(), null, place.office().today(), said), made -> {
            at = c.id();
            place.undo().offer("Answer added.");
        });
        put(asked, c.id());
    }

    private void put(Form asked, CommentId to) {
        form = asked;
        answering = to;
        asked.onClose(() -> {
            if (form != asked) return;
            form = null;
            answering = null;
            draw();
            editor.requestFocus();
        });
        draw();
        applyCss();
        layout();
        asked.focus();
    }

    private void resolve(Comment c, boolean resolved) {
        place.work().write("Settling a comment", () -> {
            place.office().comments().resolve(c.id(), resolved, place.office().today());
            return c;
        }).then(done -> place.undo().offer(resolved ? "Comment resolved." : "Comment opened again."));
    }

    private void go(Comment c) {
        at = c.id();
        draw();
        editor.requestFocus();
        editor.go(new Spot(row(c), 0));
        show(c.id());
    }

    /** Brings the comments on a paragraph into sight. */
    void showOn(long paragraph) {
        comments.stream().filter(c -> c.paragraph() == paragraph).findFirst().ifPresent(c -> {
            at = c.id();
            draw();
            show(c.id());
        });
    }

    private void show(CommentId comment) {
        Node entry = box.lookup("#comment" + comment);
        if (entry != null) bring(entry);
    }

    /** Goes on to the next open comment in the text from the caret, or back to the one before; round at the end. @return false where there is none */
    boolean next(boolean back) {
        List<Comment> open = new ArrayList<>(comments.stream().filter(c -> c.open() && row(c) >= 0).toList());
        if (open.isEmpty()) return false;
        int caret = editor.caret().row();
        if (back) open = open.reversed();
        // Several on one paragraph follow one another.
        int now = -1;
        for (int i = 0; i < open.size(); i++) if (open.get(i).id().equals(at) && row(open.get(i)) == caret) now = i;
        Comment next = now >= 0 ? open.get((now + 1) % open.size())
            : open.stream().filter(c -> back ? row(c) < caret : row(c) > caret).findFirst().orElse(open.getFirst());
        go(next);
        return true;
    }
}
