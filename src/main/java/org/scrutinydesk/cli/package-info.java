/** The command line: each command a few lines over the rooms. */
package org.scrutinydesk.cli;
