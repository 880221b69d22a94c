package org.scrutinydesk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.scrutinydesk.common.Id;
import org.scrutinydesk.common.Id.ContributionId;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.common.WrongInput;
import org.scrutinydesk.evidence.Office;
import org.scrutinydesk.evidence.PaperDocument;
import org.scrutinydesk.paper.Comparison;
import org.scrutinydesk.paper.Contribution;
import org.scrutinydesk.paper.Contribution.Change;
import org.scrutinydesk.paper.Paragraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows what the replies to a contribution change, and accepts or refuses each change. */
@Command(name = "reply", mixinStandardHelpOptions = true, description = "Shows what replies change in a section that was sent to somebody, each change by"
    + " its number, and accepts or refuses them; without ID, what is out or waits to be decided. Changes are given as numbers, such as 1,3, or as `all` for"
    + " all others that wait.")
final class ReplyCommand implements Callable<Integer> {
    /** What becomes of a change. */
    private enum Act { ACCEPT, BESIDE, REFUSE }

    private static final String ALL = "all";

    @ParentCommand Commands desk;
    @Parameters(arity = "0..1", paramLabel = "ID", description = "The contribution, such as CN1.") String id;
    @Option(names = "--accept", paramLabel = "CHANGES", description = "Put these into the paper.") String accept;
    @Option(names = "--beside", paramLabel = "CHANGES", description = "Put these into the paper as paragraphs of their own after those that they change.") String beside;
    @Option(names = "--refuse", paramLabel = "CHANGES", description = "Leave the paper as it is.") String refuse;
    @Option(names = "--close", description = "Wait for nothing more of it.") boolean close;
    @Option(names = "--format", defaultValue = "table", description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} without it.") Printed.Format format;

    @Override
    public Integer call() {
        boolean decides = accept != null || beside != null || refuse != null || close;
        if (id == null && decides) throw new WrongInput("id", "Say which contribution, such as CN1; `reply` without anything lists what is out.");
        if (id == null) {
            Printed.list(desk.out(), desk.inOffice(ReplyCommand::waiting), format, "Nothing is out, and no change waits to be accepted or refused.");
            return Commands.DONE;
        }
        ContributionId contribution = Id.parse("contribution", id, ContributionId::new);
        if (decides) {
            String said = desk.inOffice(office -> decide(office, contribution));
            desk.out().println(said);
            return Commands.DONE;
        }
        Printed.one(desk.out(), desk.inOffice(office -> row(office, office.contributions().contribution(contribution))), format);
        return Commands.DONE;
    }

    private static List<Rows.Row> waiting(Office office) {
        return office.contributions().open().stream().filter(c -> c.out() || c.undecided() > 0).map(c -> {
            Rows.Row row = new Rows.Row().and("id", c.id()).and("paper", office.papers().paper(c.paper()).title()).and("paper_id", c.paper());
            Rows.of(c).forEach(row::putIfAbsent);
            return row.and("late", c.late(office.today()));
        }).toList();
    }

    private static List<Change> changes(Contribution c) {
        return c.replies().stream().flatMap(r -> r.changes().stream()).toList();
    }

    private static Rows.Row row(Office office, Contribution c) {
        List<Paragraph> body = office.papers().body(c.paper());
        List<String> numbers = PaperDocument.numbers(office.papers().paper(c.paper()), body);
        List<Contribution> all = office.contributions().of(c.paper());
        List<Rows.Row> rows = new ArrayList<>();
        for (Contribution.Reply reply : c.replies()) {
            for (Change change : reply.changes()) {
                Comparison compared = new Comparison(List.of(c.line(change, c.asSent(change.paragraph()))));
                int at = IntStream.range(0, body.size()).filter(i -> body.get(i).id() == change.paragraph()).findFirst().orElse(-1);
                rows.add(new Rows.Row().and("change", rows.size() + 1).and("verdict", change.verdict())
                    .and("paragraph", at < 0 || numbers.get(at).isEmpty() ? null : numbers.get(at))
                    .and("text", compared.lines().getFirst().spoken()).and("words_in", compared.wordsIn()).and("words_out", compared.wordsOut())
                    .and("also", others(c, change, all, body)).and("file", reply.file()).and("read_on", reply.readOn()));
            }
        }
        Rows.Row row = Rows.of(c).and("paper", office.papers().paper(c.paper()).title()).and("paper_id", c.paper()).and("guidance", c.guidance());
        // Its number of changes stands there as the changes themselves.
        return row.and("changes", rows);
    }

    /** Who else changed the same paragraph, and to what. */
    private static List<String> others(Contribution c, Change change, List<Contribution> all, List<Paragraph> body) {
        return c.conflicts(change, all, body).entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
    }

    /** All of it is checked before anything is done. */
    private String decide(Office office, ContributionId id) {
        Contribution c = office.contributions().contribution(id);
        List<Change> changes = changes(c);
        Map<Integer, Act> acts = acts(office, c, changes);
        if (close && c.closedOn() != null) throw new Refused("Nothing more is waited for already; leave --close out.");
        if (close && acts.size() < c.undecided()) throw new Refused("Some changes would still wait; accept or refuse them too, such as with --refuse all.");
        // A paper that takes nothing in any more says so at the first, before any change was refused.
        acts.forEach((number, act) -> {
            String gaveWay = act == Act.REFUSE ? null : office.contributions().accept(changes.get(number - 1).id(), act == Act.BESIDE);
            if (gaveWay != null) desk.out().println("Change " + number + " took the place of “" + gaveWay + "”, where the same words were changed; that stands among the versions.");
        });
        acts.forEach((number, act) -> {
            if (act == Act.REFUSE) office.contributions().refuse(changes.get(number - 1).id());
        });
        if (close) office.contributions().close(id, office.today());
        return said(office.contributions().contribution(id), acts);
    }

    private Map<Integer, Act> acts(Office office, Contribution c, List<Change> changes) {
        Map<Integer, Act> acts = new TreeMap<>();
        named(acts, "accept", accept, Act.ACCEPT, changes);
        named(acts, "beside", beside, Act.BESIDE, changes);
        named(acts, "refuse", refuse, Act.REFUSE, changes);
        Act rest = null;
        for (Act act : Act.values()) {
            String given = act == Act.ACCEPT ? accept : act == Act.BESIDE ? beside : refuse;
            if (given == null || !given.strip().equalsIgnoreCase(ALL)) continue;
            if (rest != null) throw new WrongInput("refuse", "Only one of --accept, --beside and --refuse can be for all; give the others numbers.");
            rest = act;
        }
        if (rest == null) return acts;
        if (c.undecided() == 0) throw new Refused("No change of " + c.id() + " waits to be accepted or refused.");
        List<Contribution> all = office.contributions().of(c.paper());
        List<Paragraph> body = office.papers().body(c.paper());
        for (int i = 0; i < changes.size(); i++) {
            if (!changes.get(i).open() || acts.containsKey(i + 1)) continue;
            List<String> others = rest == Act.ACCEPT ? others(c, changes.get(i), all, body) : List.of();
            if (!others.isEmpty()) {
                throw new Refused("The paragraph of change " + (i + 1) + " was changed by others too ("
                    + String.join("; ", others) + "); decide on it by its number, such as --beside " + (i + 1) + ".");
            }
            put(acts, i + 1, rest, changes);
        }
        return acts;
    }

    private static void named(Map<Integer, Act> acts, String option, String given, Act act, List<Change> changes) {
        if (given == null || given.strip().equalsIgnoreCase(ALL)) return;
        for (String part : given.split(",", -1)) {
            String number = part.strip();
            if (!number.matches("[0-9]{1,6}")) {
                throw new WrongInput(option, "“" + given + "” is no list of changes; write their numbers, such as 1,3, or all.");
            }
            int n = Integer.parseInt(number);
            if (n < 1 || n > changes.size()) {
                throw new WrongInput(option, "There is no change " + n + (changes.isEmpty()
                    ? "; nothing came back that changes anything." : "; they are numbered 1 to " + changes.size() + "."));
            }
            if (!changes.get(n - 1).open()) {
                String how = changes.get(n - 1).verdict().name().toLowerCase(Locale.ROOT);
                throw new Refused("Change " + n + " is " + how + " already; leave it out.");
            }
            if (acts.containsKey(n)) throw new WrongInput(option, "Change " + n + " is named twice; name it once.");
            put(acts, n, act, changes);
        }
    }

    private static void put(Map<Integer, Act> acts, int number, Act act, List<Change> changes) {
        if (act == Act.BESIDE && changes.get(number - 1).words() == null) {
            throw new Refused("Change " + number + (changes.get(number - 1).moves() ? " moves its paragraph" : " takes its paragraph out")
                + ", so nothing can stand beside it; accept or refuse it.");
        }
        acts.put(number, act);
    }

    private String said(Contribution c, Map<Integer, Act> acts) {
        long refused = acts.values().stream().filter(Act.REFUSE::equals).count();
        long open = c.undecided();
        return c.id() + "  “" + c.section() + "”, " + c.lead() + ": " + (acts.isEmpty() ? "" : (acts.size() - refused) + " accepted, " + refused + " refused, ")
            + (open == 0 ? "no change waits" : open == 1 ? "1 change waits" : open + " changes wait") + " to be accepted or refused" + (close ? "; closed." : ".");
    }
}
