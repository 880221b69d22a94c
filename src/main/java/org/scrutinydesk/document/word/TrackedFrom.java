package org.scrutinydesk.document.word;

import java.time.Instant;
import org.scrutinydesk.document.Document;

/**
 * That a Word file shows what changed since an earlier document as tracked changes.
 *
 * @param author whose changes they are
 * @param at     when they were made; null says nothing of it
 */
public record TrackedFrom(Document before, String author, Instant at) {
}
