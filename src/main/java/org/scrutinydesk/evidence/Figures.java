package org.scrutinydesk.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.portfolio.Measure;
import org.scrutinydesk.portfolio.Polarity;
import org.scrutinydesk.portfolio.PortfolioReturn;
import org.scrutinydesk.portfolio.Rating;
import org.scrutinydesk.portfolio.Reading;
import org.scrutinydesk.paper.Quote;
import org.scrutinydesk.register.Promise;

/**
 * The figures a sentence can quote. Each has a name and options; an id that no longer leads anywhere is said in a sentence.
 *
 * <ul>
 * <li>{@code award-amount} award
 * <li>{@code awards-total}, {@code awards-count}: since the meeting {@code since}, or the one before, up to {@code meeting}; or in a
 * {@code quarter} or {@code year}; of one {@code priority} and {@code area} or all
 * <li>{@code budget} line, column; {@code budget-total} year, column: original, virements, revised, received, paid, committed, left, forecast
 * <li>{@code fund-amount} fund
 * <li>{@code measure} measure, quarter
 * <li>{@code portfolio-count} quarter, rating
 * <li>{@code promises-due} meeting
 * </ul>
 *
 * A count takes {@code words} of {@link Counted#WAYS}. A count, the awards' total and a measure take those of {@link Change#WAYS}, {@code against}
 * the quarter, year or meeting before or {@code last-year}, and {@code subject=many} where several things changed. {@code begins=sentence}
 * gives its words a capital.
 */
final class Figures {
    static final List<String> COLUMNS = List.of("original", "virements", "carried forward", "revised", "received", "paid", "committed", "left", "forecast");

    /** A number that can be worded. @param one what a single thing of it is called, {@code many} what several are; null where it counts no things */
    private record Number(BigDecimal amount, String unit, Polarity polarity, String one, String many, String meaning, List<String> rows) {
        static Number count(List<String> rows, String one, String many, String meaning) {
            return new Number(BigDecimal.valueOf(rows.size()), "", Polarity.NEITHER, one, many, meaning, rows);
        }
    }

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
            case "budget" -> line(quote);
            case "budget-total" -> yearTotal(quote);
            case "fund-amount" -> {
                Fund fund = office.funding().fund(Lookup.id("fund", quote, FundId::new));
                yield new Found(fund.amount().inProse(), fund.name() + (fund.confirmed() ? "" : ", indicative"), List.of(fund.id() + " " + fund.name()));
            }
            default -> worded(quote);
        };
    }

    private Found worded(Quote quote) {
        Number now = number(quote);
        String way = quote.option("words");
        if (!Change.WAYS.containsKey(way)) {
            String text = now.one() == null ? inUnit(now.amount(), now.unit()) : new Counted(now.amount().intValueExact(), now.one(), now.many()).worded(way);
            return new Found(begun(text, quote), now.meaning(), now.rows());
        }
        Number before = number(earlier(quote));
        boolean many = quote.option("subject").equals("many");
        String text = new Change(before.amount(), now.amount(), now.unit(), now.polarity(), then(quote), many).worded(way);
        return new Found(begun(text, quote), now.meaning() + ": " + inUnit(now.amount(), now.unit()) + ", against " + before.meaning() + ": "
            + inUnit(before.amount(), before.unit()), Stream.concat(now.rows().stream(), before.rows().stream()).toList());
    }

    private Number number(Quote quote) {
        return switch (quote.name()) {
            case "awards-total" -> {
                List<Award> awards = lookup.awards(quote);
                yield new Number(total(awards).pounds(), "£", Polarity.NEITHER, null, null, "awarded " + periodWords(quote), rows(awards));
            }
            case "awards-count" -> Number.count(rows(lookup.awards(quote)), "award", "awards", "awards made " + periodWords(quote));
            case "measure" -> measure(quote);
            case "portfolio-count" -> portfolio(quote);
            case "promises-due" -> {
                Meeting meeting = lookup.meetingOf(quote);
                yield Number.count(rowsOf(office.promises().dueAt(meeting.id())), "promise", "promises", "promises due at the meeting of "
                    + UkDate.longForm(meeting.heldOn()));
            }
            default -> throw new Refused("A paper cannot quote “" + quote.name() + "”; choose a figure from the list.");
        };
    }

    /** The same of the quarter, year or meeting that a quote's number is held against. */
    private Quote earlier(Quote quote) {
        Map<String, String> options = new HashMap<>(quote.options());
        if (options.containsKey("quarter")) {
            options.computeIfPresent("quarter", (k, q) -> againstLastYear(quote) ? Quarter.parse(k, q).lastYear().toString() : Quarter.parse(k, q).previous().toString());
        } else if (options.containsKey("year")) {
            options.computeIfPresent("year", (k, y) -> FinancialYear.parse(k, y).previous().toString());
        } else {
            Meeting meeting = lookup.meetingOf(quote);
            options.remove("since");
            options.put("meeting", lookup.previous(meeting).map(m -> m.id().text())
                .orElseThrow(() -> new Refused("There is no meeting before " + meeting.words() + " to hold this against; choose other words.")));
        }
        return new Quote(quote.name(), options);
    }

    private static String then(Quote quote) {
        if (quote.options().containsKey("quarter")) return againstLastYear(quote) ? "a year ago" : "in the quarter before";
        return quote.options().containsKey("year") ? "in the year before" : "at the meeting before";
    }

    private static boolean againstLastYear(Quote quote) {
        return quote.option("against").equals("last-year");
    }

    private static String begun(String text, Quote quote) {
        return quote.option("begins").isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
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

    private Number measure(Quote quote) {
        MeasureId id = Lookup.id("measure", quote, MeasureId::new);
        Quarter quarter = Quarter.parse("quarter", quote.option("quarter"));
        Measure measure = lookup.measure(id);
        Reading reading = lookup.reading(id, quarter).orElse(null);
        if (reading == null || reading.amount() == null) {
            throw new Refused("“" + measure.name() + "” has no reading for " + quarter.inWords() + "; add it, or quote another quarter.");
        }
        return new Number(reading.amount(), unit(measure), measure.polarity(), null, null, measure.name() + ", " + quarter.inWords()
            + (reading.state() == Reading.State.PROVISIONAL ? ", provisional" : ""),
            List.of(reading.id() + " " + measure.name() + " " + quarter + ": " + inUnit(reading.amount(), unit(measure))));
    }

    /** Never null. */
    private static String unit(Measure measure) {
        return measure.unit() == null ? "" : measure.unit().strip();
    }

    private Number portfolio(Quote quote) {
        Quarter quarter = Quarter.parse("quarter", quote.option("quarter"));
        Rating rating = Rating.valueOf(quote.option("rating").isEmpty() ? "GREEN" : quote.option("rating"));
        Map<?, String> names = lookup.areaNames();
        List<String> rated = new ArrayList<>();
        for (PortfolioReturn r : office.portfolio().returns(quarter)) {
            if (r.rating() == rating) rated.add(r.id() + " " + names.get(r.area()));
        }
        String words = rating.words().toLowerCase(Locale.ROOT);
        return Number.count(rated, "area rated " + words, "areas rated " + words, "areas rated " + words + ", " + quarter.inWords());
    }

    private String periodWords(Quote quote) {
        String priority = lookup.priorityName(quote);
        return lookup.period(quote).words() + (priority.isEmpty() ? "" : " under “" + priority + "”")
            + (quote.option("area").isEmpty() ? "" : " in " + quote.option("area"));
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
            case "carried forward" -> p.carried();
            case "received" -> p.received();
            case "paid" -> p.paid();
            case "committed" -> p.committed();
            case "left" -> p.left();
            case "forecast" -> p.forecast();
            default -> p.revised();
        };
    }

    static String row(BudgetPosition p, String column) {
        return p.line().id() + " " + p.line().mechanism() + " " + amount(p, column).inProse();
    }

    static List<String> rowsOf(List<Promise> promises) {
        return promises.stream().map(p -> p.id() + " " + p.text()).toList();
    }

    static List<String> rows(List<Award> awards) {
        return awards.stream().map(a -> a.id() + " " + a.project() + " (" + a.recipientName() + ") " + a.amount().inProse()).toList();
    }
}
