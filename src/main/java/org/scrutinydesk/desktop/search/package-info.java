/** The room in which every record is found by its words. */
package org.scrutinydesk.desktop.search;
