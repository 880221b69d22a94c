package org.scrutinydesk.evidence;

import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.choose;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.day;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.month;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.year;
import static org.scrutinydesk.database.generated.Tables.AGENDA_ITEM;
import static org.scrutinydesk.database.generated.Tables.AREA;
import static org.scrutinydesk.database.generated.Tables.AWARD;
import static org.scrutinydesk.database.generated.Tables.BODY;
import static org.scrutinydesk.database.generated.Tables.BUDGET_LINE;
import static org.scrutinydesk.database.generated.Tables.FUND;
import static org.scrutinydesk.database.generated.Tables.LEDGER_ENTRY;
import static org.scrutinydesk.database.generated.Tables.MEASURE;
import static org.scrutinydesk.database.generated.Tables.MEETING;
import static org.scrutinydesk.database.generated.Tables.PAPER;
import static org.scrutinydesk.database.generated.Tables.PARAGRAPH;
import static org.scrutinydesk.database.generated.Tables.PERSON;
import static org.scrutinydesk.database.generated.Tables.PRIORITY;
import static org.scrutinydesk.database.generated.Tables.PROMISE;
import static org.scrutinydesk.database.generated.Tables.RECIPIENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.TableLike;
import org.jooq.impl.SQLDataType;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.AreaId;
import org.scrutinydesk.common.Id.AwardId;
import org.scrutinydesk.common.Id.BodyId;
import org.scrutinydesk.common.Id.EntryId;
import org.scrutinydesk.common.Id.FundId;
import org.scrutinydesk.common.Id.ItemId;
import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Id.MeasureId;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Id.PersonId;
import org.scrutinydesk.common.Id.PromiseId;
import org.scrutinydesk.common.Id.RecipientId;
import org.scrutinydesk.common.Money;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.paper.PaperStore;
import org.scrutinydesk.paper.Paragraph;

/** Finds records of every kind by the words in them. */
public final class SearchStore {
    private static final Pattern BARE_SUM = Pattern.compile("^£(-?\\d+\\.\\d\\d)");
    private static final char ESCAPE = '!';
    /** So many characters either side of the first word found in a paragraph are shown. */
    private static final int AROUND = 60;

    private final OfficeFile office;
    private final PaperStore papers;

    public SearchStore(OfficeFile office) {
        this.office = office;
        this.papers = new PaperStore(office);
    }

    /**
     * Records in which every typed word stands, in any order and in part, whatever its case; sums are found with and without commas.
     *
     * @param most so many at most
     */
    public List<Hit> find(String typed, int most) {
        List<String> words = Arrays.stream(typed.strip().toLowerCase(Locale.UK).split("\\s+")).filter(w -> !w.isEmpty()).toList();
        if (words.isEmpty()) return List.of();
        List<Hit> hits = new ArrayList<>(records(words, most));
        hits.addAll(paragraphs(words, most));
        return hits.stream().sorted(Comparator.comparing(Hit::kind)).limit(most).toList();
    }

    private List<Hit> records(List<String> words, int most) {
        Select<Record4<String, Long, String, String>> all = meetings(words).unionAll(items(words)).unionAll(paperRows(words)).unionAll(promises(words))
            .unionAll(rows(Hit.Kind.AREA, AREA.join(PRIORITY).on(PRIORITY.ID.eq(AREA.PRIORITY_ID)), AREA.ID, AREA.NAME, PRIORITY.NAME, words,
                AREA.LEAD_INITIALS, AREA.OBJECTIVES))
            .unionAll(rows(Hit.Kind.MEASURE, MEASURE, MEASURE.ID, MEASURE.NAME, MEASURE.SOURCE, words))
            .unionAll(rows(Hit.Kind.AWARD, AWARD.join(RECIPIENT).on(RECIPIENT.ID.eq(AWARD.RECIPIENT_ID)), AWARD.ID, AWARD.PROJECT, RECIPIENT.NAME, words,
                AWARD.AREA, AWARD.DECISION_REFERENCE, AWARD.PURPOSE, AWARD.REASONS, AWARD.CONDITIONS, written(AWARD.AWARDED_ON)))
            .unionAll(rows(Hit.Kind.RECIPIENT, RECIPIENT, RECIPIENT.ID, RECIPIENT.NAME, RECIPIENT.AREA, words, RECIPIENT.CHARITY_NUMBER, RECIPIENT.COMPANY_NUMBER))
            .unionAll(rows(Hit.Kind.LINE, BUDGET_LINE.join(FUND).on(FUND.ID.eq(BUDGET_LINE.FUND_ID)), BUDGET_LINE.ID, BUDGET_LINE.MECHANISM, FUND.NAME, words,
                cast(BUDGET_LINE.FINANCIAL_YEAR, SQLDataType.VARCHAR)))
            .unionAll(rows(Hit.Kind.FUND, FUND, FUND.ID, FUND.NAME, FUND.SOURCE, words, FUND.PURPOSE, FUND.CONDITIONS, cast(FUND.AMOUNT, SQLDataType.VARCHAR)))
            .unionAll(entries(words))
            .unionAll(rows(Hit.Kind.BODY, BODY, BODY.ID, BODY.NAME, BODY.VENUE, words, BODY.CHAIR))
            .unionAll(rows(Hit.Kind.PERSON, PERSON, PERSON.ID, PERSON.NAME, PERSON.POST, words, PERSON.INITIALS, PERSON.CONTACT));
        return office.read(jooq -> jooq.selectFrom(all.asTable("hit", "kind", "id", "title", "detail")).limit(most).fetch(r -> {
            Hit.Kind kind = Hit.Kind.valueOf(r.value1());
            String detail = r.value4() == null ? "" : r.value4();
            return new Hit(kind, id(kind, r.value2()), r.value3(), kind == Hit.Kind.ENTRY ? withMoney(detail) : detail);
        }));
    }

    /** The database writes a sum as a bare number; it is shown as papers write it. */
    private static String withMoney(String detail) {
        return BARE_SUM.matcher(detail).replaceFirst(m -> Money.of(m.group(1)).inProse());
    }

    private static Select<Record4<String, Long, String, String>> meetings(List<String> words) {
        return rows(Hit.Kind.MEETING, MEETING.join(BODY).on(BODY.ID.eq(MEETING.BODY_ID)), MEETING.ID, concat(BODY.NAME, inline(", "), written(MEETING.HELD_ON)),
            MEETING.VENUE, words, MEETING.NOTE, MEETING.PRESENT, MEETING.IN_ATTENDANCE);
    }

    private static Select<Record4<String, Long, String, String>> items(List<String> words) {
        return rows(Hit.Kind.ITEM, AGENDA_ITEM.join(MEETING).on(MEETING.ID.eq(AGENDA_ITEM.MEETING_ID)).join(BODY).on(BODY.ID.eq(MEETING.BODY_ID)), AGENDA_ITEM.ID,
            concat(AGENDA_ITEM.NUMBER, inline("  "), AGENDA_ITEM.TITLE), concat(BODY.NAME, inline(", "), written(MEETING.HELD_ON)), words,
            AGENDA_ITEM.PRESENTER, AGENDA_ITEM.OUTCOME);
    }

    private static Select<Record4<String, Long, String, String>> paperRows(List<String> words) {
        return rows(Hit.Kind.PAPER, PAPER.leftJoin(MEETING).on(MEETING.ID.eq(PAPER.MEETING_ID)).leftJoin(BODY).on(BODY.ID.eq(MEETING.BODY_ID)), PAPER.ID, PAPER.TITLE,
            concat(coalesce(BODY.NAME, inline("")), inline(" "), coalesce(written(MEETING.HELD_ON), inline(""))), words,
            PAPER.SUBJECT, PAPER.AUTHOR, PAPER.CONTACT, PAPER.REPORT_OF);
    }

    private static Select<Record4<String, Long, String, String>> promises(List<String> words) {
        return rows(Hit.Kind.PROMISE, PROMISE, PROMISE.ID, cast(PROMISE.CONTENT, SQLDataType.VARCHAR), PROMISE.OWNER, words, PROMISE.MADE_WHERE);
    }

    private static Select<Record4<String, Long, String, String>> entries(List<String> words) {
        return rows(Hit.Kind.ENTRY, LEDGER_ENTRY, LEDGER_ENTRY.ID, coalesce(LEDGER_ENTRY.NARRATIVE, LEDGER_ENTRY.REFERENCE, LEDGER_ENTRY.KIND),
            concat(inline("£"), cast(LEDGER_ENTRY.AMOUNT, SQLDataType.VARCHAR), inline(", "), written(LEDGER_ENTRY.DATED)), words, LEDGER_ENTRY.REFERENCE);
    }

    private static Select<Record4<String, Long, String, String>> rows(Hit.Kind kind, TableLike<?> from, Field<Long> id, Field<String> title, Field<String> detail,
                                                                      List<String> words, Field<?>... further) {
        List<Field<?>> parts = new ArrayList<>(List.of(title, inline(" "), coalesce(detail, inline(""))));
        for (Field<?> field : further) {
            parts.add(inline(" "));
            parts.add(coalesce(cast(field, SQLDataType.VARCHAR), inline("")));
        }
        Field<String> text = lower(concat(parts.toArray(Field[]::new)));
        Condition every = noCondition();
        for (String word : words) every = every.and(holds(text, word));
        return select(inline(kind.name()).as("kind"), id.as("id"), title.as("title"), detail.as("detail")).from(from).where(every);
    }

    private static Condition holds(Field<String> text, String word) {
        Condition as = text.like("%" + escaped(word) + "%", ESCAPE);
        String digits = word.replaceAll("[£,]", "");
        return digits.equals(word) || !digits.matches("\\d+(\\.\\d+)?") ? as : as.or(text.like("%" + escaped(digits) + "%", ESCAPE));
    }

    private static String escaped(String word) {
        return word.replaceAll("([!%_])", "!$1");
    }

    /** A date in words, by no locale but English. */
    private static Field<String> written(Field<LocalDate> date) {
        Field<String> name = choose(month(date)).when(1, "January").when(2, "February").when(3, "March").when(4, "April").when(5, "May").when(6, "June")
            .when(7, "July").when(8, "August").when(9, "September").when(10, "October").when(11, "November").otherwise("December");
        return concat(cast(day(date), SQLDataType.VARCHAR), inline(" "), name, inline(" "), cast(year(date), SQLDataType.VARCHAR));
    }

    /** The kept form of a paragraph holds more than its words, so what the database finds in it is only the beginning. */
    private List<Hit> paragraphs(List<String> words, int most) {
        Condition every = noCondition();
        for (String word : words) every = every.and(lower(PARAGRAPH.CONTENT).like("%" + escaped(word.replaceAll("[\"\\\\]", "_")).replace("!_", "_") + "%", ESCAPE));
        Condition likely = every;
        var found = office.read(jooq -> jooq.selectDistinct(PARAGRAPH.PAPER_ID, PAPER.TITLE).from(PARAGRAPH).join(PAPER).on(PAPER.ID.eq(PARAGRAPH.PAPER_ID))
            .where(likely).orderBy(PARAGRAPH.PAPER_ID.desc()).limit(most).fetch());
        List<Hit> hits = new ArrayList<>();
        for (var paper : found) {
            PaperId id = new PaperId(paper.value1());
            for (Paragraph paragraph : papers.body(id)) {
                String text = paragraph.text().toLowerCase(Locale.UK);
                if (words.stream().allMatch(text::contains)) hits.add(new Hit(Hit.Kind.PARAGRAPH, id, around(paragraph.text(), words.getFirst()), paper.value2()));
                if (hits.size() >= most) return hits;
            }
        }
        return hits;
    }

    private static String around(String text, String word) {
        int at = Math.max(0, text.toLowerCase(Locale.UK).indexOf(word));
        int from = at <= AROUND ? 0 : text.lastIndexOf(' ', at - AROUND) + 1;
        int to = at + word.length() + AROUND >= text.length() ? text.length() : Math.max(text.indexOf(' ', at + word.length() + AROUND), at + word.length());
        return (from > 0 ? "… " : "") + text.substring(from, to) + (to < text.length() ? " …" : "");
    }

    private static Id id(Hit.Kind kind, long number) {
        return switch (kind) {
            case MEETING -> new MeetingId(number);
            case ITEM -> new ItemId(number);
            case PAPER, PARAGRAPH -> new PaperId(number);
            case PROMISE -> new PromiseId(number);
            case AREA -> new AreaId(number);
            case MEASURE -> new MeasureId(number);
            case AWARD -> new AwardId(number);
            case RECIPIENT -> new RecipientId(number);
            case LINE -> new LineId(number);
            case FUND -> new FundId(number);
            case ENTRY -> new EntryId(number);
            case BODY -> new BodyId(number);
            case PERSON -> new PersonId(number);
        };
    }
}
