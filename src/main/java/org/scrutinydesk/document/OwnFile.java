package org.scrutinydesk.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Tells a file that this program wrote, and nobody saved from another since, from one that is somebody's own work. Word and
 * Excel put their own name into a file that they save; a JSON file says it in its description; a CSV file has no such place, so
 * there its header tells.
 */
public final class OwnFile {
    private static final String NAME = "Scrutiny Desk";
    private static final Pattern APPLICATION = Pattern.compile("<(?:\\w+:)?Application>" + NAME + "</");
    private static final int HEAD = 4096;

    private OwnFile() {
    }

    /** @param header the first line of the CSV file that would be written; null for what is no CSV */
    public static boolean is(Path file, String header) {
        try {
            String head = head(file);
            if (head.startsWith("%PDF")) return pdf(file);
            if (head.startsWith("PK")) return office(file);
            if (head.startsWith("{")) return head.contains("written by " + NAME + ".\"");
            if (head.startsWith("BEGIN:VCALENDAR")) return head.contains("PRODID:-//" + NAME + "//");
            return header != null && head.startsWith(header + "\r\n");
        } catch (IOException e) {
            // What cannot be read as the kind of file it says it is was not written whole by this program.
            return false;
        }
    }

    private static String head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
    }

    private static boolean pdf(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return NAME.equals(document.getDocumentInformation().getProducer());
        }
    }

    private static boolean office(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry("docProps/app.xml");
            if (entry == null) return false;
            try (var in = zip.getInputStream(entry)) {
                return APPLICATION.matcher(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8)).find();
            }
        }
    }
}
