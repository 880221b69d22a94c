package org.scrutinydesk.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrutinydesk.paper.Span.Reference;
import org.scrutinydesk.paper.Span.Target;

/** What the cross references of a paper say as its paragraphs stand now. */
public final class References {
    /** What a place is called: {@code paragraph} and {@code 3.52}, or no word and the heading's own where it has no number. */
    public record Name(String word, String number, boolean quoted) {
        /** What stands before the number. @param capital at the beginning of a sentence */
        public String lead(boolean capital) {
            String start = word.isEmpty() ? "" : word + " ";
            if (quoted) return "“";
            return capital && !start.isEmpty() ? start.substring(0, 1).toUpperCase(Locale.UK) + start.substring(1) : start;
        }

        /** What stands after the number. */
        public String tail() {
            return quoted ? "”" : "";
        }
    }

    /** A reference that leads nowhere. @param where what the paragraph is called that it stands in, {@code paragraph 3.52} */
    public record Broken(String where, String why) {
    }

    /** What stands outside the body. @param items numbers of the meeting's items by their ids @param appendices their names by their titles */
    public record Around(Map<Long, String> items, Map<String, String> appendices) {
        public static final Around NOTHING = new Around(Map.of(), Map.of());
    }

    private static final Pattern APPENDIX = Pattern.compile("(?i)appendix\\s+(\\d{1,3}|[A-Z]{1,2})\\b.*", Pattern.DOTALL);
    private static final Pattern LISTED = Pattern.compile("(?i)(?:appendix\\s+)?(\\d{1,3}|[A-Z])\\s*[-–—:.)]\\s*(.+)");
    private static final Pattern NAMED = Pattern.compile("(?i)appendix\\s+(\\d{1,3}|[A-Z])\\s+(.+)");
    private static final Pattern SENTENCE_ENDS = Pattern.compile("(?s).*[.!?:][”’)]?\\s+");

    private final Map<Long, Name> names;
    private final Set<Long> without = new HashSet<>();
    private final Around around;

    private References(Map<Long, Name> names, Around around) {
        this.names = names;
        this.around = around;
    }

    /** @param numbers of the paragraphs, empty for those that have none */
    public static References of(List<Paragraph> body, List<String> numbers, Around around) {
        References made = new References(new HashMap<>(), around);
        String[] headings = {"", "", ""};
        String[] paragraphs = {"", "", ""};
        for (int i = 0; i < body.size(); i++) {
            Paragraph p = body.get(i);
            String own = p.isBlank() ? "" : bare(numbers.get(i));
            Name name = switch (p.kind()) {
                case HEADING -> own.isEmpty() ? byWords(p) : new Name("section", chain(headings, p.level() - 1, numbers.get(i)), false);
                case NUMBERED -> own.isEmpty() ? null : new Name("paragraph", chain(paragraphs, p.level(), numbers.get(i)), false);
                default -> null;
            };
            if (name != null) made.names.put(p.id(), name);
            else made.without.add(p.id());
        }
        return made;
    }

    /** A number below another is named with it: 3.52(i). One that is whole in itself stands alone. */
    private static String chain(String[] above, int level, String number) {
        String own = bare(number);
        boolean below = level > 0 && own.matches("\\(.*\\)|[a-z]");
        String full = below ? above[level - 1] + (own.startsWith("(") ? own : "(" + own + ")") : own;
        for (int i = level; i < above.length; i++) above[i] = full;
        return full;
    }

    private static String bare(String number) {
        return number.matches("[a-zA-Z]+\\)") ? number.substring(0, number.length() - 1) : number.replaceAll("[.:]+$", "");
    }

    private static Name byWords(Paragraph heading) {
        Matcher m = APPENDIX.matcher(heading.text().strip());
        if (m.matches()) return new Name("Appendix", m.group(1), false);
        return heading.text().isBlank() ? null : new Name("", heading.text().strip(), true);
    }

    /** The appendices of a list with one on each line, by their titles. */
    public static Map<String, String> appendices(String list) {
        Map<String, String> found = new LinkedHashMap<>();
        char next = 'A';
        for (String line : list.lines().map(String::strip).filter(l -> !l.isEmpty() && !l.matches("(?i)none\\.?")).toList()) {
            Matcher m = LISTED.matcher(line);
            if (!m.matches()) m = NAMED.matcher(line);
            boolean named = m.matches();
            found.putIfAbsent(named ? m.group(2) : line, "Appendix " + (named ? m.group(1).toUpperCase(Locale.UK) : next));
            next++;
        }
        return found;
    }

    /** What a target is called now; null where it is gone or has no number. */
    public Name name(Target to) {
        return switch (to.kind()) {
            case PARAGRAPH -> names.get(to.id());
            case ITEM -> around.items().containsKey(to.id()) ? new Name("item", around.items().get(to.id()), false) : null;
            case APPENDIX -> {
                String name = around.appendices().get(to.title());
                yield name == null ? null : new Name("Appendix", name.substring("Appendix ".length()), false);
            }
        };
    }

    /** The parts of what a reference prints; a lead of more than the word where it leads nowhere, and then no number. */
    public List<String> parts(Reference r, String before) {
        Name name = name(r.to());
        if (name == null) return List.of("[" + why(r) + "]", "", "");
        boolean capital = before.isBlank() || SENTENCE_ENDS.matcher(before).matches();
        return List.of(r.bare() && !name.quoted() ? "" : name.lead(capital), name.number(), name.tail());
    }

    /** What is wrong with a reference that leads nowhere, in two or three words. */
    public String why(Reference r) {
        return switch (r.to().kind()) {
            case PARAGRAPH -> without.contains(r.to().id()) ? "paragraph without a number" : "paragraph deleted";
            case ITEM -> "item not on the agenda";
            case APPENDIX -> "appendix not listed";
        };
    }

    /** What each reference says now, put into it. */
    public List<Paragraph> resolved(List<Paragraph> body) {
        return body.stream().map(this::resolved).toList();
    }

    private Paragraph resolved(Paragraph p) {
        if (p.spans().stream().noneMatch(Reference.class::isInstance)) return p;
        List<Span> spans = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        for (Span s : p.spans()) {
            Span now = s instanceof Reference r
                ? new Reference(r.to(), r.bare(), String.join("", parts(r, before.toString())), r.bold(), r.italic()) : s;
            spans.add(now);
            before.append(now.text());
        }
        return p.withSpans(spans);
    }

    /** The references that lead nowhere. */
    public List<Broken> broken(List<Paragraph> body) {
        List<Broken> broken = new ArrayList<>();
        for (Paragraph p : body) {
            for (Span s : p.spans()) {
                if (!(s instanceof Reference r) || name(r.to()) != null) continue;
                Name where = names.get(p.id());
                broken.add(new Broken(where == null ? "a paragraph without a number" : where.lead(false) + where.number() + where.tail(), why(r)));
            }
        }
        return broken;
    }

    /** Whether anything in a body names another place. */
    public static boolean any(List<Paragraph> body) {
        return body.stream().anyMatch(p -> p.spans().stream().anyMatch(Reference.class::isInstance));
    }

    /** The paragraphs that a body's references name. */
    public static Set<Long> targets(List<Paragraph> body) {
        Set<Long> targets = new HashSet<>();
        body.forEach(p -> p.spans().forEach(s -> {
            if (s instanceof Reference r && r.to().kind() == Target.Kind.PARAGRAPH) targets.add(r.to().id());
        }));
        return targets;
    }

    /** The paragraph with its references to other paragraphs led to what those are called now. */
    public static Paragraph led(Paragraph p, LongUnaryOperator ids) {
        if (p.spans().stream().noneMatch(Reference.class::isInstance)) return p;
        return p.withSpans(p.spans().stream().map(s -> s instanceof Reference r && r.to().kind() == Target.Kind.PARAGRAPH
            ? new Reference(Target.paragraph(ids.applyAsLong(r.to().id())), r.bare(), r.shown(), r.bold(), r.italic()) : s).toList());
    }
}
