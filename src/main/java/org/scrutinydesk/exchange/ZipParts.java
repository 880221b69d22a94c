package org.scrutinydesk.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.scrutinydesk.common.Refused;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The XML parts of a Word or Excel file, unpacked no further than an honest file of an office goes. */
public final class ZipParts {
    private static final long MOST_UNPACKED = 128L << 20;
    private static final int MOST_XML = 48 << 20;
    private static final int SMALL = 8 << 20;
    private static final int SWELLING = 200;
    private static final int MOST_PARTS = 5000;
    private static final ErrorHandler SILENT = new ErrorHandler() {
        @Override public void warning(SAXParseException e) {
        }

        @Override public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    };

    private final Map<String, byte[]> parts = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final String name;
    private final Path file;

    private ZipParts(Path file) {
        this.file = file;
        this.name = String.valueOf(file.getFileName());
    }

    /**
     * @param kind what the file is meant to be, for the sentence: {@code a Word document}
     * @throws Refused where it is no such file, is cut short, has a password, or unpacks to an absurd size
     */
    public static ZipParts of(Path file, byte[] bytes, String kind) {
        ZipParts zip = new ZipParts(file);
        String really = PlainText.foreignKind(bytes);
        if (really != null && really.contains("password")) {
            throw new Refused(zip.name + " is in the older Office form or locked with a password; open it in Office, save it as .docx or"
                + " .xlsx without one, and try again.");
        }
        if (really == null || !really.contains("zip")) {
            throw new Refused(zip.name + " is not " + kind + (really == null ? "" : " but " + really)
                + "; open it in its program, save it as " + kind + " and try again.");
        }
        try (ZipFile in = new ZipFile(file.toFile())) {
            zip.unpack(in);
        } catch (IOException | IllegalArgumentException e) {
            throw zip.damaged(e);
        }
        if (zip.parts.isEmpty()) throw zip.damaged(null);
        return zip;
    }

    private Refused damaged(Exception cause) {
        return new Refused(name + " is damaged or was cut short; fetch it again, or open it in Office and save it anew.", cause);
    }

    private void unpack(ZipFile in) throws IOException {
        if (in.size() > MOST_PARTS) throw absurd();
        long total = 0;
        byte[] buffer = new byte[1 << 16];
        for (ZipEntry entry : Collections.list(in.entries())) {
            String path = entry.getName().replaceFirst("^/+", "");
            names.add(path);
            if (!path.toLowerCase(Locale.ROOT).matches(".*\\.(?:xml|rels)")) continue;
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            try (InputStream stream = in.getInputStream(entry)) {
                // The sizes that the file itself tells are not to be believed.
                for (int n = stream.read(buffer); n > 0; n = stream.read(buffer)) {
                    total += n;
                    if (total > MOST_UNPACKED || part.size() + n > MOST_XML || swells(entry, part.size() + n)) throw absurd();
                    part.write(buffer, 0, n);
                }
            }
            parts.put(path, part.toByteArray());
        }
    }

    /** The words of an office pack to a tenth or a thirtieth of their length; only what is made to do harm packs this much tighter. */
    private static boolean swells(ZipEntry entry, long unpacked) {
        return unpacked > SMALL && entry.getCompressedSize() >= 0 && unpacked / SWELLING > entry.getCompressedSize();
    }

    private Refused absurd() {
        return new Refused(name + " unpacks to far more than such a file holds, as a harmful file would; it was not read.");
    }

    /**
     * The bytes of a part that is no XML, such as a picture.
     *
     * @return empty where there is no such part, or it has more than this many bytes
     */
    public Optional<byte[]> bytes(String path, int most) {
        try (ZipFile in = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                if (!entry.getName().replaceFirst("^/+", "").equals(path)) continue;
                try (InputStream stream = in.getInputStream(entry)) {
                    byte[] bytes = stream.readNBytes(most + 1);
                    return bytes.length > most ? Optional.empty() : Optional.of(bytes);
                }
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    /** Of a part, in bytes; 0 where the file has no such part. */
    public int size(String path) {
        return parts.containsKey(path) ? parts.get(path).length : 0;
    }

    /** Of every part, also of those that are no XML and were not unpacked. */
    public List<String> names() {
        return List.copyOf(names);
    }

    public boolean has(String path) {
        return parts.containsKey(path);
    }

    /** The names of the parts that begin so. */
    public List<String> startingWith(String prefix) {
        return parts.keySet().stream().filter(p -> p.startsWith(prefix)).sorted().toList();
    }

    /** The root of a part; null where the file has no such part. @throws Refused where it is no sound XML */
    public Element root(String path) {
        byte[] xml = parts.get(path);
        if (xml == null) return null;
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(SILENT);
            return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException | IOException e) {
            if (String.valueOf(e.getMessage()).contains("DOCTYPE")) {
                throw new Refused(name + " refers to something outside the file, or could (" + path + "), which no Office program writes; it was not read. Open it in"
                    + " Office, save it anew and try again, or ask its sender for another copy.", e);
            }
            throw new Refused(name + " is damaged inside (" + path + "); open it in Office, save it anew and try again.", e);
        }
    }
}
