/** The room for the money: where the budget stands, the ledger, awards, recipients and funds. Knows the funding store and the plan. */
package org.scrutinydesk.desktop.funding;
