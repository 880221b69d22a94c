/** The sample office: a Lancashire-like office of 2013 to 2016, built through the stores from published facts, in prose of its own. */
package org.scrutinydesk.sample;
