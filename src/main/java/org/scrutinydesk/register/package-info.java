/** What was promised, to whom and by when. */
package org.scrutinydesk.register;
