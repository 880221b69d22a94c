package org.scrutinydesk.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import morfologik.speller.Speller;
import morfologik.stemming.Dictionary;

/**
 * Knows how words are spelt: by a British dictionary, by the words an office taught it, and by the names in its records.
 * Words in capitals, with a digit in them, and addresses are nobody's spelling. Not for two threads.
 */
public final class Spelling {
    /** A word that is not known, from one character of the text to before another. */
    public record Unknown(int from, int to, String word) {
    }

    private static final String DICTIONARY = "/org/languagetool/resource/en/hunspell/en_GB.dict";
    /** Letters with apostrophes between them; what hangs on them by a digit, an at sign or a slash is no word of a language. */
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}@/._])\\p{L}+(?:['’]\\p{L}+)*(?![\\p{N}@_]|[./]\\p{L}|['’]?\\p{L})");
    private static final int TEXTS = 400;
    private static final int WORDS = 20_000;
    private static final int MOST = 5;

    private final Speller speller;
    private final Set<String> known = new HashSet<>();
    private final Map<String, List<Unknown>> looked = new Latest<>(TEXTS);
    /** A letter typed changes one word of its paragraph; the others are not asked about again. */
    private final Map<String, Boolean> words = new Latest<>(WORDS);

    /** Keeps what was asked for last, and forgets what was not asked for the longest. */
    private static final class Latest<T> extends LinkedHashMap<String, T> {
        private final int most;

        Latest(int most) {
            super(most, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > most;
        }
    }

    public Spelling() {
        try {
            speller = new Speller(Dictionary.read(Objects.requireNonNull(Spelling.class.getResource(DICTIONARY))), 2);
        } catch (IOException e) {
            throw new UncheckedIOException("The dictionary cannot be read", e);
        }
    }

    /** Takes every word of these lines as rightly spelt, such as names from the records. */
    public void know(Iterable<String> lines) {
        for (String line : lines) {
            if (line == null) continue;
            Matcher m = WORD.matcher(line);
            while (m.find()) known.add(plain(m.group()).toLowerCase(Locale.UK));
        }
        looked.clear();
        words.clear();
    }

    /** The words of a text that are not known, in their order. */
    public List<Unknown> unknown(String text) {
        return looked.computeIfAbsent(text, this::look);
    }

    private List<Unknown> look(String text) {
        List<Unknown> unknown = new ArrayList<>();
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            if (!words.computeIfAbsent(m.group(), this::isKnown)) unknown.add(new Unknown(m.start(), m.end(), m.group()));
        }
        return List.copyOf(unknown);
    }

    private boolean isKnown(String typed) {
        String word = plain(typed);
        if (word.length() == 1 || word.equals(word.toUpperCase(Locale.UK))) return true;
        String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        // A plural of capitals, such as PCCs, is as good as the capitals.
        if (bare.endsWith("s") && bare.length() > 2 && isCapitals(bare.substring(0, bare.length() - 1)) || isCapitals(bare)) return true;
        return known.contains(word.toLowerCase(Locale.UK)) || known.contains(bare.toLowerCase(Locale.UK))
            || !speller.isMisspelled(word) || !speller.isMisspelled(bare);
    }

    private static boolean isCapitals(String word) {
        return word.equals(word.toUpperCase(Locale.UK));
    }

    /** What may have been meant, the closest first and the commonest of those, at most five; as the word is capitalised. */
    public List<String> suggestions(String word) {
        boolean capital = Character.isUpperCase(word.charAt(0));
        return speller.findReplacements(plain(word)).stream().map(w -> capital ? w.substring(0, 1).toUpperCase(Locale.UK) + w.substring(1) : w).distinct().limit(MOST).toList();
    }

    private static String plain(String word) {
        return word.replace('’', '\'');
    }
}
