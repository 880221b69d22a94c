/** The office file: open, migrate, lock, back up, restore, change log with undo; generated tables. */
package org.scrutinydesk.database;
