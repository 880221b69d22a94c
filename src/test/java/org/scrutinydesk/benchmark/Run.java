package org.scrutinydesk.benchmark;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.scrutinydesk.app.Launcher;

/** A process that is timed from its start to the word it gives, or to its end. */
final class Run {
    private Run() {
    }

    /** A JVM as the program is started with. */
    static List<String> java(Path home, String main, String... args) {
        return java(home, System.getProperty("java.class.path"), List.of(), main, args);
    }

    /** @param more options of the JVM, such as the start-up cache it uses */
    static List<String> java(Path home, String classpath, List<String> more, String main, String... args) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-Xms96m", "-Xmn32m", "-XX:MetaspaceSize=128m", "-Xmx512m", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=25", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
            "-Dscrutinydesk.home=" + home));
        String display = System.getenv("DISPLAY");
        if (display == null || display.isBlank()) command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        command.addAll(more);
        command.addAll(List.of("-cp", classpath, main));
        command.addAll(Arrays.asList(args));
        return command;
    }

    /** The program as it is installed: in jars, with the start-up cache that its self-test trained. */
    record Installed(Path home, String jars, Path cache) {
        static Installed in(Path folder) throws Exception {
            Installed installed = new Installed(Files.createDirectories(folder.resolve("home")), Run.jars(folder), folder.resolve("installed.aot"));
            toEnd(java(installed.home, installed.jars, List.of("-XX:AOTCacheOutput=" + installed.cache), Launcher.class.getName(), "--selftest"));
            return installed;
        }

        List<String> program(String... args) {
            return started(Launcher.class.getName(), args);
        }

        /** Another of its classes to begin with. */
        List<String> started(String main, String... args) {
            return java(home, jars, List.of("-XX:AOTCache=" + cache), main, args);
        }
    }

    /** Milliseconds until the process ends. */
    static long toEnd(List<String> command) throws Exception {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = process.inputReader().lines().toList();
        int code = process.waitFor();
        if (code != 0) throw new IllegalStateException(command.getLast() + " ended with " + code + ": " + String.join("\n", said));
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** The Python that has a module, or null. */
    static String python(String module) throws InterruptedException {
        for (String python : List.of("/usr/bin/python3", "python3")) {
            try {
                if (new ProcessBuilder(python, "-c", "import " + module).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0) return python;
            } catch (IOException e) {
                continue;
            }
        }
        return null;
    }

    /** What the process says until it ends. */
    static List<String> lines(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> lines = process.inputReader().lines().toList();
        int code = process.waitFor();
        if (code != 0) throw new IllegalStateException(command + " ended with " + code);
        return lines;
    }

    /** What a probe said once its window could be used. @param resident kB, 0 where the system does not tell */
    record Shown(long millis, long resident) {
    }

    /** Milliseconds until the process says it can be used; its memory some seconds later. */
    static Shown toWord(List<String> command, int restSeconds) throws Exception {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            String line;
            while ((line = said.readLine()) != null && !line.equals("usable")) {
                continue;
            }
            long millis = (System.nanoTime() - start) / 1_000_000;
            if (line == null) throw new IllegalStateException("The window never came: " + command);
            Thread.sleep(restSeconds * 1000L);
            return new Shown(millis, resident(process.pid()));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** This run's class path with every folder packed into a jar, as installed programs have it and start-up caches need it. */
    static String jars(Path folder) throws IOException {
        List<String> parts = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(part);
            if (!Files.isDirectory(path)) {
                if (Files.exists(path)) parts.add(part);
                continue;
            }
            Path jar = folder.resolve("part" + parts.size() + ".jar");
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar)); var files = Files.walk(path)) {
                for (Path file : files.filter(f -> !f.equals(path)).sorted().toList()) {
                    // Folders have entries too: by them the migrations are found.
                    boolean folderOfFiles = Files.isDirectory(file);
                    out.putNextEntry(new JarEntry(path.relativize(file).toString().replace(File.separatorChar, '/') + (folderOfFiles ? "/" : "")));
                    if (!folderOfFiles) Files.copy(file, out);
                }
            }
            parts.add(jar.toString());
        }
        return String.join(File.pathSeparator, parts);
    }

    private static long resident(long pid) throws Exception {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(status)) return 0;
        return Files.readAllLines(status).stream().filter(l -> l.startsWith("VmRSS:")).mapToLong(l -> Long.parseLong(l.replaceAll("\\D", ""))).findFirst().orElse(0);
    }

    static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
