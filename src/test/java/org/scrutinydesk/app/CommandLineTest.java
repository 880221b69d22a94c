package org.scrutinydesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as its own process. */
class CommandLineTest {
    @TempDir Path folder;
    private String said;

    private int run(boolean withJavaFx, String... args) throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(jar -> withJavaFx || !jar.matches(".*(javafx|jfx-incubator|controlsfx|ikonli).*")).collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
            "-Dscrutinydesk.home=" + folder.resolve("home"), "-cp", classPath, Launcher.class.getName()));
        command.addAll(Arrays.asList(args));
        Path out = folder.resolve("said.txt");
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(out.toFile());
        process.environment().remove("DISPLAY");
        process.environment().remove("WAYLAND_DISPLAY");
        process.environment().put("LC_ALL", "C");
        Process running = process.start();
        assertTrue(running.waitFor(180, TimeUnit.SECONDS), "it does not end");
        said = Files.readString(out, StandardCharsets.UTF_8);
        return running.exitValue();
    }

    @Test void nothingOnTheCommandLineNeedsJavaFx() throws Exception {
        assertEquals(0, run(false, "new", "o.desk", "--name", "Ours"), () -> said);
        assertEquals(0, run(false, "--office", "o.desk", "list", "papers"), () -> said);
        assertEquals("There are no papers yet.", said.strip());
        assertEquals(1, run(false, "--office", "none.desk", "list", "papers"));
        assertTrue(said.startsWith("There is no file"), said);
    }

    @Test void withoutADisplayTheMainJobIsDoneAllTheSame() throws Exception {
        if (!System.getProperty("os.name").startsWith("Linux")) return;
        assertEquals(0, run(true), () -> said);
        List<String> lines = said.lines().toList();
        assertTrue(lines.getFirst().startsWith("No window can be opened here"), said);
        assertTrue(lines.size() > 15, said);
        for (String file : lines.subList(1, lines.size())) assertTrue(Files.size(folder.resolve(file)) > 0, file);
        assertTrue(lines.stream().anyMatch(l -> l.endsWith("pack-public.pdf")), said);
    }
}
