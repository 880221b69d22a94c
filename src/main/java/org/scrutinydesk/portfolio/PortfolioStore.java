package org.scrutinydesk.portfolio;

import static org.jooq.impl.DSL.max;
import static org.scrutinydesk.database.generated.Tables.AREA;
import static org.scrutinydesk.database.generated.Tables.MEASURE;
import static org.scrutinydesk.database.generated.Tables.PLAN;
import static org.scrutinydesk.database.generated.Tables.PORTFOLIO_RETURN;
import static org.scrutinydesk.database.generated.Tables.PRIORITY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.scrutinydesk.common.FinancialYear;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.AreaId;
import org.scrutinydesk.common.Id.PlanId;
import org.scrutinydesk.common.Id.PriorityId;
import org.scrutinydesk.common.Id.ReturnId;
import org.scrutinydesk.common.Quarter;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.Typed;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.database.generated.tables.records.AreaRecord;
import org.scrutinydesk.database.generated.tables.records.PlanRecord;
import org.scrutinydesk.database.generated.tables.records.PortfolioReturnRecord;
import org.scrutinydesk.database.generated.tables.records.PriorityRecord;

/**
 * Plans, priorities, portfolio areas and their returns in the office file. Each {@code save} adds where the id is null and
 * otherwise changes, guarded by the row version; those that take {@link Changes} stand inside a change of the caller's.
 */
public final class PortfolioStore {
    /** The longest text of a return, in characters. */
    static final int LONGEST = 10_000;

    private final OfficeFile office;

    public PortfolioStore(OfficeFile office) {
        this.office = office;
    }

    /** The newest plan first; of the same year, the one that was added first. */
    public List<Plan> plans() {
        return office.read(jooq -> jooq.selectFrom(PLAN).orderBy(PLAN.FIRST_YEAR.desc(), PLAN.ID).fetch(PortfolioStore::plan));
    }

    /** The priorities of every plan, the newest plan first, each in its plan's order. */
    public List<Priority> priorities() {
        return office.read(jooq -> jooq.select(PRIORITY.fields()).from(PRIORITY).join(PLAN).on(PLAN.ID.eq(PRIORITY.PLAN_ID))
            .orderBy(PLAN.FIRST_YEAR.desc(), PLAN.ID, PRIORITY.PLACE, PRIORITY.ID).fetch(r -> priority(r.into(PRIORITY))));
    }

    /** Every area, in the order of the priorities. */
    public List<Area> areas() {
        return office.read(PortfolioStore::areas);
    }

    /** @throws Refused where there is none */
    public Area area(AreaId id) {
        return office.read(jooq -> area(jooq, id));
    }

    /** Every return of every area, the newest first. */
    public List<PortfolioReturn> returns() {
        return returns(DSL.noCondition());
    }

    /** The returns of a quarter that are in. */
    public List<PortfolioReturn> returns(Quarter quarter) {
        return returns(at(quarter));
    }

    /** The returns of an area, the newest first. */
    public List<PortfolioReturn> returns(AreaId area) {
        return returns(PORTFOLIO_RETURN.AREA_ID.eq(area.number()));
    }

    /** The returns of a financial year that are in, the newest quarter first. */
    public List<PortfolioReturn> returns(FinancialYear year) {
        return returns(PORTFOLIO_RETURN.FINANCIAL_YEAR.eq(year.starts()));
    }

    /** @throws Refused where there is none */
    public PortfolioReturn portfolioReturn(ReturnId id) {
        return returns(PORTFOLIO_RETURN.ID.eq(id.number())).stream().findFirst().orElseThrow(() -> gone("portfolio return", id));
    }

    /** The newest quarter of which any return is in. */
    public Optional<Quarter> newestQuarter() {
        return office.read(jooq -> jooq.select(PORTFOLIO_RETURN.FINANCIAL_YEAR, PORTFOLIO_RETURN.QUARTER_NUMBER).from(PORTFOLIO_RETURN)
            .orderBy(PORTFOLIO_RETURN.FINANCIAL_YEAR.desc(), PORTFOLIO_RETURN.QUARTER_NUMBER.desc()).limit(1)
            .fetchOptional(r -> quarter(r.value1(), r.value2())));
    }

    /** The areas whose return for a quarter is not in. */
    public List<Area> notIn(Quarter quarter) {
        return rows(quarter.year()).stream().filter(row -> row.at(quarter.number()) == null).map(AreaRow::area).toList();
    }

    /**
     * The portfolio table of a year, in the order of the priorities: each area with its four quarters. An area whose plan
     * does not reach into the year stands there only where it has a return.
     */
    public List<AreaRow> rows(FinancialYear year) {
        Map<PlanId, Plan> plans = plans().stream().collect(Collectors.toMap(Plan::id, p -> p));
        Map<PriorityId, Priority> priorities = priorities().stream().collect(Collectors.toMap(Priority::id, p -> p));
        Map<AreaId, List<PortfolioReturn>> returns = returns(year).stream().collect(Collectors.groupingBy(PortfolioReturn::area));
        return areas().stream()
            .map(a -> new AreaRow(priorities.get(a.priority()), a, year, returns.getOrDefault(a.id(), List.of())))
            .filter(row -> !row.returns().isEmpty() || plans.get(row.priority().plan()).reachesInto(year)).toList();
    }

    public Plan save(Plan plan) {
        return office.change(saved("Plan " + plan.name(), plan.id()), changes -> save(changes, plan));
    }

    public Plan save(Changes changes, Plan plan) {
        PlanRecord row = new PlanRecord();
        row.setName(Typed.needed("name", plan.name(), 200, "Give the plan a name."));
        if (plan.firstYear() < 1900 || plan.lastYear() > 2999 || plan.firstYear() > plan.lastYear()) {
            throw new WrongInput("lastYear", "A plan runs from one year to the same or a later one, such as 2013 to 2018.");
        }
        row.setFirstYear(plan.firstYear());
        row.setLastYear(plan.lastYear());
        row.setEdition(Typed.line("edition", plan.edition(), 40));
        return plan(write(changes, row, plan.id(), plan.version()));
    }

    public Priority save(Priority priority) {
        return office.change(saved("Priority " + priority.name(), priority.id()), changes -> save(changes, priority));
    }

    /** A place below 1 puts it last. */
    public Priority save(Changes changes, Priority priority) {
        PriorityRecord row = new PriorityRecord();
        PlanId plan = Typed.given("plan", priority.plan(), "Choose the plan that this priority belongs to.");
        require(changes, PLAN, plan, "plan", "plan");
        row.setPlanId(plan.number());
        row.setName(Typed.needed("name", priority.name(), 200, "Give the priority a name."));
        row.setPlace(priority.place() > 0 ? priority.place() : next(changes, PRIORITY.PLACE, PRIORITY.PLAN_ID.eq(plan.number())));
        return priority(write(changes, row, priority.id(), priority.version()));
    }

    public Area save(Area area) {
        return office.change(saved("Area " + area.name(), area.id()), changes -> save(changes, area));
    }

    /** A place below 1 puts it last under its priority. */
    public Area save(Changes changes, Area area) {
        AreaRecord row = new AreaRecord();
        PriorityId priority = Typed.given("priority", area.priority(), "Choose the priority that this area stands under.");
        require(changes, PRIORITY, priority, "priority", "priority");
        row.setPriorityId(priority.number());
        row.setName(Typed.needed("name", area.name(), 200, "Give the area a name."));
        row.setLeadInitials(Typed.line("lead", area.lead(), 40));
        row.setObjectives(Typed.lines("objectives", area.objectives(), LONGEST));
        row.setPlace(area.place() > 0 ? area.place() : next(changes, AREA.PLACE, AREA.PRIORITY_ID.eq(priority.number())));
        return area(write(changes, row, area.id(), area.version()));
    }

    public PortfolioReturn save(PortfolioReturn said) {
        String of = said.area() == null || said.quarter() == null ? "Return" : named(said);
        return office.change(saved(of, said.id()), changes -> save(changes, said));
    }

    /**
     * @throws WrongInput for {@code reason} where the rating is not that of the quarter before and nothing says why; for
     *                    {@code quarter} where that quarter's return is in already
     */
    public PortfolioReturn save(Changes changes, PortfolioReturn said) {
        Area area = area(changes.read(), Typed.given("area", said.area(), "Choose the area that this return is of."));
        Rating lead = Typed.given("lead", said.lead(), "Choose the rating that the lead gave.");
        Quarter quarter = Typed.given("quarter", said.quarter(), "Say which quarter this return is of.");
        boolean taken = returns(changes.read(), of(area, quarter)).stream().anyMatch(r -> !r.id().equals(said.id()));
        if (taken) throw new WrongInput("quarter", area.name() + " has its return for " + quarter.inWords() + " already; change that one.");
        requireReason(changes.read(), area, said);
        PortfolioReturnRecord row = new PortfolioReturnRecord();
        row.setAreaId(area.id().number());
        row.setFinancialYear(quarter.year().starts());
        row.setQuarterNumber(quarter.number());
        row.setLeadRating(lead.name());
        row.setOfficeRating(said.office() == null ? null : said.office().name());
        row.setDirection(said.direction() == null ? null : said.direction().name());
        row.setDone(Typed.lines("done", said.done(), LONGEST));
        row.setNext(Typed.lines("next", said.next(), LONGEST));
        row.setRisks(Typed.lines("risks", said.risks(), LONGEST));
        row.setReason(Typed.lines("reason", said.reason(), LONGEST));
        row.setReturnedBy(Typed.line("returnedBy", said.returnedBy(), 200));
        row.setReturnedOn(said.returnedOn());
        return portfolioReturn(write(changes, row, said.id(), said.version()));
    }

    /** Puts the priorities of a plan in this order. */
    public void arrangePriorities(List<Priority> order) {
        office.apply("Priorities put in another order", changes -> {
            for (int i = 0; i < order.size(); i++) save(changes, order.get(i).at(i + 1));
        });
    }

    /** Puts areas in this order, each under the priority that it names. */
    public void arrangeAreas(List<Area> order) {
        office.apply("Areas put in another order", changes -> {
            for (int i = 0; i < order.size(); i++) save(changes, order.get(i).at(i + 1));
        });
    }

    /** @throws Refused while priorities stand under it */
    public void delete(Plan plan) {
        office.apply("Plan " + plan.name() + " deleted", changes -> {
            int priorities = changes.read().fetchCount(PRIORITY, PRIORITY.PLAN_ID.eq(plan.id().number()));
            refuseWhile(priorities, plan.name(), "priority", "priorities");
            delete(changes, PLAN, plan.id(), plan.name());
        });
    }

    /** @throws Refused while areas, measures, awards or budget lines stand under it */
    public void delete(Priority priority) {
        office.apply("Priority " + priority.name() + " deleted", changes -> {
            long id = priority.id().number();
            refuseWhile(changes.read().fetchCount(AREA, AREA.PRIORITY_ID.eq(id)), priority.name(), "area", "areas");
            refuseWhile(changes.read().fetchCount(MEASURE, MEASURE.PRIORITY_ID.eq(id)), priority.name(), "measure", "measures");
            delete(changes, PRIORITY, priority.id(), priority.name());
        });
    }

    /** @throws Refused while it has returns */
    public void delete(Area area) {
        office.apply("Area " + area.name() + " deleted", changes -> {
            int returns = changes.read().fetchCount(PORTFOLIO_RETURN, PORTFOLIO_RETURN.AREA_ID.eq(area.id().number()));
            refuseWhile(returns, area.name(), "return", "returns");
            delete(changes, AREA, area.id(), area.name());
        });
    }

    public void delete(PortfolioReturn said) {
        office.apply(named(said) + ", deleted", changes -> changes.delete(PORTFOLIO_RETURN, said.id().number()));
    }

    private String named(PortfolioReturn said) {
        return "Return of " + area(said.area()).name() + ", " + said.quarter().inWords();
    }

    private List<PortfolioReturn> returns(Condition which) {
        return office.read(jooq -> returns(jooq, which));
    }

    private static List<PortfolioReturn> returns(DSLContext jooq, Condition which) {
        return jooq.selectFrom(PORTFOLIO_RETURN).where(which)
            .orderBy(PORTFOLIO_RETURN.FINANCIAL_YEAR.desc(), PORTFOLIO_RETURN.QUARTER_NUMBER.desc(), PORTFOLIO_RETURN.AREA_ID)
            .fetch(PortfolioStore::portfolioReturn);
    }

    private static Condition at(Quarter quarter) {
        return PORTFOLIO_RETURN.FINANCIAL_YEAR.eq(quarter.year().starts()).and(PORTFOLIO_RETURN.QUARTER_NUMBER.eq(quarter.number()));
    }

    private static Condition of(Area area, Quarter quarter) {
        return at(quarter).and(PORTFOLIO_RETURN.AREA_ID.eq(area.id().number()));
    }

    private static List<Area> areas(DSLContext jooq) {
        return jooq.select(AREA.fields()).from(AREA)
            .join(PRIORITY).on(PRIORITY.ID.eq(AREA.PRIORITY_ID)).join(PLAN).on(PLAN.ID.eq(PRIORITY.PLAN_ID))
            .orderBy(PLAN.FIRST_YEAR.desc(), PLAN.ID, PRIORITY.PLACE, PRIORITY.ID, AREA.PLACE, AREA.ID)
            .fetch(r -> area(r.into(AREA)));
    }

    private static Area area(DSLContext jooq, AreaId id) {
        AreaRecord row = jooq.fetchOne(AREA, AREA.ID.eq(id.number()));
        if (row == null) throw gone("portfolio area", id);
        return area(row);
    }

    private static void requireReason(DSLContext jooq, Area area, PortfolioReturn said) {
        if (Typed.lines("reason", said.reason(), LONGEST) != null) return;
        List<PortfolioReturn> before = returns(jooq, of(area, said.quarter().previous()));
        before.stream().filter(r -> RagRule.asksForReason(r.rating(), said.rating())).forEach(r -> {
            throw new WrongInput("reason", "%s was %s in %s and is %s now; say why it changed.".formatted(
                area.name(), r.rating().inSentence(), r.quarter().inWords(), said.rating().inSentence()));
        });
    }

    /** Adds the row, or changes the one it is of. */
    static <R extends UpdatableRecord<R>> R write(Changes changes, R row, Id id, int version) {
        if (id == null) {
            changes.insert(row);
            return row;
        }
        Field<Long> key = row.getTable().field("id", Long.class);
        Field<Integer> guard = row.getTable().field("row_version", Integer.class);
        row.set(key, id.number());
        row.set(guard, version);
        row.changed(key, false);
        row.changed(guard, false);
        changes.update(row);
        return row;
    }

    static void require(Changes changes, Table<?> table, Id id, String field, String kind) {
        if (!changes.read().fetchExists(table, table.field("id", Long.class).eq(id.number()))) {
            throw new WrongInput(field, "There is no " + kind + " " + id.text() + " any more; choose another.");
        }
    }

    /** The place behind the last one. */
    static int next(Changes changes, TableField<?, Integer> place, Condition among) {
        Integer last = changes.read().select(max(place)).from(place.getTable()).where(among).fetchOne().value1();
        return last == null ? 1 : last + 1;
    }

    static void delete(Changes changes, Table<? extends UpdatableRecord<?>> table, Id id, String name) {
        try {
            changes.delete(table, id.number());
        } catch (IntegrityConstraintViolationException e) {
            throw new Refused("“" + name + "” is still named by other records, such as awards or budget lines; give those another first.",
                e);
        }
    }

    static String saved(String what, Id id) {
        return what + (id == null ? " added" : " changed");
    }

    static Quarter quarter(int year, int number) {
        return new Quarter(new FinancialYear(year), number);
    }

    static Refused gone(String kind, Id id) {
        return new Refused("There is no " + kind + " " + id.text() + "; it may have been deleted.");
    }

    private static void refuseWhile(int count, String name, String one, String many) {
        if (count == 0) return;
        String first = count == 1 ? one + "; delete or move it first." : many + "; delete or move them first.";
        throw new Refused("“" + name + "” has " + count + " " + first);
    }

    private static Plan plan(PlanRecord r) {
        return new Plan(new PlanId(r.getId()), r.getRowVersion(), r.getName(), r.getFirstYear(), r.getLastYear(), r.getEdition());
    }

    private static Priority priority(PriorityRecord r) {
        return new Priority(new PriorityId(r.getId()), r.getRowVersion(), new PlanId(r.getPlanId()), r.getPlace(), r.getName());
    }

    private static Area area(AreaRecord r) {
        return new Area(new AreaId(r.getId()), r.getRowVersion(), new PriorityId(r.getPriorityId()), r.getPlace(), r.getName(),
            r.getLeadInitials(), r.getObjectives());
    }

    private static PortfolioReturn portfolioReturn(PortfolioReturnRecord r) {
        return new PortfolioReturn(new ReturnId(r.getId()), r.getRowVersion(), new AreaId(r.getAreaId()),
            quarter(r.getFinancialYear(), r.getQuarterNumber()), Rating.valueOf(r.getLeadRating()),
            r.getOfficeRating() == null ? null : Rating.valueOf(r.getOfficeRating()),
            r.getDirection() == null ? null : Direction.valueOf(r.getDirection()), r.getDone(), r.getNext(), r.getRisks(), r.getReason(),
            r.getReturnedBy(), r.getReturnedOn());
    }
}
