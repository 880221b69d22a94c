package org.scrutinydesk.portfolio;

import static org.scrutinydesk.database.generated.Tables.MEASURE;
import static org.scrutinydesk.database.generated.Tables.PLAN;
import static org.scrutinydesk.database.generated.Tables.PRIORITY;
import static org.scrutinydesk.database.generated.Tables.READING;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.scrutinydesk.common.Id.MeasureId;
import org.scrutinydesk.common.Id.PriorityId;
import org.scrutinydesk.common.Id.ReadingId;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.Typed;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.database.generated.tables.records.MeasureRecord;
import org.scrutinydesk.database.generated.tables.records.ReadingRecord;
import org.scrutinydesk.portfolio.Measure.Frequency;
import org.scrutinydesk.portfolio.Measure.RuleKind;
import org.scrutinydesk.portfolio.Reading.State;

/**
 * Measures and their readings in the office file. Each {@code save} adds where the id is null and otherwise changes, guarded
 * by the row version; those that take {@link Changes} stand inside a change of the caller's.
 */
public final class MeasureStore {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = new BigDecimal("99999999999999.9999");

    private final OfficeFile office;

    public MeasureStore(OfficeFile office) {
        this.office = office;
    }

    /** Every measure, in the order of the priorities; those under none come last. */
    public List<Measure> measures() {
        return office.read(jooq -> jooq.select(MEASURE.fields()).from(MEASURE).leftJoin(PRIORITY).on(PRIORITY.ID.eq(MEASURE.PRIORITY_ID))
            .leftJoin(PLAN).on(PLAN.ID.eq(PRIORITY.PLAN_ID))
            .orderBy(PRIORITY.ID.isNull(), PLAN.FIRST_YEAR.desc(), PLAN.ID, PRIORITY.PLACE, PRIORITY.ID, MEASURE.PLACE, MEASURE.ID)
            .fetch(r -> measure(r.into(MEASURE))));
    }

    /** @throws Refused where there is none */
    public Measure measure(MeasureId id) {
        return office.read(jooq -> measure(jooq, id));
    }

    /** The readings of a measure, the newest first. */
    public List<Reading> readings(MeasureId measure) {
        return readings(READING.MEASURE_ID.eq(measure.number()));
    }

    /** The readings of all measures, the newest first. */
    public List<Reading> readings() {
        return readings(DSL.noCondition());
    }

    /** The readings of all measures for one quarter. */
    public List<Reading> readings(Quarter quarter) {
        return readings(at(quarter));
    }

    /** @throws Refused where there is none */
    public Reading reading(ReadingId id) {
        return readings(READING.ID.eq(id.number())).stream().findFirst().orElseThrow(() -> PortfolioStore.gone("reading", id));
    }

    /** The reading of a measure for a quarter, where there is one. */
    public Optional<Reading> reading(MeasureId measure, Quarter quarter) {
        return readings(READING.MEASURE_ID.eq(measure.number()).and(at(quarter))).stream().findFirst();
    }

    /** The newest quarter of which any reading is in. */
    public Optional<Quarter> newestQuarter() {
        return office.read(jooq -> jooq.select(READING.FINANCIAL_YEAR, READING.QUARTER_NUMBER).from(READING)
            .orderBy(READING.FINANCIAL_YEAR.desc(), READING.QUARTER_NUMBER.desc()).limit(1)
            .fetchOptional(r -> PortfolioStore.quarter(r.value1(), r.value2())));
    }

    /** Every measure with its reading at a quarter, its comparisons and its direction: the table of measures. */
    public List<MeasureRow> rows(Quarter quarter) {
        Map<MeasureId, List<Reading>> readings = readings().stream().collect(Collectors.groupingBy(Reading::measure));
        return measures().stream().map(m -> MeasureRow.of(m, readings.getOrDefault(m.id(), List.of()), quarter)).toList();
    }

    public Measure save(Measure measure) {
        return office.change(PortfolioStore.saved("Measure " + measure.name(), measure.id()), changes -> save(changes, measure));
    }

    /** A place below 1 puts it last under its priority. */
    public Measure save(Changes changes, Measure measure) {
        MeasureRecord row = new MeasureRecord();
        if (measure.priority() != null) PortfolioStore.require(changes, PRIORITY, measure.priority(), "priority", "priority");
        Long priority = measure.priority() == null ? null : measure.priority().number();
        row.setPriorityId(priority);
        row.setName(Typed.needed("name", measure.name(), 300, "Give the measure a name."));
        row.setUnit(Typed.line("unit", measure.unit(), 40));
        row.setPolarity(Typed.given("polarity", measure.polarity(), "Choose which way is better.").name());
        row.setSource(Typed.line("source", measure.source(), 300));
        row.setFrequency(Typed.given("frequency", measure.frequency(), "Choose how often it is read.").name());
        if (measure.id() != null && measure.frequency() == Frequency.YEARLY) requireYearly(changes.read(), measure);
        row.setRule(Typed.given("rule", measure.rule(), "Choose what it is held against.").name());
        BigDecimal band = measure.amberBand() == null ? BigDecimal.ZERO : measure.amberBand();
        if (band.signum() < 0 || band.compareTo(HUNDRED) > 0) {
            throw new WrongInput("amberBand", "The amber band is a percentage of the comparator from 0 to 100, such as 5.");
        }
        row.setAmberBand(decimal("amberBand", band));
        if (measure.rule() == RuleKind.BASELINE && measure.baseline() == null) {
            throw new WrongInput("baseline", "A measure held against a fixed baseline needs one; give its value.");
        }
        if (measure.rule() == RuleKind.TARGET && measure.target() == null) {
            throw new WrongInput("target", "A measure held against a target needs one; give its value.");
        }
        row.setBaseline(decimal("baseline", measure.baseline()));
        row.setBaselineLabel(Typed.line("baselineLabel", measure.baselineLabel(), 100));
        row.setTarget(decimal("target", measure.target()));
        row.setPlace(measure.place() > 0 ? measure.place() : PortfolioStore.next(changes, MEASURE.PLACE,
            priority == null ? MEASURE.PRIORITY_ID.isNull() : MEASURE.PRIORITY_ID.eq(priority)));
        return measure(PortfolioStore.write(changes, row, measure.id(), measure.version()));
    }

    /** Puts measures in this order. */
    public void arrange(List<Measure> order) {
        office.apply("Measures put in another order", changes -> {
            for (int i = 0; i < order.size(); i++) save(changes, order.get(i).at(i + 1));
        });
    }

    public Reading save(Reading reading) {
        return office.change(PortfolioStore.saved(named(reading), reading.id()), changes -> save(changes, reading));
    }

    /**
     * @throws WrongInput for {@code quarter} where that quarter has a reading already or a yearly measure is read in another
     *                    than the fourth; for {@code amount} where the state and the value do not go together
     */
    public Reading save(Changes changes, Reading reading) {
        Measure measure = measure(changes.read(), reading.measure());
        Quarter quarter = Typed.given("quarter", reading.quarter(), "Say which quarter this reading is of.");
        if (measure.frequency() == Frequency.YEARLY && quarter.number() != 4) {
            throw new WrongInput("quarter", measure.name() + " is read once a year, and the reading stands in quarter 4; choose that one.");
        }
        boolean taken = readings(changes.read(), READING.MEASURE_ID.eq(measure.id().number()).and(at(quarter))).stream()
            .anyMatch(r -> !r.id().equals(reading.id()));
        if (taken) {
            throw new WrongInput("quarter", measure.name() + " has its reading for " + quarter.inWords() + " already; change that one.");
        }
        State state = Typed.given("state", reading.state(), "Choose what the value is worth.");
        boolean valued = state == State.FINAL || state == State.PROVISIONAL;
        if (valued) Typed.given("amount", reading.amount(), "Give the value, or mark the reading as not available or redacted.");
        if (!valued && reading.amount() != null) {
            throw new WrongInput("amount", "A reading that is redacted or not available carries no value; leave it empty.");
        }
        ReadingRecord row = new ReadingRecord();
        row.setMeasureId(measure.id().number());
        row.setFinancialYear(quarter.year().starts());
        row.setQuarterNumber(quarter.number());
        row.setAmount(decimal("amount", reading.amount()));
        row.setState(state.name());
        row.setRemark(Typed.lines("remark", reading.remark(), PortfolioStore.LONGEST));
        return reading(PortfolioStore.write(changes, row, reading.id(), reading.version()));
    }

    /** Takes a measure out with its readings; undoing it brings them all back. */
    public void delete(Measure measure) {
        office.apply("Measure " + measure.name() + " deleted", changes -> {
            changes.deleteWhere(READING, READING.MEASURE_ID.eq(measure.id().number()));
            PortfolioStore.delete(changes, MEASURE, measure.id(), measure.name());
        });
    }

    public void delete(Reading reading) {
        office.apply(named(reading) + ", deleted", changes -> changes.delete(READING, reading.id().number()));
    }

    private String named(Reading reading) {
        return "Reading of " + measure(reading.measure()).name() + (reading.quarter() == null ? "" : ", " + reading.quarter().inWords());
    }

    private static void requireYearly(DSLContext jooq, Measure measure) {
        if (jooq.fetchExists(READING, READING.MEASURE_ID.eq(measure.id().number()).and(READING.QUARTER_NUMBER.ne(4)))) {
            throw new WrongInput("frequency",
                measure.name() + " has readings in quarters 1 to 3, so it cannot be yearly; delete those first.");
        }
    }

    private List<Reading> readings(Condition which) {
        return office.read(jooq -> readings(jooq, which));
    }

    private static List<Reading> readings(DSLContext jooq, Condition which) {
        return jooq.selectFrom(READING).where(which)
            .orderBy(READING.FINANCIAL_YEAR.desc(), READING.QUARTER_NUMBER.desc(), READING.MEASURE_ID).fetch(MeasureStore::reading);
    }

    private static Condition at(Quarter quarter) {
        return READING.FINANCIAL_YEAR.eq(quarter.year().starts()).and(READING.QUARTER_NUMBER.eq(quarter.number()));
    }

    private static Measure measure(DSLContext jooq, MeasureId id) {
        MeasureRecord row = jooq.fetchOne(MEASURE, MEASURE.ID.eq(id.number()));
        if (row == null) throw PortfolioStore.gone("measure", id);
        return measure(row);
    }

    private static Measure measure(MeasureRecord r) {
        return new Measure(new MeasureId(r.getId()), r.getRowVersion(),
            r.getPriorityId() == null ? null : new PriorityId(r.getPriorityId()), r.getPlace(), r.getName(), r.getUnit(),
            Polarity.valueOf(r.getPolarity()), r.getSource(), Frequency.valueOf(r.getFrequency()), RuleKind.valueOf(r.getRule()),
            plain(r.getAmberBand()), plain(r.getBaseline()), r.getBaselineLabel(), plain(r.getTarget()));
    }

    private static Reading reading(ReadingRecord r) {
        return new Reading(new ReadingId(r.getId()), r.getRowVersion(), new MeasureId(r.getMeasureId()),
            PortfolioStore.quarter(r.getFinancialYear(), r.getQuarterNumber()), plain(r.getAmount()), State.valueOf(r.getState()),
            r.getRemark());
    }

    /** To four decimals, the most the office file holds. */
    private static BigDecimal decimal(String field, BigDecimal value) {
        if (value == null) return null;
        if (value.stripTrailingZeros().scale() > 4) {
            throw new WrongInput(field, value.toPlainString() + " has more than four decimals; round it.");
        }
        if (value.abs().compareTo(MOST) > 0) {
            throw new WrongInput(field, value.toPlainString() + " is more than the program can hold; use a larger unit.");
        }
        return value.setScale(4);
    }

    /** Without the zeros that the column's four decimals add. */
    private static BigDecimal plain(BigDecimal n) {
        if (n == null) return null;
        BigDecimal stripped = n.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
