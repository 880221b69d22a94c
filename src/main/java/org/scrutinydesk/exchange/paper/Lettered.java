package org.scrutinydesk.exchange.paper;

import java.util.List;
import org.scrutinydesk.paper.Paragraph;

/** Follows points such as (a), (b) or (i), (ii) below a paragraph, which may be kept as typed and yet be in their right order. */
final class Lettered {
    private final int[] letter = new int[4];
    private final int[] roman = new int[4];

    private Lettered() {
    }

    /** How many numbers were kept as typed, and are not the next of their own kind below their paragraph. */
    static long outOfOrder(List<Paragraph> body) {
        Lettered points = new Lettered();
        return body.stream().filter(p -> !points.follows(p) && p.typed() != null && !p.typed().isEmpty()).count();
    }

    private boolean follows(Paragraph p) {
        boolean counted = p.kind() == Paragraph.Kind.NUMBERED;
        if (!counted && p.kind() != Paragraph.Kind.HEADING) return false;
        int level = counted ? Math.min(p.level(), letter.length - 1) : 0;
        for (int deeper = level + 1; deeper < letter.length; deeper++) set(deeper, 0, 0);
        if (level == 0) return false;
        Label.Found found = p.typed() == null ? null : Label.at("(" + p.typed().replaceAll("[().]", "") + ") x");
        Label label = found == null ? null : found.label();
        boolean next = label != null && (label.major() == letter[level] + 1 || label.roman() == roman[level] + 1);
        if (label == null) set(level, letter[level] + 1, roman[level] + 1);
        else set(level, label.major(), label.roman());
        return next;
    }

    private void set(int level, int toLetter, int toRoman) {
        letter[level] = toLetter;
        roman[level] = toRoman;
    }
}
