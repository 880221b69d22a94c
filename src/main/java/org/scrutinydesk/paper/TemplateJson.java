package org.scrutinydesk.paper;

import java.util.List;
import org.scrutinydesk.document.Numbering;
import tools.jackson.databind.json.JsonMapper;

/** A template's shape as text, the form in which it is kept; its key stands in a column beside it. */
final class TemplateJson {
    private record Content(String label, Numbering numbering, List<Part> front, List<Part> before, List<Opening> headings, List<Part> after) {
    }

    private final JsonMapper json = new JsonMapper();

    String write(Template t) {
        return json.writeValueAsString(new Content(t.label(), t.numbering(), t.front(), t.before(), t.headings(), t.after()));
    }

    Template read(String key, String text) {
        Content c = json.readValue(text, Content.class);
        return new Template(key, c.label(), c.numbering(), c.front(), c.before(), c.headings(), c.after());
    }
}
