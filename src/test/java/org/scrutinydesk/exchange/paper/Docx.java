package org.scrutinydesk.exchange.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes Word files part by part, so that a test can put into them whatever Word might. */
final class Docx {
    private static final String SPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private final Map<String, String> parts = new LinkedHashMap<>();

    Docx(String body) {
        parts.put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.put("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\""
            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
            + " Target=\"word/document.xml\"/></Relationships>");
        parts.put("word/document.xml", "<w:document" + SPACES + "><w:body>" + body + "</w:body></w:document>");
    }

    Docx part(String path, String xml) {
        parts.put(path, xml);
        return this;
    }

    Docx styles(String styles) {
        return part("word/styles.xml", "<w:styles" + SPACES + ">" + styles + "</w:styles>");
    }

    Docx numbering(String numbering) {
        return part("word/numbering.xml", "<w:numbering" + SPACES + ">" + numbering + "</w:numbering>");
    }

    Docx header(String words) {
        return part("word/header1.xml", "<w:hdr" + SPACES + ">" + p(words) + "</w:hdr>");
    }

    Docx link(String id, String address) {
        return part("word/_rels/document.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\""
            + id + "\" Type=\"t\" Target=\"" + address + "\" TargetMode=\"External\"/></Relationships>");
    }

    Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    static String p(String words) {
        return "<w:p>" + r(words) + "</w:p>";
    }

    static String r(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    static String bold(String words) {
        return "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    static String styled(String style, String words) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + r(words) + "</w:p>";
    }

    static String listed(int list, int level, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr></w:pPr>" + r(words)
            + "</w:p>";
    }

    static String heading(int level) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"H" + level + "\"><w:name w:val=\"heading " + level + "\"/></w:style>";
    }

    static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"" + text
            + "\"/></w:lvl>";
    }

    static String cell(String properties, String words) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(words) + "</w:tc>";
    }
}
