/** The room of meetings: the list of them, one meeting with its agenda, and the bodies that meet. */
package org.scrutinydesk.desktop.meeting;
