/** Words every room shares: money, financial years, working days, markings, typed ids. Knows nothing but the JDK. */
package org.scrutinydesk.common;
