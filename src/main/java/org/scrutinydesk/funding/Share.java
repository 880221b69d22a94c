package org.scrutinydesk.funding;

import org.scrutinydesk.common.Id.LineId;
import org.scrutinydesk.common.Money;

/** The part of an award that one budget line, and so one financial year, bears. */
public record Share(LineId line, Money amount) {
}
