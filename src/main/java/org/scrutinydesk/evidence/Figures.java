package org.scrutinydesk.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.FundId;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Id.MeasureId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.UkDate;
import org.scrutinydesk.funding.Award;
import org.scrutinydesk.funding.BudgetPosition;
import org.scrutinydesk.funding.Fund;
import org.scrutinydesk.portfolio.Measure;
import org.scrutinydesk.portfolio.PortfolioReturn;
import org.scrutinydesk.portfolio.Rating;
import org.scrutinydesk.portfolio.Reading;
import org.scrutinydesk.paper.Quote;

/**
 * The figures a sentence can quote. Each has a name and options; an id that no longer leads anywhere is said in a sentence.
 *
 * <ul>
 * <li>{@code award-amount} award
 * <li>{@code awards-total}, {@code awards-count}: since the meeting before {@code meeting}, of one {@code priority} or all
 * <li>{@code budget} line, column; {@code budget-total} year, column: original, virements, revised, received, paid, committed, left, forecast
 * <li>{@code fund-amount} fund
 * <li>{@code measure} measure, quarter
 * <li>{@code portfolio-count} quarter, rating
 * <li>{@code promises-due} meeting
 * </ul>
 */
final class Figures {
    static final List<String> COLUMNS = List.of("original", "virements", "revised", "received", "paid", "committed", "left", "forecast");

    private final Lookup lookup;
    private final Office office;

    Figures(Lookup lookup) {
        this.lookup = lookup;
        this.office = lookup.office();
    }

    /** @throws Refused where the quote names nothing that is there */
    Found find(Quote quote) {
        return switch (quote.name()) {
            case "award-amount" -> award(quote);
            case "awards-total" -> {
                List<Award> awards = lookup.awardsSince(quote);
                yield new Found(total(awards).inProse(), "awarded" + sinceWords(quote), rows(awards));
            }
            case "awards-count" -> {
                List<Award> awards = lookup.awardsSince(quote);
                yield new Found(String.valueOf(awards.size()), "awards made" + sinceWords(quote), rows(awards));
            }
            case "budget" -> line(quote);
            case "budget-total" -> yearTotal(quote);
            case "fund-amount" -> {
                Fund fund = office.funding().fund(Lookup.id("fund", quote, FundId::new));
                yield new Found(fund.amount().inProse(), fund.name() + (fund.confirmed() ? "" : ", indicative"), List.of(fund.id() + " " + fund.name()));
            }
            case "measure" -> measure(quote);
            case "portfolio-count" -> portfolio(quote);
            case "promises-due" -> {
                var due = office.promises().dueAt(lookup.meetingOf(quote).id());
                yield new Found(String.valueOf(due.size()), "promises due at the meeting", due.stream().map(p -> p.id() + " " + p.text()).toList());
            }
            default -> throw new Refused("A paper cannot quote “" + quote.name() + "”; choose a figure from the list.");
        };
    }

    private Found award(Quote quote) {
        Award award = lookup.award(Lookup.id("award", quote, AwardId::new));
        return new Found(award.amount().inProse(), award.project() + " (" + award.recipientName() + ")", rows(List.of(award)));
    }

    private Found line(Quote quote) {
        LineId id = Lookup.id("line", quote, LineId::new);
        BudgetPosition position = office.funding().position(id);
        String column = column(quote);
        return new Found(amount(position, column).inProse(), position.line().mechanism() + " " + position.line().year() + ", " + column, List.of(row(position, column)));
    }

    private Found yearTotal(Quote quote) {
        FinancialYear year = FinancialYear.parse("year", quote.option("year"));
        String column = column(quote);
        List<BudgetPosition> positions = office.funding().positions(year);
        Money sum = positions.stream().map(p -> amount(p, column)).reduce(Money.NIL, Money::plus);
        return new Found(sum.inProse(), "commissioning budget " + year + ", " + column, positions.stream().map(p -> row(p, column)).toList());
    }

    private Found measure(Quote quote) {
        MeasureId id = Lookup.id("measure", quote, MeasureId::new);
        Quarter quarter = Quarter.parse("quarter", quote.option("quarter"));
        Measure measure = lookup.measure(id);
        Reading reading = lookup.reading(id, quarter).orElse(null);
        if (reading == null || reading.amount() == null) {
            throw new Refused("“" + measure.name() + "” has no reading for " + quarter.inWords() + "; add it, or quote another quarter.");
        }
        return new Found(inUnit(reading.amount(), measure.unit()), measure.name() + ", " + quarter.inWords()
            + (reading.state() == Reading.State.PROVISIONAL ? ", provisional" : ""), List.of(reading.id() + " " + measure.name() + " " + quarter));
    }

    private Found portfolio(Quote quote) {
        Quarter quarter = Quarter.parse("quarter", quote.option("quarter"));
        Rating rating = Rating.valueOf(quote.option("rating").isEmpty() ? "GREEN" : quote.option("rating"));
        Map<?, String> names = lookup.areaNames();
        List<String> rated = new ArrayList<>();
        for (PortfolioReturn r : office.portfolio().returns(quarter)) {
            if (r.rating() == rating) rated.add(r.id() + " " + names.get(r.area()));
        }
        return new Found(String.valueOf(rated.size()), "areas rated " + rating.words().toLowerCase(java.util.Locale.ROOT) + ", " + quarter.inWords(), rated);
    }

    private String sinceWords(Quote quote) {
        String priority = lookup.priorityName(quote);
        return lookup.previous(quote).map(m -> " since " + UkDate.longForm(m.heldOn())).orElse(" so far")
            + (priority.isEmpty() ? "" : " under “" + priority + "”");
    }

    static Money total(List<Award> awards) {
        return awards.stream().map(Award::amount).reduce(Money.NIL, Money::plus);
    }

    /** A reading in its unit: {@code 541}, {@code 62%}, {@code £4.50}. */
    static String inUnit(BigDecimal amount, String unit) {
        BigDecimal n = amount.stripTrailingZeros();
        if ("£".equals(unit)) return new Money(n.setScale(Math.max(2, n.scale()), java.math.RoundingMode.HALF_UP).setScale(2, java.math.RoundingMode.HALF_UP)).inProse();
        String digits = java.text.NumberFormat.getNumberInstance(java.util.Locale.UK).format(n.scale() < 0 ? n.setScale(0) : n);
        return "%".equals(unit) ? digits + "%" : digits;
    }

    private static String column(Quote quote) {
        String column = quote.option("column").isEmpty() ? "revised" : quote.option("column");
        if (!COLUMNS.contains(column)) throw new Refused("A budget has no column “" + column + "”; choose one of " + String.join(", ", COLUMNS) + ".");
        return column;
    }

    static Money amount(BudgetPosition p, String column) {
        return switch (column) {
            case "original" -> p.original();
            case "virements" -> p.virements();
            case "received" -> p.received();
            case "paid" -> p.paid();
            case "committed" -> p.committed();
            case "left" -> p.left();
            case "forecast" -> p.forecast();
            default -> p.revised();
        };
    }

    private static String row(BudgetPosition p, String column) {
        return p.line().id() + " " + p.line().mechanism() + " " + amount(p, column).inProse();
    }

    private static List<String> rows(List<Award> awards) {
        return awards.stream().map(a -> a.id() + " " + a.project() + " (" + a.recipientName() + ") " + a.amount().inProse()).toList();
    }
}
