package org.scrutinydesk.document;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.UUID;
import org.scrutinydesk.common.Refused;

/** A file written whole or not at all: beside its place under a passing name, then moved there. */
public final class NewFile {
    private NewFile() {
    }

    /** What fills the file; it may only touch the path it is given. */
    @FunctionalInterface
    public interface Filling {
        void into(Path passing) throws IOException;
    }

    /**
     * Writes {@code target}, replacing what stood there only once the new file is complete.
     *
     * @throws Refused where the folder is missing or closed to us, the target is a folder or read-only, or the disk is full;
     *                 what stood there before then still stands
     */
    public static void write(Path target, Filling filling) {
        Path whole = target.toAbsolutePath().normalize();
        Path folder = whole.getParent();
        if (Files.isDirectory(whole)) {
            throw new Refused("“" + target + "” is a folder; give the name of a file in it.");
        }
        if (!Files.isDirectory(folder)) {
            throw new Refused("There is no folder “" + folder + "”; make it first or choose another.");
        }
        if (Files.exists(whole) && !Files.isWritable(whole)) {
            throw new Refused("“" + target + "” is read-only; choose another name or allow changes to it.");
        }
        Path passing = null;
        try {
            passing = Files.createFile(folder.resolve("." + whole.getFileName() + "-" + UUID.randomUUID() + ".part"));
            filling.into(passing);
            move(passing, whole);
            passing = null;
        } catch (IOException e) {
            throw new Refused(sentence(target, folder, e), e);
        } finally {
            if (passing != null) discard(passing);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path passing) {
        try {
            Files.deleteIfExists(passing);
        } catch (IOException e) {
            passing.toFile().deleteOnExit();
        }
    }

    private static String sentence(Path target, Path folder, IOException e) {
        String why = e.getMessage() == null ? "" : e.getMessage().toLowerCase(Locale.ROOT);
        if (why.contains("no space") || why.contains("not enough space") || why.contains("quota")) {
            return "The disk is full, so “" + target + "” was not written; make room or choose another disk.";
        }
        if (e instanceof AccessDeniedException || why.contains("read-only") || why.contains("permission denied")) {
            return "Files cannot be written to “" + folder + "”; choose another folder or allow changes to it.";
        }
        String reason = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        return "“" + target + "” could not be written" + (reason == null ? "" : " (" + reason + ")")
            + "; close it if it is open elsewhere, or choose another name.";
    }
}
