/** From an agenda to one PDF, public or restricted. */
package org.scrutinydesk.pack;
