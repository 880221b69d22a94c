package org.scrutinydesk.paper;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A paragraph's content as text, the form in which it is kept; its id and kind stand in columns beside it. */
final class ParagraphJson {
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "span")
    private interface Named {
    }

    /** What of a paragraph is written. */
    private record Content(int level, List<Span> spans, String typed, Quote block, Paragraph.Table table, Boolean carried,
                           Paragraph.Picture picture) {
    }

    private record Kept(long id, String kind, String content) {
    }

    private final JsonMapper json = JsonMapper.builder().addMixIn(Span.class, Named.class)
        .registerSubtypes(Span.class.getPermittedSubclasses())
        .changeDefaultPropertyInclusion(old -> old.withValueInclusion(JsonInclude.Include.NON_NULL)).build();

    private Map<Paragraph, String> last = new IdentityHashMap<>();

    String write(Paragraph p) {
        return json.writeValueAsString(new Content(p.level(), p.spans(), p.typed(), p.block(), p.table(), p.carried() ? true : null, p.picture()));
    }

    /** Each paragraph of a text; those that are still the same as when a text was last written are not written anew. */
    synchronized List<String> write(List<Paragraph> text) {
        Map<Paragraph, String> now = new IdentityHashMap<>();
        List<String> written = text.stream().map(p -> now.computeIfAbsent(p, same -> last.containsKey(same) ? last.get(same) : write(same))).toList();
        last = now;
        return written;
    }

    Paragraph read(long id, String kind, String text) {
        Content c = json.readValue(text, Content.class);
        return new Paragraph(id, Paragraph.Kind.valueOf(kind), c.level(), c.spans() == null ? List.of() : c.spans(), c.typed(), c.block(), c.table(),
            Boolean.TRUE.equals(c.carried()), c.picture());
    }

    /** Several paragraphs with their ids as one text. */
    String writeAll(List<Paragraph> paragraphs) {
        return json.writeValueAsString(paragraphs.stream().map(p -> new Kept(p.id(), p.kind().name(), write(p))).toList());
    }

    List<Paragraph> readAll(String text) {
        return java.util.Arrays.stream(json.readValue(text, Kept[].class)).map(k -> read(k.id(), k.kind(), k.content())).toList();
    }
}
