package org.scrutinydesk.exchange.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrutinydesk.paper.Span.Words;

/** Reads bold, italic and links out of text that marks them with asterisks and angle brackets. */
final class Inline {
    /** No emphasis is longer; it keeps a line of nothing but asterisks from costing time. */
    private static final int REACH = 2000;
    private static final Pattern LINK = Pattern.compile("<(https?://[^\\s<>]{1,500})>|(https?://[^\\s<>\"”’)]{1,500})");
    private static final Pattern TAG = Pattern.compile("</?(?:u|b|i|em|strong|br)\\s?/?>", Pattern.CASE_INSENSITIVE);

    private Inline() {
    }

    static List<Words> spans(String marked) {
        String text = marked.indexOf('<') < 0 ? marked : TAG.matcher(marked).replaceAll("");
        List<Words> spans = new ArrayList<>();
        emphasis(text, spans);
        return spans;
    }

    /** The bare words of a line, without its marks. */
    static String words(String marked) {
        if (marked.indexOf('*') < 0 && marked.indexOf('<') < 0) return marked;
        StringBuilder words = new StringBuilder();
        for (Words w : spans(marked)) words.append(w.text());
        return words.toString();
    }

    private static void emphasis(String text, List<Words> spans) {
        int from = 0;
        int at = text.indexOf('*');
        while (at >= 0) {
            int stars = run(text, at);
            int close = stars <= 3 ? closing(text, at + stars, stars) : -1;
            if (close < 0) {
                at = text.indexOf('*', at + stars);
                continue;
            }
            links(text.substring(from, at), false, false, spans);
            links(text.substring(at + stars, close), stars >= 2, stars != 2, spans);
            from = close + stars;
            at = text.indexOf('*', from);
        }
        links(text.substring(from), false, false, spans);
    }

    private static int run(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == '*') end++;
        return end - at;
    }

    private static int closing(String text, int from, int stars) {
        if (from >= text.length() || Character.isWhitespace(text.charAt(from))) return -1;
        int last = Math.min(text.length(), from + REACH);
        for (int i = text.indexOf('*', from); i > 0 && i < last; i = text.indexOf('*', i)) {
            int found = run(text, i);
            if (found == stars && !Character.isWhitespace(text.charAt(i - 1))) return i;
            i += found;
        }
        return -1;
    }

    private static void links(String text, boolean bold, boolean italic, List<Words> spans) {
        if (text.isEmpty()) return;
        int from = 0;
        if (text.contains("http")) {
            Matcher m = LINK.matcher(text);
            while (m.find()) {
                add(text.substring(from, m.start()), bold, italic, null, spans);
                String address = m.group(1) != null ? m.group(1) : m.group(2).replaceAll("[.,;:]+$", "");
                add(address, bold, italic, address, spans);
                from = m.group(1) != null ? m.end() : m.start() + address.length();
            }
        }
        add(text.substring(from), bold, italic, null, spans);
    }

    private static void add(String text, boolean bold, boolean italic, String link, List<Words> spans) {
        if (!text.isEmpty()) spans.add(new Words(text, bold, italic, link));
    }
}
