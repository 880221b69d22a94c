package org.scrutinydesk.desktop.paper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrutinydesk.paper.Paragraph;

/**
 * Reads what Word, Excel, LibreOffice and browsers put on the clipboard as HTML: headings, paragraphs, lists, tables, bold, italic
 * and links are kept; scripts, fonts, colours and pictures are not. It goes through the text once and never fails.
 */
final class ClipHtml {
    /** What is open: where it ends, what looked how before it. */
    private record Open(String tag, boolean bold, boolean italic, String link, boolean quiet) {
    }

    private static final Set<String> SILENT = Set.of("script", "style", "head", "title", "xml", "template", "svg", "math", "iframe", "object", "noscript",
        "textarea", "select", "button", "audio", "video", "canvas");
    private static final Set<String> BREAKS = Set.of("p", "div", "br", "section", "article", "header", "footer", "blockquote", "pre", "address", "dt", "dd", "dl",
        "hr", "figure", "figcaption", "form", "main", "nav", "aside", "body", "html");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");
    private static final Pattern LEVEL = Pattern.compile("mso-list:[^;]*level(\\d)");
    private static final Pattern COUNTS = Pattern.compile("list-style(?:-type)?:[^;]*?((?:lower|upper)-(?:alpha|latin|roman|greek)|decimal)");
    private static final Pattern LETTERS = Pattern.compile("(?<!upper-)(alpha|latin|roman|greek)$");
    /** A letter alone is a bullet of another face; the group is set where it counts in figures or capitals. */
    private static final Pattern NUMBER = Pattern.compile("\\(?(?:(\\d{1,3}(?:\\.\\d{1,3})*[.)]{0,2}|[A-Z]{1,4}[.)]{1,2})|[a-z]{1,5}[.)]{1,2})");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\\d{0,2});?");
    private static final Map<String, String> NAMED = Map.ofEntries(Map.entry("amp", "&"), Map.entry("lt", "<"), Map.entry("gt", ">"), Map.entry("quot", "\""),
        Map.entry("apos", "'"), Map.entry("nbsp", " "), Map.entry("pound", "£"), Map.entry("euro", "€"), Map.entry("ndash", "–"), Map.entry("mdash", "—"),
        Map.entry("lsquo", "‘"), Map.entry("rsquo", "’"), Map.entry("ldquo", "“"), Map.entry("rdquo", "”"), Map.entry("hellip", "…"), Map.entry("bull", "•"),
        Map.entry("middot", "·"), Map.entry("deg", "°"), Map.entry("frac12", "½"), Map.entry("frac14", "¼"), Map.entry("frac34", "¾"), Map.entry("eacute", "é"),
        Map.entry("times", "×"), Map.entry("minus", "−"), Map.entry("copy", "©"), Map.entry("reg", "®"), Map.entry("sect", "§"), Map.entry("para", "¶"),
        Map.entry("thinsp", " "), Map.entry("ensp", " "), Map.entry("emsp", " "), Map.entry("shy", ""), Map.entry("zwnj", ""));
    /** So deep nothing that somebody wrote goes; what is deeper takes the look of what it is in. */
    private static final int DEEPEST = 256;

    private final String html;
    private final ClipText text = new ClipText();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<String> lists = new ArrayDeque<>();
    /** What a paragraph of Word's shows before its words, which says whether it is a bullet or a number. */
    private final StringBuilder mark = new StringBuilder();
    private int depthInWord = -1;
    private boolean bold;
    private boolean italic;
    private String link;
    private int quiet;

    private ClipHtml(String html) {
        this.html = html;
    }

    /** The paragraphs it holds; empty where there is nothing to read. */
    static List<Paragraph> read(String html) {
        int first = html.indexOf('<');
        return first < 0 ? List.of() : new ClipHtml(html.substring(first)).read();
    }

    private List<Paragraph> read() {
        int at = 0;
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            if (tag < 0) tag = html.length();
            if (tag > at && quiet == 0) text.add(entities(html.substring(at, tag)), bold, italic, link);
            else if (tag > at && depthInWord >= 0) mark.append(entities(html.substring(at, tag)));
            if (tag >= html.length()) break;
            at = tag(tag);
        }
        return text.end();
    }

    /** Reads what begins with the bracket here. @return where what follows begins */
    private int tag(int at) {
        if (html.startsWith("<!--", at)) return after("-->", at + 4);
        if (html.startsWith("<!", at) || html.startsWith("<?", at)) return after(">", at + 2);
        int end = close(at + 1);
        boolean closing = html.startsWith("</", at);
        String inside = html.substring(Math.min(at + (closing ? 2 : 1), end), end);
        String name = inside.replaceFirst("(?s)[\\s/>].*", "").toLowerCase(Locale.ROOT);
        if (name.isEmpty() || !Character.isLetter(name.charAt(0))) {
            // A bracket that begins no tag is one that somebody typed.
            if (quiet == 0) text.add("<", bold, italic, link);
            return at + 1;
        }
        if (closing) {
            ends(name);
            return Math.min(end + 1, html.length());
        }
        if (SILENT.contains(name) && !inside.endsWith("/")) {
            int gone = find("</" + name, end);
            return gone < 0 ? html.length() : after(">", gone);
        }
        begins(name, attributes(inside));
        return Math.min(end + 1, html.length());
    }

    private int after(String mark, int from) {
        int end = html.indexOf(mark, from);
        return end < 0 ? html.length() : end + mark.length();
    }

    /** Where a tag ends; a bracket in quotes does not end it. */
    private int close(int from) {
        char quote = 0;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '>') {
                return i;
            } else if ((c == '"' || c == '\'') && html.charAt(i - 1) == '=') {
                quote = c;
            }
        }
        return html.length();
    }

    private int find(String mark, int from) {
        for (int i = html.indexOf('<', from); i >= 0; i = html.indexOf('<', i + 1)) {
            if (html.regionMatches(true, i, mark, 0, mark.length())) return i;
        }
        return -1;
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> all = new HashMap<>();
        Matcher m = ATTRIBUTE.matcher(tag);
        while (m.find()) {
            String value = m.group(2) != null ? m.group(2) : m.group(3) != null ? m.group(3) : m.group(4);
            all.putIfAbsent(m.group(1).toLowerCase(Locale.ROOT), entities(value));
        }
        return all;
    }

    private void begins(String name, Map<String, String> with) {
        String style = with.getOrDefault("style", "").toLowerCase(Locale.ROOT).replaceAll("\\s*([:;])\\s*", "$1");
        boolean hidden = style.contains("display:none") || style.contains("mso-hide:all") || style.contains("mso-list:ignore");
        boolean before = bold;
        boolean wasItalic = italic;
        String wasLink = link;
        structure(name, with, style);
        switch (name) {
            case "b", "strong", "th" -> bold = !name.equals("th") || bold;
            case "i", "em", "cite" -> italic = true;
            case "a" -> link = Links.proper(with.get("href"));
            default -> { }
        }
        if (style.contains("font-weight:bold") || style.matches("(?s).*font-weight:[6-9]00.*")) bold = true;
        if (style.contains("font-weight:normal") || style.contains("font-weight:400")) bold = false;
        if (style.contains("font-style:italic")) italic = true;
        if (style.contains("font-style:normal")) italic = false;
        if (isEmpty(name)) {
            bold = before;
            italic = wasItalic;
            link = wasLink;
        } else if (open.size() < DEEPEST) {
            open.push(new Open(name, before, wasItalic, wasLink, hidden));
            if (hidden) quiet++;
        }
    }

    private static boolean isEmpty(String name) {
        return switch (name) {
            case "br", "hr", "img", "col", "meta", "link", "input", "wbr", "area", "base", "embed" -> true;
            default -> false;
        };
    }

    private void structure(String name, Map<String, String> with, String style) {
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> text.begin(Paragraph.Kind.HEADING, Math.min(3, name.charAt(1) - '0'));
            case "ul", "ol" -> {
                text.begin();
                if (name.equals("ol") && lists.isEmpty()) text.list(count(with.get("start")));
                if (lists.size() < DEEPEST) lists.push(name + " " + counting(with, style));
            }
            case "li" -> {
                String list = lists.isEmpty() ? "ul" : lists.peek();
                String counts = counting(with, style);
                if (list.startsWith("ol")) text.item(lists.size() - 1, LETTERS.matcher(counts.isEmpty() ? list : counts).find());
                else text.begin(Paragraph.Kind.BULLET, Math.clamp(lists.size() - 1, 0, 1));
            }
            case "p" -> word(with, style);
            case "table" -> text.table();
            case "caption" -> text.caption(true);
            case "tr" -> text.row();
            case "td", "th" -> text.cell(count(with.get("colspan")), count(with.get("rowspan")));
            default -> {
                if (BREAKS.contains(name)) text.begin();
            }
        }
    }

    /** How a list or an item says that it counts; empty where it does not. */
    private static String counting(Map<String, String> with, String style) {
        Matcher m = COUNTS.matcher(style);
        return m.find() ? m.group(1) : with.getOrDefault("type", "").equals("a") ? "alpha" : with.getOrDefault("type", "").equals("i") ? "roman" : "";
    }

    /** A paragraph of Word can be an item of a list without standing in one: its style says so. */
    private void word(Map<String, String> with, String style) {
        depthInWord = -1;
        Matcher level = LEVEL.matcher(style);
        if (!level.find()) {
            // Within an item of a list it is that item's own text.
            if (open.peek() == null || !open.peek().tag().equals("li")) text.begin();
            return;
        }
        int depth = level.group(1).charAt(0) - '1';
        boolean heading = with.getOrDefault("class", "").toLowerCase(Locale.ROOT).startsWith("msoheading");
        if (heading) text.begin(Paragraph.Kind.HEADING, Math.clamp(depth + 1, 1, 3));
        else text.begin(Paragraph.Kind.BULLET, Math.clamp(depth, 0, 1));
        if (!heading) depthInWord = depth;
        mark.setLength(0);
    }

    /** What stood before an item's words is read, and says what it is. */
    private void marked() {
        Matcher number = NUMBER.matcher(mark.toString().strip());
        if (depthInWord >= 0 && number.matches()) text.item(depthInWord, number.group(1) == null);
        depthInWord = -1;
    }

    private static int count(String value) {
        return value != null && value.matches("[1-9]\\d{0,2}") ? Integer.parseInt(value) : 1;
    }

    private void ends(String name) {
        if (open.stream().anyMatch(o -> o.tag().equals(name))) {
            for (boolean found = false; !found; ) {
                Open last = open.pop();
                found = last.tag().equals(name);
                bold = last.bold();
                italic = last.italic();
                link = last.link();
                if (last.quiet() && --quiet == 0) marked();
            }
        }
        switch (name) {
            case "ul", "ol" -> {
                lists.poll();
                text.begin();
            }
            case "table" -> text.endTable();
            case "caption" -> text.caption(false);
            case "td", "th" -> text.endCell();
            case "li", "h1", "h2", "h3", "h4", "h5", "h6" -> text.begin();
            default -> {
                if (BREAKS.contains(name)) text.begin();
            }
        }
    }

    private static String entities(String text) {
        if (text.indexOf('&') < 0) return text;
        return ENTITY.matcher(text).replaceAll(m -> Matcher.quoteReplacement(entity(m.group(), m.group(1))));
    }

    private static String entity(String whole, String name) {
        if (name.charAt(0) != '#') return NAMED.getOrDefault(name, whole);
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(code) && Character.getType(code) != Character.SURROGATE ? Character.toString(code) : "";
    }
}
