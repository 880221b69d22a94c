package org.scrutinydesk.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.scrutinydesk.common.Refused;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Puts words in the place of {@code {{fields}}} of a Word file, however Word cut them up, and leaves all else as it is. */
final class MailMerge {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
    private static final Pattern PARTS = Pattern.compile("word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml");

    private final Map<String, String> fields;
    private final List<Map<String, String>> lines;
    private final TreeSet<String> known = new TreeSet<>();

    /** @param lines each is put into a copy of a table's row that names one of their fields */
    MailMerge(Map<String, String> fields, List<Map<String, String>> lines) {
        this.fields = fields;
        this.lines = lines;
        known.addAll(fields.keySet());
        lines.forEach(l -> known.addAll(l.keySet()));
    }

    /** @param author stands in the file's properties @throws Refused where the file names a field that there is not */
    byte[] fill(byte[] docx, String author) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(docx)); ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                byte[] bytes = from.readAllBytes();
                to.putNextEntry(new ZipEntry(part.getName()));
                to.write(PARTS.matcher(part.getName()).matches() ? fill(bytes) : part.getName().startsWith("docProps/") ? properties(bytes, author) : bytes);
            }
        }
        return out.toByteArray();
    }

    /** Who wrote the wording is not who writes the letter. */
    private static byte[] properties(byte[] xml, String author) {
        String says = Matcher.quoteReplacement(author.replace("&", "&amp;").replace("<", "&lt;"));
        return new String(xml, StandardCharsets.UTF_8).replaceAll("(<(?:dc:creator|cp:lastModifiedBy)(?: [^>]*)?>)[^<]*(</)", "$1" + says + "$2")
            .replaceAll("(<Application>)[^<]*(</)", "$1Scrutiny Desk$2").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] fill(byte[] xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
            for (Element row : all(document.getDocumentElement(), "tr")) repeat(row);
            for (Element paragraph : all(document.getDocumentElement(), "p")) fill(paragraph, fields);
            TransformerFactory transformers = TransformerFactory.newInstance();
            transformers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            StringWriter words = new StringWriter();
            transformers.newTransformer().transform(new DOMSource(document), new StreamResult(words));
            return words.toString().getBytes(StandardCharsets.UTF_8);
        } catch (ParserConfigurationException | TransformerException e) {
            throw new IllegalStateException(e);
        } catch (SAXException e) {
            throw new Refused("The wording is a Word file that cannot be read; open it in Word, save it and take it in again.", e);
        }
    }

    /** A row that names a field of the lines stands once for each of them. */
    private void repeat(Element row) {
        if (lines.isEmpty() || !all(row, "tr").isEmpty()) return;
        Matcher field = FIELD.matcher(words(texts(row)));
        boolean names = false;
        while (field.find()) names |= lines.getFirst().containsKey(key(field.group(1)));
        if (!names) return;
        for (Map<String, String> line : lines) {
            Element copy = (Element) row.cloneNode(true);
            row.getParentNode().insertBefore(copy, row);
            Map<String, String> both = new java.util.HashMap<>(fields);
            both.putAll(line);
            for (Element paragraph : all(copy, "p")) fill(paragraph, both);
        }
        row.getParentNode().removeChild(row);
    }

    private void fill(Element paragraph, Map<String, String> with) {
        List<Element> texts = texts(paragraph);
        texts.removeIf(t -> paragraphOf(t) != paragraph);
        String words = words(texts);
        List<int[]> places = new ArrayList<>();
        List<String> says = new ArrayList<>();
        Matcher field = FIELD.matcher(words);
        while (field.find()) {
            String value = with.get(key(field.group(1)));
            if (value == null) {
                throw new Refused("The wording names “{{" + field.group(1) + "}}”, which is no field; those there are: {{" + String.join("}}, {{", known) + "}}.");
            }
            places.add(new int[] {field.start(), field.end()});
            says.add(value);
        }
        // From the last to the first, so that places before stay where they are.
        for (int i = places.size() - 1; i >= 0; i--) put(texts, places.get(i)[0], places.get(i)[1], says.get(i));
        if (!places.isEmpty()) texts.forEach(MailMerge::breakLines);
    }

    private static void put(List<Element> texts, int from, int to, String value) {
        int at = 0;
        boolean begun = false;
        for (Element text : texts) {
            String words = text.getTextContent();
            int start = Math.max(from - at, 0);
            int end = Math.min(to - at, words.length());
            at += words.length();
            if (start >= end) continue;
            text.setTextContent(words.substring(0, start) + (begun ? "" : value) + words.substring(end));
            text.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
            begun = true;
        }
    }

    private static void breakLines(Element text) {
        String[] lines = text.getTextContent().split("\n", -1);
        if (lines.length == 1) return;
        Node before = text.getNextSibling();
        text.setTextContent(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            Document document = text.getOwnerDocument();
            Element more = (Element) text.cloneNode(false);
            more.setTextContent(lines[i]);
            text.getParentNode().insertBefore(document.createElementNS(WORD, text.getPrefix() == null ? "br" : text.getPrefix() + ":br"), before);
            text.getParentNode().insertBefore(more, before);
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
    }

    private static String words(List<Element> texts) {
        StringBuilder words = new StringBuilder();
        texts.forEach(t -> words.append(t.getTextContent()));
        return words.toString();
    }

    private static List<Element> texts(Element in) {
        return all(in, "t");
    }

    private static Node paragraphOf(Node text) {
        Node node = text.getParentNode();
        while (node != null && !(WORD.equals(node.getNamespaceURI()) && "p".equals(node.getLocalName()))) node = node.getParentNode();
        return node;
    }

    private static List<Element> all(Element in, String name) {
        NodeList found = in.getElementsByTagNameNS(WORD, name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) all.add((Element) found.item(i));
        return all;
    }
}
