/** The papers room: the list of papers, and the page on which a paper is written as it will look. */
package org.scrutinydesk.desktop.paper;
