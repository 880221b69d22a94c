/** The figures and tables that papers quote, found by name in the features, and the papers resolved into documents. */
package org.scrutinydesk.evidence;
