package org.scrutinydesk.paper;

import org.scrutinydesk.common.Id.StepId;

/**
 * A step of the office's own order in which papers are cleared.
 *
 * @param id      null until it is stored
 * @param version the row version it was read at; 0 for a new one
 * @param clears  who clears it, by post or name; null where that is the paper's author
 */
public record ClearanceStep(StepId id, int version, String name, String clears) {
}
