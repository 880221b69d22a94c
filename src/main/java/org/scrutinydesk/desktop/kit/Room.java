package org.scrutinydesk.desktop.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kordamp.ikonli.Ikon;
import org.scrutinydesk.common.Id;

/**
 * A room of the desk as the navigation and the palette know it: its view is made on the first visit, so that the window
 * opens fast however many rooms there are.
 */
public final class Room<V extends RoomView> {
    /** Something to do in the room, before it was ever visited. */
    public record Doing<V>(String name, String keys, Consumer<V> run) {
    }

    private final String name;
    private final Ikon icon;
    private final Supplier<V> make;
    private final List<Doing<V>> doings = new ArrayList<>();
    private final Map<Class<? extends Id>, BiConsumer<V, Id>> opens = new LinkedHashMap<>();
    private Callable<String> count = () -> "";
    private boolean below;
    private V view;

    public Room(String name, Ikon icon, Supplier<V> make) {
        this.name = name;
        this.icon = icon;
        this.make = make;
    }

    /** Adds a line to the palette. */
    public Room<V> does(String words, Consumer<V> run) {
        return does(words, null, run);
    }

    /** Adds a line to the palette with a shortcut that works in every room, such as {@code Shortcut+Shift+M}; null for none. */
    public Room<V> does(String words, String keys, Consumer<V> run) {
        doings.add(new Doing<>(words, keys, run));
        return this;
    }

    /** The room shows records of this kind when they are opened from elsewhere. */
    public <T extends Id> Room<V> opens(Class<T> kind, BiConsumer<V, T> show) {
        opens.put(kind, (v, id) -> show.accept(v, kind.cast(id)));
        return this;
    }

    /** Words behind its name where somebody has to act, such as "2 due"; read in the background, empty for none. */
    public Room<V> count(Callable<String> words) {
        count = words;
        return this;
    }

    /** It stands below the line in the navigation. */
    public Room<V> below() {
        below = true;
        return this;
    }

    public String name() {
        return name;
    }

    public Ikon icon() {
        return icon;
    }

    public Callable<String> count() {
        return count;
    }

    public boolean isBelow() {
        return below;
    }

    /** Its view, made when it is first asked for. */
    public V view() {
        if (view == null) view = make.get();
        return view;
    }

    public boolean visited() {
        return view != null;
    }

    /** What the palette offers; {@code go} brings the room to the front first. */
    public List<Action> actions(Runnable go) {
        return doings.stream().map(d -> new Action(d.name(), d.keys(), () -> {
            go.run();
            d.run().accept(view());
        })).toList();
    }

    public boolean canOpen(Id id) {
        return opens.containsKey(id.getClass());
    }

    public void open(Id id) {
        opens.get(id.getClass()).accept(view(), id);
    }
}
