/** Starts the program, window or command line, and builds every object once. */
package org.scrutinydesk.app;
