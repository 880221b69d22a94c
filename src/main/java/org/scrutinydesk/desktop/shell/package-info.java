/** The window around the rooms: navigation, command palette, status bar, start screen, backups. Knows every room. */
package org.scrutinydesk.desktop.shell;
