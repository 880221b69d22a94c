/**
 * Documents and meeting packs as tagged PDF files that pass PDF/UA-1, laid out by openhtmltopdf. Knows the document tree
 * and the marking; what goes into a pack is decided elsewhere.
 */
package org.scrutinydesk.document.pdf;
