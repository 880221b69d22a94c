package org.scrutinydesk.document;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.json.JsonMapper;

/** A document as text, the form in which an issued paper is kept. */
public final class DocumentJson {
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
    private interface Named {
    }

    private final JsonMapper json = JsonMapper.builder().addMixIn(Block.class, Named.class)
        .registerSubtypes(Block.class.getPermittedSubclasses()).build();

    public String write(Document document) {
        return json.writeValueAsString(document);
    }

    public Document read(String text) {
        return json.readValue(text, Document.class);
    }
}
