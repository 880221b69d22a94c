/** Bodies, their meetings, the agendas of meetings, and the people of an office. */
package org.scrutinydesk.meeting;
