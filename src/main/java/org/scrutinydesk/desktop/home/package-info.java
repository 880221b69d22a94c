/** The first room: is the next meeting ready, and what is missing? */
package org.scrutinydesk.desktop.home;
