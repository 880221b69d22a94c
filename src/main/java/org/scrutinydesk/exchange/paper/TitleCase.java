package org.scrutinydesk.exchange.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A title that stands all in capitals, put as a sentence is: names and abbreviations keep theirs as the paper's own text has them. */
final class TitleCase {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}]*");
    /** They stand in papers that never use them again; what a paper uses, it shows itself. */
    private static final Set<String> ABBREVIATIONS = Set.of("PCC", "OPCC", "PFCC", "HMIC", "HMICFRS", "IPCC", "IOPC", "CSP", "CSPS", "BCU",
        "CPS", "NHS", "YOT", "CCTV", "RAG", "KPI", "KPIS", "PCSO", "PCSOS", "ICV", "MOJ", "UK", "EU", "VAT", "HR", "ICT", "IT", "CSE", "ASB",
        "DA", "MAPPA", "MASH", "PEEL", "FOI", "GDPR", "ACPO", "NPCC", "APCC", "CFO", "CEO", "DCC", "ACC");
    private static final Set<String> NAMES = Set.of("january", "february", "march", "april", "june", "july", "august", "september", "october",
        "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "england", "wales", "british");

    /** They begin many a name in a paper's text, and stay small in a title. */
    private static final Set<String> ORDINARY = Set.of("office", "report", "update", "year", "review", "performance", "monitoring", "annual",
        "quarterly", "budget", "progress");

    private int small;
    private int capital;
    private int all;

    private TitleCase() {
    }

    /** @param pieces the paper's text, from which the spelling of its words is learnt */
    static String of(String title, List<Piece> pieces) {
        if (!Look.capitalHeading(title)) return title;
        Map<String, TitleCase> words = new HashMap<>();
        pieces.forEach(p -> learn(p.words(), words));
        StringBuilder put = new StringBuilder();
        Matcher m = WORD.matcher(title);
        int from = 0;
        while (m.find()) {
            boolean first = put.isEmpty() || title.substring(0, m.start()).stripTrailing().endsWith(":");
            boolean possessive = m.group().equals("S") && m.start() > 0 && "'’".indexOf(title.charAt(m.start() - 1)) >= 0;
            put.append(title, from, m.start()).append(possessive ? "s" : spelt(m.group(), words, first));
            from = m.end();
        }
        return put.append(title.substring(from)).toString();
    }

    private static void learn(String text, Map<String, TitleCase> words) {
        if (Look.capitals(text)) return;
        Matcher m = WORD.matcher(text);
        boolean begins = true;
        int end = 0;
        while (m.find()) {
            begins |= text.substring(end, m.start()).matches("(?s).*[.:;!?\\n].*");
            String word = m.group();
            TitleCase seen = words.computeIfAbsent(word.toLowerCase(Locale.ROOT), w -> new TitleCase());
            if (Character.isLowerCase(word.charAt(0))) seen.small++;
            else if (word.length() > 1 && Look.capitals(word)) seen.all++;
            // A sentence's first word says nothing.
            else if (!begins) seen.capital++;
            begins = false;
            end = m.end();
        }
    }

    private static String spelt(String word, Map<String, TitleCase> words, boolean first) {
        String small = word.toLowerCase(Locale.ROOT);
        TitleCase seen = words.getOrDefault(small, new TitleCase());
        if (ABBREVIATIONS.contains(word) && seen.small == 0 || seen.all > 0 && seen.small + seen.capital == 0) return word;
        boolean name = NAMES.contains(small) || !ORDINARY.contains(small) && seen.capital > 2 * seen.small && word.length() > 2;
        return first || name ? word.charAt(0) + small.substring(1) : small;
    }
}
