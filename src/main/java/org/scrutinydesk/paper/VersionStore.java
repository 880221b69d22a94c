package org.scrutinydesk.paper;

import static org.scrutinydesk.database.generated.Tables.PAPER;
import static org.scrutinydesk.database.generated.Tables.PAPER_FIELD;
import static org.scrutinydesk.database.generated.Tables.PAPER_VERSION;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scrutinydesk.common.Id.MeetingId;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Marking;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.database.ChangeLog;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.database.generated.tables.records.PaperVersionRecord;

/** The versions of papers. What a paper said at any time is put together from the change log; only names are kept beside it. */
public final class VersionStore {
    /** Saves that follow one another within this time are one sitting. */
    private static final Duration SITTING = Duration.ofMinutes(10);

    private final OfficeFile office;
    private final PaperStore papers;
    private final ChangeLog log;
    private final ParagraphJson json = new ParagraphJson();

    public VersionStore(OfficeFile office) {
        this.office = office;
        papers = new PaperStore(office);
        log = new ChangeLog(office);
    }

    /**
     * The versions of a paper, newest first: how each sitting of writing left it, and how each step did that is more than writing.
     *
     * @param everySave each save by itself instead, as often as every second while somebody types
     */
    public List<Version> versions(PaperId id, boolean everySave) {
        Map<Long, String> names = office.read(jooq -> jooq.selectFrom(PAPER_VERSION).where(PAPER_VERSION.PAPER_ID.eq(id.number()))
            .fetchMap(PAPER_VERSION.CHANGE_NUMBER, PAPER_VERSION.NAME));
        List<Version> versions = new ArrayList<>();
        Map<String, Integer> words = new HashMap<>();
        Paper.State state = Paper.State.DRAFT;
        int count = 0;
        boolean turned = false;
        boolean there = false;
        List<ChangeLog.Row> rows = log.rowsOfPaper(id.number());
        for (int i = 0; i < rows.size(); i++) {
            ChangeLog.Row row = rows.get(i);
            ChangeLog.Change change = row.change();
            if (row.table().equals(PAPER.getName())) {
                there = row.after() != null;
                Paper.State now = row.after() == null ? state : Paper.State.valueOf(row.after().get("state"));
                turned |= now != state;
                state = now;
            } else {
                int now = words(row);
                Integer before = words.put(row.table() + row.id(), now);
                count += now - (before == null ? 0 : before);
            }
            if (i + 1 < rows.size() && rows.get(i + 1).change().number() == change.number()) continue;
            // A paper that is taken out has no version until it is put back.
            if (!there) continue;
            boolean step = turned || !isWriting(change.what());
            Version version = new Version(change.number(), change.at(), change.who(), names.get(change.number()),
                turned && isWriting(change.what()) ? state == Paper.State.DRAFT ? "A draft again" : state.words() : step ? withoutTitle(change.what()) : "", count, state);
            if (!everySave && !versions.isEmpty() && !step && goesOn(versions.getLast(), version)) versions.removeLast();
            versions.add(version);
            turned = false;
        }
        return versions.reversed();
    }

    private static boolean isWriting(String what) {
        return what.startsWith("Text of “") || what.startsWith("Paper “") && what.endsWith("” changed");
    }

    /** Among the versions of one paper its title need not be said again: “Paper “Update” added” is “Added”. */
    private static String withoutTitle(String what) {
        String rest = what.replaceFirst("^(?:Paper )?“.*” (?=\\p{Ll})", "");
        return Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
    }

    private static boolean goesOn(Version before, Version now) {
        return before.name() == null && before.what().isEmpty() && before.who().equals(now.who())
            && Duration.between(before.at(), now.at()).compareTo(SITTING) <= 0;
    }

    private int words(ChangeLog.Row row) {
        if (row.after() == null) return 0;
        if (row.table().equals(PAPER_FIELD.getName())) {
            return Paper.isPart(row.after().get("name")) ? words(row.after().get("content")) : 0;
        }
        return words(json.read(row.id(), row.after().get("kind"), row.after().get("content")).words());
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    /**
     * What a paper said after a change.
     *
     * @throws Refused where it was not there then
     */
    public Version.Text at(PaperId id, long change) {
        Paper paper = null;
        Map<String, String> fields = new HashMap<>();
        record Placed(long place, Paragraph paragraph) {
        }
        List<Placed> body = new ArrayList<>();
        for (ChangeLog.Row row : log.rowsOfPaper(id.number(), change)) {
            Map<String, String> after = row.after();
            if (row.table().equals(PAPER.getName())) paper = paper(id, after);
            else if (row.table().equals(PAPER_FIELD.getName())) fields.put(after.get("name"), after.get("content"));
            else body.add(new Placed(Long.parseLong(after.get("place")), json.read(row.id(), after.get("kind"), after.get("content"))));
        }
        if (paper == null) throw new Refused("Paper " + id + " has no version " + change + "; `show papers " + id + "` lists those there are.");
        body.sort(Comparator.comparingLong(Placed::place).thenComparing(p -> p.paragraph().id()));
        return new Version.Text(paper.withFields(fields), body.stream().map(Placed::paragraph).toList());
    }

    private static Paper paper(PaperId id, Map<String, String> r) {
        return new Paper(id, 0, new TemplateStore.Shapes().of(r.get("template"), r.get("shape")), r.get("title"),
            r.get("meeting_id") == null ? null : new MeetingId(Long.parseLong(r.get("meeting_id"))), r.get("report_of"), r.get("subject"),
            r.get("author"), r.get("contact"), date(r.get("period_from")), date(r.get("period_to")), Marking.valueOf(r.get("marking")),
            Paper.State.valueOf(r.get("state")), Map.of(), date(r.get("issued_on")));
    }

    private static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** Calls a version by a name. @param name blank takes the name away @throws WrongInput where it is too long or another's */
    public void name(PaperId id, long change, String name) {
        String wanted = name == null ? "" : name.strip();
        if (wanted.length() > 200) throw new WrongInput("name", "A name has at most 200 characters; shorten it.");
        Paper paper = at(id, change).paper();
        office.apply(wanted.isEmpty() ? "Name of a version of “" + paper.title() + "” taken away"
            : "Version of “" + paper.title() + "” named “" + wanted + "”", changes -> {
                List<PaperVersionRecord> named = changes.read().fetch(PAPER_VERSION, PAPER_VERSION.PAPER_ID.eq(id.number()));
                if (named.stream().anyMatch(r -> r.getName().equalsIgnoreCase(wanted) && r.getChangeNumber() != change)) {
                    throw new WrongInput("name", "Another version of this paper is called that; choose another name.");
                }
                PaperVersionRecord row = named.stream().filter(r -> r.getChangeNumber() == change).findFirst().orElse(null);
                if (wanted.isEmpty()) {
                    if (row != null) changes.delete(PAPER_VERSION, row.getId());
                } else if (row == null) {
                    row = new PaperVersionRecord();
                    row.setPaperId(id.number());
                    row.setChangeNumber(change);
                    row.setName(wanted);
                    changes.insert(row);
                } else {
                    row.setName(wanted);
                    changes.update(row);
                }
            });
    }

    /**
     * Makes a paper say again what it said in an earlier version, as a change of its own. It is a draft then, whatever it was.
     *
     * @param words what the version is called in the change log
     * @throws Refused where it was issued, or says just that already
     */
    public void goBack(PaperId id, long change, String words) {
        Version.Text then = at(id, change);
        papers.goBack(id, then, words);
    }

    /** The next version of an issued paper, where it has been begun. */
    public Optional<Paper> following(PaperId id) {
        return papers.papers().stream().filter(p -> id.equals(p.follows())).findFirst();
    }

    /** What a paper says now. */
    public Version.Text now(PaperId id) {
        return new Version.Text(papers.paper(id), papers.body(id));
    }

    /**
     * Begins the next version of an issued paper, which itself stays as it is: a draft with its words that says which version it is.
     *
     * @throws Refused where it was not issued, or its next version has been begun
     */
    public Paper next(PaperId id) {
        Paper issued = papers.paper(id);
        if (issued.state() != Paper.State.ISSUED) {
            throw new Refused("“" + issued.title() + "” is not issued, so it can still be changed itself; a new version follows an issued one.");
        }
        following(id).ifPresent(p -> {
            throw new Refused("Version " + p.edition() + " of “" + p.title() + "” has been begun; open that one.");
        });
        Map<String, String> fields = new HashMap<>(issued.fields());
        fields.put(Paper.EDITION_FIELD, Integer.toString(issued.edition() + 1));
        fields.put(Paper.FOLLOWS_FIELD, id.toString());
        Paper draft = issued.withFields(fields).withState(Paper.State.DRAFT).withId(null, 0);
        List<Paragraph> body = papers.body(id);
        return office.change("Version " + draft.edition() + " of “" + draft.title() + "” begun", changes -> papers.add(changes, draft, body));
    }
}
