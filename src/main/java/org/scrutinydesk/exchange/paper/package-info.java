/** Papers in: reads a paper from plain text or Word into the paper's own records, and says what it could not keep. */
package org.scrutinydesk.exchange.paper;
