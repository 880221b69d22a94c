package org.scrutinydesk.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.scrutinydesk.common.Refused;

/** Reads files that come from outside: looks at what they really are, and turns the bytes of a text file into its words. */
public final class PlainText {
    /** No paper or table of an office comes near this; what does is the wrong file. */
    private static final long MOST_BYTES = 32L << 20;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private PlainText() {
    }

    /** @throws Refused where there is no such file, or it is empty, a folder, too large or unreadable */
    public static byte[] bytes(Path file) {
        String name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) throw new Refused(file + " is a folder; name the file in it.");
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Refused(name + " is larger than 32 MB; split it, or take the pictures out of it, and try again.");
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == 0) throw new Refused(name + " is empty; check that it was saved, and try again.");
            return bytes;
        } catch (NoSuchFileException e) {
            throw new Refused("There is no file " + file + "; check its name.", e);
        } catch (IOException e) {
            throw new Refused(name + " cannot be read; check that you may open it and that no other program holds it.", e);
        }
    }

    /** What kind of file the first bytes say it is, whatever its name: {@code null} where they say nothing. */
    public static String foreignKind(byte[] bytes) {
        if (starts(bytes, "%PDF")) return "a PDF";
        if (starts(bytes, "PK\u0003\u0004")) return "a Word, Excel or zip file";
        if (starts(bytes, "{\\rtf")) return "an RTF file";
        if (bytes.length > 3 && (bytes[0] & 0xff) == 0xd0 && (bytes[1] & 0xff) == 0xcf && bytes[2] == 0x11) {
            return "an older Office file or one with a password";
        }
        if (bytes.length > 3 && (bytes[0] & 0xff) == 0x89 && bytes[1] == 'P' || bytes.length > 2 && (bytes[0] & 0xff) == 0xff
            && (bytes[1] & 0xff) == 0xd8) {
            return "a picture";
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1).strip()
            .toLowerCase(java.util.Locale.ROOT);
        if (head.startsWith("<!doctype html") || head.startsWith("<html")) return "a web page";
        return null;
    }

    /**
     * The words of a text file in UTF-8, UTF-16 or Windows-1252, without a byte order mark and with {@code \n} between lines.
     *
     * @param as what to save it as where it is none, such as {@code text or Word (.docx)}
     * @throws Refused where the bytes are no text
     */
    public static String decode(Path file, byte[] bytes, String as) {
        String text = withoutMark(bytes);
        long odd = text.chars().limit(200_000).filter(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0b)
            .count();
        if (odd > Math.min(text.length(), 200_000) / 500 || text.indexOf('\0') >= 0) {
            throw new Refused(file.getFileName()
                + " is not a text file; open it in the program it came from and save it as " + as + ".");
        }
        if (text.isBlank()) throw new Refused(file.getFileName() + " has no words in it; check that it was saved, and try again.");
        return text.replace("\r\n", "\n").replace('\r', '\n').replace('\u0085', '\n').replace('\u2028', '\n').replace('\u000b', '\n');
    }

    private static String withoutMark(byte[] b) {
        if (b.length > 2 && (b[0] & 0xff) == 0xef && (b[1] & 0xff) == 0xbb && (b[2] & 0xff) == 0xbf) {
            return text(Arrays.copyOfRange(b, 3, b.length));
        }
        if (b.length > 1 && (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe) {
            return new String(b, 2, b.length - 2, StandardCharsets.UTF_16LE);
        }
        if (b.length > 1 && (b[0] & 0xff) == 0xfe && (b[1] & 0xff) == 0xff) {
            return new String(b, 2, b.length - 2, StandardCharsets.UTF_16BE);
        }
        int even = 0;
        int odd = 0;
        int most = Math.min(b.length, 4000) & ~1;
        for (int i = 0; i < most; i += 2) {
            if (b[i] == 0) even++;
            if (b[i + 1] == 0) odd++;
        }
        // English in UTF-16 has a nil in nearly every other byte.
        if (odd > most / 4 && even < most / 40) return new String(b, StandardCharsets.UTF_16LE);
        if (even > most / 4 && odd < most / 40) return new String(b, StandardCharsets.UTF_16BE);
        return text(b);
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean starts(byte[] bytes, String with) {
        byte[] head = with.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= head.length && Arrays.equals(head, Arrays.copyOf(bytes, head.length));
    }
}
