package org.scrutinydesk.desktop.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/**
 * What this person's own desk remembers between two days: last office, window, theme, how lists were sorted. Lost without
 * harm, so a file that cannot be read counts as empty and one that cannot be written is only logged.
 */
public final class Remembered {
    private final Path file;
    private final Map<String, String> content = Collections.synchronizedMap(new TreeMap<>());

    public Remembered(Path file) {
        this.file = file;
        if (!Files.isRegularFile(file)) return;
        Properties read = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            read.load(in);
            read.forEach((key, value) -> content.put((String) key, (String) value));
        } catch (IOException | IllegalArgumentException e) {
            LoggerFactory.getLogger(Remembered.class).warn("{} could not be read", file, e);
        }
    }

    public String get(String key, String otherwise) {
        return content.getOrDefault(key, otherwise);
    }

    public void put(String key, String value) {
        if (value.equals(content.put(key, value))) return;
        Thread.startVirtualThread(this::save);
    }

    /** As many lines as were put, in their order. */
    public List<String> lines(String key) {
        String text = get(key, "");
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n"));
    }

    public void putLines(String key, List<String> lines) {
        put(key, lines.stream().collect(Collectors.joining("\n")));
    }

    /** Written to a file beside and moved, so that a power cut leaves the old or the new one. */
    public synchronized void save() {
        Properties out = new Properties();
        synchronized (content) {
            out.putAll(content);
        }
        try {
            Files.createDirectories(file.getParent());
            Path unproved = file.resolveSibling(file.getFileName() + ".part");
            try (var writer = Files.newBufferedWriter(unproved)) {
                out.store(writer, null);
            }
            Files.move(unproved, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LoggerFactory.getLogger(Remembered.class).warn("{} could not be written", file, e);
        }
    }
}
