package org.scrutinydesk.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.common.Refused;

class NewFileTest {
    @TempDir
    Path folder;

    @Test
    void writesWholeOrNotAtAll() throws IOException {
        Path file = folder.resolve("paper.txt");
        NewFile.write(file, p -> Files.writeString(p, "first"));
        Refused refused = assertThrows(Refused.class, () -> NewFile.write(file, p -> {
            Files.writeString(p, "half of the sec");
            throw new FileSystemException(p.toString(), null, "No space left on device");
        }));
        assertEquals("The disk is full, so “" + file + "” was not written; make room or choose another disk.", refused.getMessage());
        assertThrows(IllegalStateException.class, () -> NewFile.write(file, p -> {
            throw new IllegalStateException("a bug");
        }));
        assertEquals("first", Files.readString(file));
        assertArrayEquals(new String[] {"paper.txt"}, folder.toFile().list());
    }

    @Test
    void saysWhatIsWrongWithThePlace() throws IOException {
        assertTrue(said(folder).contains("is a folder; give the name of a file in it"));
        assertTrue(said(folder.resolve("missing/paper.txt")).startsWith("There is no folder “" + folder.resolve("missing")));
        Path file = Files.writeString(folder.resolve("kept.txt"), "kept");
        assumeTrue(file.toFile().setReadOnly() && !Files.isWritable(file), "whoever may write everywhere cannot be refused");
        assertTrue(said(file).contains("is read-only"));
        assertEquals("kept", Files.readString(file));
    }

    @Test
    void isAsReadableAsOtherFilesOfItsMaker() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path file = folder.resolve("new.txt");
        NewFile.write(file, p -> Files.writeString(p, "x"));
        Path usual = Files.writeString(folder.resolve("usual.txt"), "x");
        assertEquals(PosixFilePermissions.toString(Files.getPosixFilePermissions(usual)), PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    private static String said(Path target) {
        return assertThrows(Refused.class, () -> NewFile.write(target, p -> Files.writeString(p, "x"))).getMessage();
    }
}
