package org.scrutinydesk.exchange.paper;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Counts the automatic numbers of a Word file as Word does, since the file itself holds only the rules. */
final class WordNumbers {
    private static final int LEVELS = 9;
    /** Nobody types a number of four figures before a paragraph, but Word counts that far. */
    private static final Pattern LARGE = Pattern.compile("\\(?(\\d{1,6})(?:\\.(\\d{1,6}))?[.):]*");

    /**
     * What stands before a paragraph: a bullet, or a number as it is shown.
     *
     * @param level 0 to 8
     * @param value the number of its own level
     */
    record Mark(boolean bullet, int level, String text, String format, int value) {
        /** Each of Word's own styles for lists in lists counts a list of its own, and only its name says how deep it stands. */
        Mark below(String style) {
            boolean deeper = level == 0 && style.matches("list (?:number|bullet) [2-5]");
            return deeper ? new Mark(bullet, style.charAt(style.length() - 1) - '1', text, format, value) : this;
        }

        Label label() {
            Label.Found found = Label.at(text + " x");
            boolean letters = format.endsWith("Letter");
            boolean roman = format.endsWith("Roman");
            if (found != null && !letters && !roman) {
                boolean inner = level > 0 && found.label().kind() == Label.Kind.WHOLE;
                return inner ? found.label().as(level > 1 ? Label.Kind.DEEPER : Label.Kind.DEEP) : found.label();
            }
            Matcher large = LARGE.matcher(text);
            if (!letters && !roman && large.matches()) {
                boolean pair = large.group(2) != null;
                return new Label(text, pair ? Label.Kind.PAIR : level > 0 ? Label.Kind.DEEP : Label.Kind.WHOLE, Integer.parseInt(large.group(1)),
                    pair ? Integer.parseInt(large.group(2)) : 0, 0);
            }
            Label.Kind kind = roman ? Label.Kind.ROMAN : letters ? Label.Kind.LETTER : Label.Kind.DEEP;
            return new Label(text, kind, letters ? value : 0, 0, roman ? value : 0);
        }
    }

    private final WordStyles styles;
    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, Element> rules = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    WordNumbers(Element root, WordStyles styles) {
        this.styles = styles;
        Map<String, String> linked = new HashMap<>();
        for (Element rule : Xml.children(root, "abstractNum")) {
            String id = Xml.attribute(rule, "abstractNumId");
            rules.put(id, rule);
            if (Xml.val(rule, "styleLink") != null) linked.put(Xml.val(rule, "styleLink"), id);
        }
        rules.replaceAll((id, rule) -> {
            String elsewhere = linked.get(Xml.val(rule, "numStyleLink"));
            return elsewhere == null ? rule : rules.get(elsewhere);
        });
        for (Element list : Xml.children(root, "num")) lists.put(Xml.attribute(list, "numId"), list);
    }

    /** The mark before this paragraph, counted; null where it has none. */
    Mark next(Element properties, String style) {
        Element own = Xml.child(properties, "numPr");
        String by = styles.counting(style);
        Element of = own != null && Xml.val(own, "numId") != null ? own : by == null ? null : styles.numbering(by);
        String numId = Xml.val(of, "numId");
        Element list = lists.get(numId);
        if (list == null) return null;
        String ruleId = Xml.val(list, "abstractNumId");
        Integer level = Xml.number(Xml.val(own != null ? own : of, "ilvl"));
        if (level == null && of != own) level = levelOf(ruleId, by);
        Mark mark = count(numId, list, ruleId, Math.clamp(level == null ? 0 : level, 0, LEVELS - 1));
        return mark == null ? null : mark.below(styles.name(style));
    }

    private Mark count(String numId, Element list, String ruleId, int level) {
        Element rule = level(list, ruleId, level);
        if (rule == null) return null;
        int[] count = counts.computeIfAbsent(ruleId, k -> new int[LEVELS]);
        Element over = override(list, level);
        Integer restart = Xml.number(Xml.val(over, "startOverride"));
        if (begun.add(numId + "/" + level) && restart != null) count[level] = 0;
        int start = restart != null ? restart : start(rule);
        // Counts are kept one too high, so that nil means "not begun".
        count[level] = count[level] == 0 ? start + 1 : count[level] + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            Element below = level(list, ruleId, deeper);
            Integer after = Xml.number(Xml.val(below, "lvlRestart"));
            if (after == null || after > level) count[deeper] = 0;
        }
        String format = format(rule);
        if (format.equals("bullet")) return new Mark(true, level, "", format, 0);
        String text = Xml.val(rule, "lvlText");
        return new Mark(false, level, text == null ? "" : shown(text, list, ruleId, level, count,
            Boolean.TRUE.equals(Xml.on(rule, "isLgl"))),
            format, count[level] - 1);
    }

    private String shown(String pattern, Element list, String ruleId, int level, int[] count, boolean legal) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean place = c == '%' && i + 1 < pattern.length() && Character.isDigit(pattern.charAt(i + 1))
                && pattern.charAt(i + 1) != '0';
            if (!place) {
                text.append(c);
                continue;
            }
            int of = pattern.charAt(++i) - '1';
            Element rule = level(list, ruleId, of);
            int n = of > level ? 0 : count[of] == 0 ? start(rule) : count[of] - 1;
            text.append(write(n, legal ? "decimal" : format(rule)));
        }
        return text.toString().strip();
    }

    private Integer levelOf(String ruleId, String style) {
        for (Element level : Xml.children(rules.get(ruleId), "lvl")) {
            if (style.equals(Xml.val(level, "pStyle"))) return Xml.number(Xml.attribute(level, "ilvl"));
        }
        return null;
    }

    private Element level(Element list, String ruleId, int level) {
        Element own = Xml.child(override(list, level), "lvl");
        if (own != null) return own;
        for (Element e : Xml.children(rules.get(ruleId), "lvl")) {
            if (String.valueOf(level).equals(Xml.attribute(e, "ilvl"))) return e;
        }
        return null;
    }

    private static Element override(Element list, int level) {
        for (Element e : Xml.children(list, "lvlOverride")) {
            if (String.valueOf(level).equals(Xml.attribute(e, "ilvl"))) return e;
        }
        return null;
    }

    private static int start(Element rule) {
        Integer start = Xml.number(Xml.val(rule, "start"));
        return start == null ? 0 : start;
    }

    private static String format(Element rule) {
        String format = Xml.val(rule, "numFmt");
        return format == null ? "decimal" : format;
    }

    private static String write(int n, String format) {
        return switch (format) {
            case "lowerLetter" -> letters(n);
            case "upperLetter" -> letters(n).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(n);
            case "upperRoman" -> roman(n).toUpperCase(Locale.ROOT);
            case "decimalZero" -> n < 10 ? "0" + n : String.valueOf(n);
            case "none", "bullet" -> "";
            default -> String.valueOf(n);
        };
    }

    private static String letters(int n) {
        return n < 1 ? "" : String.valueOf((char) ('a' + (n - 1) % 26)).repeat(Math.min(20, (n - 1) / 26 + 1));
    }

    private static String roman(int n) {
        int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
        StringBuilder text = new StringBuilder();
        int left = Math.min(n, 999);
        for (int i = 0; i < values.length; i++) {
            for (; left >= values[i]; left -= values[i]) text.append(signs[i]);
        }
        return text.toString();
    }
}
