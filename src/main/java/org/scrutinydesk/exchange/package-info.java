/** Files in: papers as Word or text, records as CSV or Excel; and out: sheets of records, calendars. */
package org.scrutinydesk.exchange;
