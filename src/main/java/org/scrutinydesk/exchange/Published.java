package org.scrutinydesk.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.scrutinydesk.document.Sheet;
import org.scrutinydesk.evidence.Office;

/**
 * A list that goes out for everybody to read, and what cannot go out with it.
 *
 * @param heldBack a sentence for each row that is held back: what it is and what it lacks
 */
public record Published(Sheet sheet, List<String> heldBack) {
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w+");

    /** Writes what can go out as .xlsx or .csv. @throws org.scrutinydesk.common.WrongInput where the name ends in neither */
    public void write(Office office, Path to) {
        Sheets.write(office, sheet, to);
    }

    /** What is missing of a row, in words. */
    static final class Lacks {
        private final List<String> missing = new ArrayList<>();
        private final List<String> wrong = new ArrayList<>();

        /** @return itself, having noted it where the text is empty, or names an address that nobody meant to publish */
        Lacks text(String what, String text) {
            if (text == null || text.isBlank()) missing.add(what);
            else if (MAIL.matcher(text).find()) wrong.add("its " + what + " holds an e-mail address");
            return this;
        }

        Lacks wrong(boolean is, String what) {
            if (is) wrong.add(what);
            return this;
        }

        boolean none() {
            return missing.isEmpty() && wrong.isEmpty();
        }

        /** @param row what it is, such as "A12 “Street lights” for Burnley Council" */
        String sentence(String row) {
            List<String> all = new ArrayList<>();
            if (!missing.isEmpty()) all.add("it has no " + listed(missing));
            all.addAll(wrong);
            return row + " is held back: " + String.join("; ", all) + ".";
        }

        private static String listed(List<String> words) {
            int last = words.size() - 1;
            return last == 0 ? words.getFirst() : String.join(", no ", words.subList(0, last)) + " and no " + words.getLast();
        }
    }
}
