package org.scrutinydesk.desktop.funding;

import java.util.ArrayList;
import java.util.List;
import org.scrutinydesk.common.Id.PriorityId;
import org.scrutinydesk.funding.BudgetLine;
import org.scrutinydesk.portfolio.Priority;

/** What the room's forms offer to choose from. */
final class Choices {
    private Choices() {
    }

    /** With an empty choice before the others, for what may be left out. */
    static <T> List<T> orNone(List<T> choices) {
        List<T> all = new ArrayList<>();
        all.add(null);
        all.addAll(choices);
        return all;
    }

    static Priority priority(Books books, PriorityId id) {
        return books.priorities().stream().filter(p -> p.id().equals(id)).findFirst().orElse(null);
    }

    /** A line as it is chosen; the year is said where it is not the one that is looked at. */
    static String words(Books books, BudgetLine line) {
        return line.year().equals(books.year()) ? line.mechanism() : line.mechanism() + " " + line.year();
    }

    /** All lines, those of the year that is looked at first. */
    static List<BudgetLine> lines(Books books) {
        List<BudgetLine> all = new ArrayList<>(books.ofYear().stream().map(p -> p.line()).toList());
        books.positions().reversed().stream().map(p -> p.line()).filter(l -> !l.year().equals(books.year())).forEach(all::add);
        return all;
    }
}
