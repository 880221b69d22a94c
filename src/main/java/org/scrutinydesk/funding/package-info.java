/** Funds, budget lines, recipients, awards, and the ledger that every figure of money comes from. */
package org.scrutinydesk.funding;
