package org.scrutinydesk.evidence;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.common.Refused;
import org.scrutinydesk.database.ChangeLog;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.database.OfficeSettings;
import org.scrutinydesk.document.Document;
import org.scrutinydesk.document.Remark;
import org.scrutinydesk.document.word.TrackedFrom;
import org.scrutinydesk.funding.AwardTermsStore;
import org.scrutinydesk.funding.FundingStore;
import org.scrutinydesk.meeting.Meeting;
import org.scrutinydesk.meeting.MeetingStore;
import org.scrutinydesk.paper.AcrossPapers;
import org.scrutinydesk.paper.ClearanceStore;
import org.scrutinydesk.paper.CommentStore;
import org.scrutinydesk.paper.Comparison;
import org.scrutinydesk.paper.ContributionStore;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.PaperStore;
import org.scrutinydesk.paper.TemplateStore;
import org.scrutinydesk.paper.Version;
import org.scrutinydesk.paper.PictureStore;
import org.scrutinydesk.paper.VersionStore;
import org.scrutinydesk.portfolio.MeasureStore;
import org.scrutinydesk.portfolio.PortfolioStore;
import org.scrutinydesk.register.PromiseStore;

/** An open office: its file, the stores over it, and what papers quote from them. */
public record Office(OfficeFile file, OfficeSettings settings, ChangeLog log, MeetingStore meetings, PaperStore papers, FundingStore funding,
                     PortfolioStore portfolio, MeasureStore measures, PromiseStore promises) implements AutoCloseable {
    public static Office of(OfficeFile file) {
        return new Office(file, new OfficeSettings(file), new ChangeLog(file), new MeetingStore(file), new PaperStore(file), new FundingStore(file),
            new PortfolioStore(file), new MeasureStore(file), new PromiseStore(file));
    }

    /** @param who the name of the person at the desk, for the change log */
    public static Office open(Path file, Clock clock, String who) {
        return of(OfficeFile.open(file, clock, who));
    }

    public static Office create(Path file, String name, Clock clock, String who) {
        return of(OfficeFile.create(file, name, clock, who));
    }

    public Evidence evidence() {
        return new Evidence(this);
    }

    public TemplateStore templates() {
        return new TemplateStore(file);
    }

    public AwardTermsStore awardTerms() {
        return new AwardTermsStore(file);
    }

    public PictureStore pictures() {
        return new PictureStore(file);
    }

    public VersionStore versions() {
        return new VersionStore(file);
    }

    /** Finds and replaces words in all papers. */
    public AcrossPapers acrossPapers() {
        return new AcrossPapers(file, papers, evidence()::words);
    }

    /** What differs between two versions of papers, the earlier first. */
    public Comparison compared(Version.Text before, Version.Text after) {
        Evidence look = evidence();
        return Comparison.of(look.resolved(before), PaperDocument.numbers(before.paper(), before.body()),
            look.resolved(after), PaperDocument.numbers(after.paper(), after.body()));
    }

    public LocalDate today() {
        return LocalDate.now(file.clock());
    }

    /** A paper as it prints now: frozen where it was issued, otherwise put together from the records. */
    public Document document(PaperId id) {
        return papers.issued(id).orElseGet(() -> draft(id));
    }

    /** The comments on a paper, at the blocks of its document as it prints now. */
    public List<Remark> remarks(PaperId id) {
        Paper paper = papers.paper(id);
        Meeting meeting = paper.meeting() == null ? null : meetings.meeting(paper.meeting());
        return PaperDocument.remarks(paper, papers.body(id), meeting, settings.officeName(), evidence(), comments().of(id), document(id));
    }

    /**
     * What a paper's tracked changes are held against.
     *
     * @param from      the name or the number of an earlier version, or {@code issued} for the issued paper that it follows
     * @param anonymous without who made them and when
     * @throws Refused where there is no such version
     */
    public TrackedFrom changedSince(PaperId id, String from, boolean anonymous) {
        Paper paper = papers.paper(id);
        Version last = versions().versions(id, false).getFirst();
        return new TrackedFrom(before(paper, from), anonymous ? "Author" : last.who(), anonymous ? null : last.at());
    }

    private Document before(Paper paper, String from) {
        if (from.strip().equalsIgnoreCase("issued")) {
            if (paper.follows() == null) throw new Refused("“" + paper.title() + "” follows no issued paper; name a version of it, as `show papers " + paper.id() + "` lists them.");
            return document(paper.follows());
        }
        Version version = versions().versions(paper.id(), true).stream()
            .filter(v -> from.strip().equalsIgnoreCase(v.name()) || from.strip().equals(Long.toString(v.change()))).findFirst()
            .orElseThrow(() -> new Refused("“" + paper.title() + "” has no version “" + from + "”; `show papers " + paper.id() + "` lists those there are."));
        Version.Text then = versions().at(paper.id(), version.change());
        Meeting meeting = then.paper().meeting() == null ? null : meetings.meeting(then.paper().meeting());
        return PaperDocument.of(then.paper(), then.body(), meeting, settings.officeName(), evidence());
    }

    private Document draft(PaperId id) {
        Paper paper = papers.paper(id);
        Meeting meeting = paper.meeting() == null ? null : meetings.meeting(paper.meeting());
        return PaperDocument.of(paper, papers.body(id), meeting, settings.officeName(), evidence());
    }

    /** Where each figure and table of a paper comes from: as it was when the paper was issued, otherwise as the records are now. */
    public List<Document.Source> sources(PaperId id) {
        return papers.issued(id).map(Document::sources).orElseGet(() -> evidence().sources(papers.paper(id), papers.body(id), "the records now say"));
    }

    public ContributionStore contributions() {
        return new ContributionStore(file);
    }

    public CommentStore comments() {
        return new CommentStore(file);
    }

    public ClearanceStore clearances() {
        return new ClearanceStore(file);
    }

    /**
     * Issues a paper that was cleared: what it says now is frozen.
     *
     * @throws org.scrutinydesk.common.Refused where it was issued already, or is not cleared
     */
    public void issue(PaperId id) {
        issue(id, null);
    }

    /** As {@link #issue(PaperId)}, also where the paper is not cleared. @param uncleared why it is issued all the same */
    public void issue(PaperId id, String uncleared) {
        Paper paper = papers.paper(id);
        int carried = paper.unconfirmed(papers.body(id));
        if (carried > 0) {
            throw new Refused("“" + paper.title() + "” still says " + (carried == 1 ? "one thing that was" : carried + " things that were")
                + " carried over from the paper before and nobody has confirmed; go to each with F9 and confirm it with Ctrl+F9, or rewrite it.");
        }
        papers.issue(id, draft(id).withSources(evidence().sources(paper, papers.body(id), "when it was issued the records said")), today(), uncleared);
    }

    @Override
    public void close() {
        file.close();
    }
}
