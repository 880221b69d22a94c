/** The window: what every room is handed. Rooms know this and {@code kit}; the shell knows the rooms. */
package org.scrutinydesk.desktop;
