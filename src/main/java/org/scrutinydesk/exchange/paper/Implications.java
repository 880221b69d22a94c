package org.scrutinydesk.exchange.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the block of implications. In text that came from a two-column page the label's words stand at the heads of
 * several lines, with the text's own words between them (source 001), and are taken from there.
 */
final class Implications {
    private static final Map<String, List<String>> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put("financial", List.of("financial"));
        LABELS.put("legal", List.of("legal"));
        LABELS.put("equality", List.of("equality", "impact", "assessment"));
        LABELS.put("risks", List.of("risks", "and", "impact"));
        LABELS.put("plan-link", List.of("link", "to", "police", "and", "crime", "plan"));
    }

    private final Map<String, String> found = new LinkedHashMap<>();
    private final Notes notes;
    private String part;
    private List<String> waiting = List.of();

    private Implications(Notes notes) {
        this.notes = notes;
    }

    static Map<String, String> read(List<Piece> pieces, Notes notes) {
        Implications block = new Implications(notes);
        for (Piece p : pieces) {
            if (p.form() == Piece.Form.TABLE) {
                for (List<String> row : p.rows()) block.line(row.getFirst() + ": " + String.join(" ", row.subList(1, row.size())).strip());
            } else {
                block.line(p.words());
            }
        }
        return block.found;
    }

    private void line(String line) {
        List<String> words = new ArrayList<>(List.of(line.strip().split("\\s+")));
        String begins = begins(words);
        if (begins != null) {
            part = begins;
            waiting = LABELS.get(begins);
        }
        int taken = 0;
        while (taken < words.size() && taken < waiting.size() && bare(words.get(taken)).equals(waiting.get(taken))) taken++;
        // In the text a word of the label would hardly begin a line with a capital.
        boolean whole = taken > 0 && (begins != null || Character.isUpperCase(words.getFirst().charAt(0)));
        if (whole) {
            waiting = waiting.subList(taken, waiting.size());
            words = words.subList(taken, words.size());
        }
        String text = String.join(" ", words);
        if (whole) text = text.replaceAll("^(?:implications?\\s*)?[-–—:]+\\s*", "").strip();
        if (text.isEmpty()) return;
        if (part == null) {
            notes.say("Under Implications stands " + Notes.quote(text) + ", which belongs to none of its parts.");
        } else {
            found.merge(part, text, (a, b) -> a + (Look.ended(a) ? "\n" : " ") + b);
        }
    }

    private String begins(List<String> words) {
        String first = bare(words.getFirst());
        for (var label : LABELS.entrySet()) {
            boolean another = !label.getKey().equals(part);
            if (another && !found.containsKey(label.getKey()) && label.getValue().getFirst().equals(first)
                && opens(words, label.getValue())) {
                return label.getKey();
            }
        }
        return null;
    }

    /** The label stands by itself, or a dash, a colon or the next word of the label follows it. */
    private static boolean opens(List<String> words, List<String> label) {
        if (words.getFirst().endsWith(":") || words.size() == 1) return true;
        String second = words.get(1);
        return second.matches("[-–—:]+.*") || second.toLowerCase(Locale.ROOT).startsWith("implication")
            || label.size() > 1 && bare(second).equals(label.get(1));
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[:–—-]+$", "");
    }
}
