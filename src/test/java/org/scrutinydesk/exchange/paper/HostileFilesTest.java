package org.scrutinydesk.exchange.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.evidence.PaperDocument;
import org.scrutinydesk.paper.Paragraph;

/** Whatever file is given, it is read or refused in one sentence that names it. */
class HostileFilesTest {
    @TempDir Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path text(String name, String words) throws IOException {
        return file(name, words.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(Path file, String because) {
        String said = assertTimeoutPreemptively(Duration.ofSeconds(60),
            () -> assertThrows(Refused.class, () -> PaperReader.read(file)).getMessage());
        assertTrue(said.contains(because), said);
        assertTrue(said.contains(file.getFileName().toString()), said);
        assertTrue(said.endsWith(".") && !said.contains("\n") && !said.contains("Exception"), said);
    }

    @Test void filesThatAreNoPapersAreRefused() throws IOException {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        refused(folder.resolve("none.txt"), "There is no file");
        refused(folder, "is a folder");
        refused(text("empty.txt", ""), "is empty");
        refused(text("empty.docx", ""), "is empty");
        refused(text("blank.txt", " \n\t\n"), "no words");
        refused(file("noise.txt", noise), "not a text file");
        refused(file("noise.docx", noise), "not a Word document");
        refused(text("really.docx", "Only plain text"), "not a Word document");
        refused(text("page.txt", "<!DOCTYPE html><html></html>"), "a web page");
        refused(text("scan.txt", "%PDF-1.7 rest"), "a PDF");
        refused(text("scan.pdf", "%PDF-1.7 rest"), "save it as one of these");
        refused(text("sheet.xlsx", "x"), "papers come in as Word");
        refused(file("locked.docx", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}), "locked with a password");
        refused(new Docx("").write(folder.resolve("nothing.docx")), "no words");
        refused(new Docx("").part("word/document.xml", "<workbook/>").write(folder.resolve("other.docx")), "not a Word document");
    }

    @Test void aFileThatWordLockedWithAPasswordIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(new Docx(Docx.p("Words")).write(folder.resolve("open.docx")));
        for (EncryptionMode mode : List.of(EncryptionMode.agile, EncryptionMode.standard)) {
            Encryptor locking = new EncryptionInfo(mode).getEncryptor();
            locking.confirmPassword("secret");
            Path file = folder.resolve(mode + ".docx");
            try (POIFSFileSystem locked = new POIFSFileSystem()) {
                try (OutputStream out = locking.getDataStream(locked)) {
                    out.write(whole);
                }
                try (OutputStream out = Files.newOutputStream(file)) {
                    locked.writeFilesystem(out);
                }
            }
            refused(file, "locked with a password");
        }
    }

    @Test void damagedWordFilesAreRefused() throws IOException {
        byte[] whole = Files.readAllBytes(new Docx(Docx.p("Words").repeat(3000)).write(folder.resolve("whole.docx")));
        refused(file("cut.docx", Arrays.copyOf(whole, whole.length / 2)), "damaged");
        refused(new Docx("").part("word/document.xml", "<w:document>").write(folder.resolve("broken.docx")), "damaged inside");
        refused(new Docx("").part("word/document.xml", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>")
            .write(folder.resolve("entity.docx")), "refers to something outside the file");
        refused(new Docx("<w:sdt><w:sdtContent>".repeat(50_000) + Docx.p("Words") + "</w:sdtContent></w:sdt>".repeat(50_000))
            .write(folder.resolve("deep.docx")), "deep.docx");
    }

    @Test void aFileThatUnpacksToAnAbsurdSizeIsRefused() throws IOException {
        refused(new Docx("").part("word/document.xml", "<a>" + " ".repeat(70 << 20) + "</a>").write(folder.resolve("bomb.docx")),
            "harmful");
    }

    /** Reads one file in a machine of its own, and prints what it says. */
    public static void main(String[] args) {
        try {
            System.out.println(PaperReader.read(Path.of(args[0])).notes());
        } catch (Refused e) {
            System.out.println(e.getMessage());
        }
    }

    @Test void aBombOfOneMegabyteIsRefusedInHalfAGigabyteOfHeap() throws Exception {
        Path file = folder.resolve("bomb.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (String name : List.of("_rels/.rels", "word/styles.xml", "word/document.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<a>".getBytes(StandardCharsets.US_ASCII));
                // The first two are as large as a part may be, the last one makes up the gigabyte.
                for (int i = 0; i < (name.contains("document") ? 1010 : 7); i++) zip.write(blanks);
                zip.write("</a>".getBytes(StandardCharsets.US_ASCII));
            }
        }
        assertTrue(Files.size(file) < 1_200_000, "about a megabyte: " + Files.size(file));
        Process reading = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), HostileFilesTest.class.getName(), file.toString())
            .redirectErrorStream(true).start();
        boolean ended = reading.waitFor(60, TimeUnit.SECONDS);
        if (!ended) reading.destroyForcibly();
        assertTrue(ended, "it neither read nor refused the file");
        assertEquals("bomb.docx unpacks to far more than such a file holds, as a harmful file would; it was not read.",
            new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    }

    @Test void wordFilesWithAnyOneByteWrongAreReadOrRefusedInASentence() throws IOException {
        byte[] whole;
        try (InputStream in = HostileFilesTest.class.getResourceAsStream("libreoffice.docx")) {
            whole = in.readAllBytes();
        }
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            byte[] wrong = whole.clone();
            wrong[random.nextInt(wrong.length)] = (byte) random.nextInt(256);
            Path file = file("wrong.docx", i % 10 == 0 ? Arrays.copyOf(wrong, random.nextInt(wrong.length)) : wrong);
            try {
                assertFalse(PaperReader.read(file).body().isEmpty());
            } catch (Refused e) {
                assertTrue(e.getMessage().contains("wrong.docx") && e.getMessage().endsWith("."), e.getMessage());
            }
        }
    }

    @Test void aHugePictureIsNamedAndNotUnpackedAndEveryScriptComesInWhole() throws IOException {
        byte[] head = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0x4e, 0x20, 0, 0, 0x4e, 0x20, 8, 6, 0, 0, 0};
        String words = "مرحبا بالعالم, שלום and 👮🏽‍♀️ with a family 👨‍👩‍👧 stand in one sentence.";
        ImportedPaper paper = PaperReader.read(new Docx(Docx.p("A title") + "<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>" + words
            + "</w:t></w:r><w:r><w:drawing><wp:docPr xmlns:wp=\"urn:wp\" name=\"Huge\"/><pic xmlns=\"urn:x\"/></w:drawing></w:r></w:p>")
            .part("word/media/image1.png", new String(head, StandardCharsets.ISO_8859_1)).write(folder.resolve("scripts.docx")));
        assertEquals(words, paper.body().getFirst().text());
        assertTrue(paper.notes().stream().anyMatch(n -> n.startsWith("The picture") && n.endsWith("was left out.")), paper.notes().toString());
    }

    @Test void aPictureOfTwentyThousandBySoManyPointsIsRefusedByNameAndTheWordsComeIn() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed)) {
            byte[] row = new byte[1 + 20_000 / 8];
            for (int i = 0; i < 20_000; i++) deflated.write(row);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(png, "IHDR", ByteBuffer.allocate(13).putInt(20_000).putInt(20_000).put(new byte[] {1, 0, 0, 0, 0}).array());
        chunk(png, "IDAT", packed.toByteArray());
        chunk(png, "IEND", new byte[0]);
        Path file = folder.resolve("huge.docx");
        try (XWPFDocument word = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            word.createParagraph().createRun().setText("A title");
            word.createParagraph().createRun().setText("1. The map shows where it was, as the whole of this paragraph says.");
            word.createParagraph().createRun().addPicture(new ByteArrayInputStream(png.toByteArray()), Document.PICTURE_TYPE_PNG, "map.png", 914_400, 914_400);
            word.write(out);
        }
        ImportedPaper paper = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> PaperReader.read(file));
        assertEquals(List.of("The map shows where it was, as the whole of this paragraph says."), paper.body().stream().map(Paragraph::text).toList());
        assertTrue(paper.notes().contains("The picture “map.png” is 20000 × 20000 points large, more than a page can show; save it smaller and try again."),
            paper.notes().toString());
    }

    private static void chunk(ByteArrayOutputStream into, String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.US_ASCII));
        sum.update(content);
        into.write(ByteBuffer.allocate(4).putInt(content.length).array());
        into.write(name.getBytes(StandardCharsets.US_ASCII));
        into.write(content);
        into.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    @Test void fiveThousandParagraphsThatWordCountsComeInWithTheirNumbers() throws IOException {
        StringBuilder body = new StringBuilder(Docx.p("A title"));
        for (int i = 1; i <= 5000; i++) body.append(Docx.listed(1, 0, "Paragraph number " + i + " says something of its own."));
        Path file = new Docx(body.toString()).numbering("<w:abstractNum w:abstractNumId=\"0\">" + Docx.level(0, "decimal", "%1.")
            + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>").write(folder.resolve("counted.docx"));
        ImportedPaper paper = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> PaperReader.read(file));
        List<String> numbers = PaperDocument.numbers(paper.draft(null), paper.body());
        for (int i = 1; i <= 5000; i++) {
            Paragraph p = paper.body().get(i - 1);
            assertEquals("NUMBERED 0 " + i + ". Paragraph number " + i + " says something of its own.", p.kind() + " " + p.level() + " " + numbers.get(i - 1) + " " + p.text());
        }
    }

    @Test void dataOfTheFileThatSayNothingSensibleAreNotBelieved() throws IOException {
        String mark = "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"_Scrutiny_live%1$d\"/>" + Docx.r("Some words of a paragraph number %1$d.") + "<w:bookmarkEnd w:id=\"1\"/></w:p>";
        String property = "<property name=\"_Scrutiny_live%d\"><vt:lpwstr xmlns:vt=\"urn:vt\">%s</vt:lpwstr></property>";
        String body = Docx.p("A title");
        String properties = "";
        List<String> values = List.of("", "#", " #", "a b", "£1 %zz?%=%#Office", "£1 award?a=%E0%A4%A#Office", "£1 x#%zz", "999999999:ffffffff award?a=b#Office",
            "0:0 award?a=b#Office", "Some words of a paragraph number 10. nothing-known?a=b#Office");
        for (int i = 1; i <= values.size(); i++) {
            body += mark.formatted(i);
            properties += property.formatted(i, values.get(i - 1));
        }
        Path file = new Docx(body).part("docProps/custom.xml", "<Properties>" + properties + "</Properties>")
            .part("word/comments.xml", "<w:comments xmlns:w=\"urn:w\" xmlns:w14=\"urn:w14\"><w:comment w:id=\"1\" w:date=\"yesterday\"><w:p w14:paraId=\"1\">"
                + Docx.r("One") + "</w:p></w:comment><w:comment w:id=\"2\"><w:p w14:paraId=\"2\">" + Docx.r("Two") + "</w:p></w:comment><w:comment/></w:comments>")
            .part("word/commentsExtended.xml", "<x:commentsEx xmlns:x=\"urn:x\"><x:commentEx x:paraId=\"1\" x:paraIdParent=\"2\"/>"
                + "<x:commentEx x:paraId=\"2\" x:paraIdParent=\"1\"/></x:commentsEx>").write(folder.resolve("data.docx"));
        ImportedPaper paper = PaperReader.read(file, Tracked.ACCEPT, "Office");
        assertEquals(10, paper.body().size());
        assertEquals(List.of("One", "Two"), paper.comments().stream().map(c -> c.words()).sorted().toList());
    }

    @Test void aFileWithMacrosComesInWithoutThem() throws IOException {
        for (String name : List.of("macros.docm", "macros.docx")) {
            ImportedPaper paper = PaperReader.read(new Docx(Docx.p("A title") + Docx.p("1. The first paragraph of it all."))
                .part("word/vbaProject.bin", "Sub AutoOpen()").write(folder.resolve(name)));
            assertEquals(1, paper.numbered());
            assertTrue(paper.notes().contains("The file's macros were left out."), paper.notes().toString());
        }
    }

    @Test void theSameWordsInEveryEncoding() throws IOException {
        String words = "POLICE AND CRIME PANEL\n\nA paper’s title – “quoted” £5\n\n"
            + "1. Größe of naïve cafés costs £12,000 to the public purse in all.\n\n2. The second paragraph.\n";
        ImportedPaper expected = PaperReader.read(text("a.txt", words));
        assertEquals("A paper’s title – “quoted” £5", expected.title());
        assertEquals(2, expected.numbered());
        byte[] utf16 = words.getBytes(StandardCharsets.UTF_16LE);
        byte[] marked = ("\ufeff" + words).getBytes(StandardCharsets.UTF_16BE);
        assertEquals(expected, PaperReader.read(file("b.txt", words.getBytes(Charset.forName("windows-1252")))));
        assertEquals(expected, PaperReader.read(file("c.txt", utf16)));
        assertEquals(expected, PaperReader.read(file("d.txt", marked)));
        assertEquals(expected, PaperReader.read(text("e.txt", "\ufeff" + words.replace("\n", "\r\n"))));
    }

    @Test void longPapersAndLongLinesComeInWhole() throws IOException {
        StringBuilder long_ = new StringBuilder("A long paper\n\n");
        for (int i = 1; i <= 5000; i++) long_.append(i).append(". Paragraph number ").append(i).append(" says something of its own.\n\n");
        Path many = text("many.txt", long_.toString());
        ImportedPaper paper = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> PaperReader.read(many));
        assertEquals(999, paper.numbered(), "three figures are the most a paragraph's number has");
        assertTrue(paper.body().stream().mapToInt(p -> p.text().length()).sum() > 5000 * 40, "and no word is lost");
        String line = "word ".repeat(200_000).strip();
        Path wide = text("wide.txt", "A title\n\n1. " + line + "\n\n2. " + "*".repeat(500_000) + "\n\n3. " + "(".repeat(100_000) + "x\n");
        ImportedPaper read = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> PaperReader.read(wide));
        assertEquals(3, read.numbered());
        assertEquals(line, read.body().stream().filter(p -> p.kind() == Paragraph.Kind.NUMBERED).findFirst().orElseThrow().text());
        Path word = new Docx(Docx.p("A title") + Docx.p("Some words that are a whole sentence of a paper.").repeat(5000))
            .write(folder.resolve("many.docx"));
        assertEquals(5000, assertTimeoutPreemptively(Duration.ofSeconds(30), () -> PaperReader.read(word)).body().size());
    }
}
