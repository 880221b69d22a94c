/** Papers, their templates, their numbered paragraphs and how they are numbered. Quotes records by name only. */
package org.scrutinydesk.paper;
