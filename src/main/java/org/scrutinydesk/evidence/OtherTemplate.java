package org.scrutinydesk.evidence;

import org.scrutinydesk.common.Id.PaperId;
import org.scrutinydesk.paper.Paper;
import org.scrutinydesk.paper.Reshaped;
import org.scrutinydesk.paper.Template;

/** Puts a paper in the shape of another template, as one change. */
public final class OtherTemplate {
    private OtherTemplate() {
    }

    /** @throws org.scrutinydesk.common.Refused where the paper has been issued, or has that template already */
    public static Reshaped put(Office office, PaperId id, Template template) {
        Paper paper = office.papers().paper(id);
        FirstDraft fresh = FirstDraft.of(office, template, paper.title(), paper.meeting());
        Reshaped now = Reshaped.of(paper, office.papers().body(id), fresh.paper(), fresh.body());
        office.papers().reshape(now);
        return now;
    }
}
