/** The room for what is set once: the office's name, its people, its bank holidays, backups, the look of the window. */
package org.scrutinydesk.desktop.settings;
