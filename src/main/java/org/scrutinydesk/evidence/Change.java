package org.scrutinydesk.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.portfolio.Polarity;

/**
 * How a number changed, in the words a sentence wants: {@code rose by 3.1%}, {@code fell from 541 to 388}, {@code was unchanged at 62%}.
 *
 * @param then when it was the earlier number, as it follows "than": {@code a year ago}, {@code in the quarter before}
 * @param many what changed is spoken of as several: it {@code were unchanged}
 */
record Change(BigDecimal before, BigDecimal now, String unit, Polarity polarity, String then, boolean many) {
    /** The ways a change can be worded, in the words one chooses them by. */
    static final Map<String, String> WAYS = Ways.of("per-cent", "Rose or fell, by how many per cent", "by", "Rose or fell, by how many",
        "from-to", "Rose or fell, from what to what", "rose", "Only “rose”, “fell” or “was unchanged”", "better", "Better or worse");

    /**
     * @param way one of {@link #WAYS}
     * @throws Refused where that cannot be said of these numbers
     */
    String worded(String way) {
        int sign = now.compareTo(before);
        String verb = sign > 0 ? "rose" : sign < 0 ? "fell" : (many ? "were" : "was") + " unchanged";
        if (way.equals("rose")) return verb;
        if (way.equals("better")) return better(sign);
        if (sign == 0) return verb + " at " + said(now);
        return switch (way) {
            case "from-to" -> verb + " from " + said(before) + " to " + said(now);
            case "per-cent" -> verb + " by " + (unit.equals("%") ? difference() : perCent());
            default -> verb + " by " + difference();
        };
    }

    private String better(int sign) {
        if (polarity == Polarity.NEITHER) throw new Refused("Neither more nor less of this is better, so it cannot be called better or worse; choose other words.");
        boolean better = polarity == Polarity.HIGHER ? sign > 0 : sign < 0;
        return sign == 0 ? "the same as " + then : (better ? "better" : "worse") + " than " + then;
    }

    private String difference() {
        BigDecimal difference = now.subtract(before).abs();
        if (!unit.equals("%")) return said(difference);
        return Figures.inUnit(difference, "") + (difference.compareTo(BigDecimal.ONE) == 0 ? " percentage point" : " percentage points");
    }

    private String perCent() {
        if (before.signum() == 0) throw new Refused("It was nil " + then + ", and nothing can be said of nil in per cent; choose “" + WAYS.get("by") + "”.");
        BigDecimal perCent = now.subtract(before).abs().movePointRight(2).divide(before.abs(), 1, RoundingMode.HALF_UP);
        return perCent.signum() == 0 ? "less than 0.1%" : Figures.inUnit(perCent, "%");
    }

    private String said(BigDecimal number) {
        return Figures.inUnit(number, unit);
    }
}
