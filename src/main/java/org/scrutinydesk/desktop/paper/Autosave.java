package org.scrutinydesk.desktop.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.desktop.kit.Work;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.PaperStore;
import org.scrutinydesk.paper.Paragraph;
import org.scrutinydesk.paper.References;

/**
 * Saves a paper while it is written: at the first pause, and at the latest a second and a half after the first letter that is
 * not saved. Saves follow one another on the lane for writes, each knowing the ids and the version that the one before it made.
 */
final class Autosave {
    private static final Duration PAUSE = Duration.millis(600);
    private static final long LATEST = 900_000_000L;

    private final Work work;
    private final PaperStore store;
    private final PaperId id;
    private final Front front;
    private final PaperModel model;
    private final Consumer<Throwable> failed;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final AtomicInteger version;
    private final Map<Long, Long> stored = new ConcurrentHashMap<>();
    private final Work.Run run;
    private boolean frontChanged;
    private boolean bodyChanged;
    private long since;
    private Runnable saved;
    private int underWay;
    private int stamp;

    Autosave(Work work, PaperStore store, Front front, PaperModel model, Consumer<Throwable> failed) {
        this.work = work;
        this.store = store;
        this.front = front;
        this.model = model;
        this.failed = failed;
        id = front.paper().id();
        run = new Work.Run(() -> "Typing in “" + front.titleToStore() + "”");
        version = new AtomicInteger(front.paper().version());
        front.onChange(() -> changed(true));
        model.onChange(() -> changed(false));
        pause.setOnFinished(e -> flush());
    }

    /** The paper was stored elsewhere, under this version. */
    void stands(int newVersion) {
        version.set(newVersion);
    }

    /** Nothing is waiting to be saved, and nothing is being saved. */
    boolean idle() {
        return !frontChanged && !bodyChanged && underWay == 0;
    }

    /** Another number after each change and each save, so that a reading made meanwhile is known to be out of date. */
    int stamp() {
        return stamp;
    }

    private void changed(boolean ofFront) {
        stamp++;
        if (saved == null) {
            saved = work.typing();
            since = System.nanoTime();
        }
        if (ofFront) frontChanged = true;
        else bodyChanged = true;
        if (pause.getStatus() != javafx.animation.Animation.Status.RUNNING || System.nanoTime() - since < LATEST) pause.playFromStart();
    }

    /** Saves now what is not saved. Called on the JavaFX thread; it does not wait. */
    void flush() {
        pause.stop();
        // Without a title a paper cannot be stored; it waits until there is one.
        write(frontChanged && !front.title().isBlank(), bodyChanged);
    }

    /** Saves all there is because the page is left; without a title it keeps the one it had. */
    void leave() {
        pause.stop();
        write(frontChanged, bodyChanged);
    }

    private void write(boolean withFront, boolean withBody) {
        if (!withFront && !withBody) return;
        Paper paper = front.paper();
        PaperModel.Snapshot body = model.snapshot();
        frontChanged &= !withFront;
        bodyChanged = false;
        Runnable ended = saved;
        if (!frontChanged) saved = null;
        underWay++;
        work.write("Saving the paper", run, () -> save(withFront ? paper : null, withBody ? body : null)).then(paragraphs -> {
            underWay--;
            stamp++;
            if (withBody) model.stored(body, paragraphs);
            if (saved != ended) ended.run();
        }).failed(failure -> {
            underWay--;
            stamp++;
            if (saved != ended) ended.run();
            if (saved == null) saved = work.typing();
            frontChanged |= withFront;
            bodyChanged |= withBody;
            failed.accept(failure);
        });
    }

    /** On the lane for writes. */
    private List<Paragraph> save(Paper paper, PaperModel.Snapshot body) {
        if (paper != null) version.set(store.save(paper.withId(id, version.get())).version());
        if (body == null) return List.of();
        boolean turns = store.paper(id).state() != Paper.State.DRAFT;
        List<Paragraph> known = new ArrayList<>();
        for (int i = 0; i < body.ids().size(); i++) {
            Long now = stored.get(body.ids().get(i));
            Paragraph led = References.led(body.paragraphs().get(i), to -> stored.getOrDefault(to, to));
            known.add(now == null ? led : led.withId(now));
        }
        List<Paragraph> written = store.saveBody(id, known);
        for (int i = 0; i < written.size(); i++) {
            if (body.ids().get(i) != written.get(i).id()) stored.put(body.ids().get(i), written.get(i).id());
        }
        // A change of the text made a draft of it, which is a change of the paper too.
        if (turns) version.set(store.paper(id).version());
        return written;
    }
}
