/** Records in: meetings, agendas, awards, budgets, measures and readings from CSV and Excel files, a whole file or nothing of it. */
package org.scrutinydesk.exchange.record;
