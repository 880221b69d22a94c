/** The room of the forward plan: what is due at which meeting ahead, and what became of what was promised. */
package org.scrutinydesk.desktop.forwardplan;
