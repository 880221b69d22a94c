/**
 * Documents as Word files that stay easy to change in Word: real headings, real numbering, real tables. Knows the document
 * tree and Apache POI.
 */
package org.scrutinydesk.document.word;
