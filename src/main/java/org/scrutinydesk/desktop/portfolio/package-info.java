/** The Portfolio room: the areas' returns quarter by quarter, and the plan that they stand in. */
package org.scrutinydesk.desktop.portfolio;
