package org.scrutinydesk.document.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a line may end: not inside 2015/16, nor between a sum and its million, nor inside an address that has room on a line of its own. */
final class LineBreaks implements FSTextBreaker {
    private static final Pattern SUM = Pattern.compile("(?s).*£[\\d.,]+[ \u00a0]");
    private static final Pattern OF_THE_SUM = Pattern.compile("(?s)(?:million|billion|thousand|bn|m|k)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+|(?:https?://|www\\.)\\S+");
    /** What is longer need not find room on one line, and breaks at its @ or a stroke. */
    private static final int LONG_ADDRESS = 48;
    /** No sum is longer. */
    private static final int REACH = 24;

    private final FSTextBreaker usual = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.UK));
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        usual.setText(newText);
    }

    @Override
    public int next() {
        int at = usual.next();
        while (at > 0 && at < text.length() && together(at)) at = usual.next();
        return at <= 0 || at == text.length() ? at : beforeSpaces(at);
    }

    /** The space a line ends with takes no room on it, and would if the line ended behind it; the next line leaves it out. */
    private int beforeSpaces(int at) {
        int before = at;
        while (before > 1 && text.charAt(before - 1) == ' ') before--;
        return before;
    }

    /** The address that has this place in its middle; null where none has. */
    private String address(int at) {
        if (text.charAt(at) == ' ' || text.charAt(at - 1) == ' ') return null;
        int from = at;
        int to = at;
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) from--;
        while (to < text.length() && !Character.isWhitespace(text.charAt(to))) to++;
        String word = text.substring(from, to);
        return ADDRESS.matcher(word).matches() ? word : null;
    }

    private boolean together(int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        String address = address(at);
        if (address != null) return address.length() <= LONG_ADDRESS || after != '@' && before != '@' && after != '/' && before != '/';
        if (before == '/') return at > 1 && Character.isDigit(text.charAt(at - 2)) && Character.isDigit(after);
        if (after == '/') return Character.isDigit(before);
        return SUM.matcher(text.substring(Math.max(0, at - REACH), at)).matches()
            && OF_THE_SUM.matcher(text.substring(at, Math.min(text.length(), at + REACH))).matches();
    }
}
