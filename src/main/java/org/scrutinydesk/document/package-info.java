/** A document as data (headings, numbered paragraphs, tables) and its writers: word, excel, pdf. Knows no records. */
package org.scrutinydesk.document;
