/** The Measures room: what is counted, its readings, and how they stand against last year and the baseline. */
package org.scrutinydesk.desktop.measure;
