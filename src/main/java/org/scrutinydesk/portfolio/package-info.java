/** The Police and Crime Plan, its priorities and portfolio areas, their quarterly returns, the measures and the RAG rules. */
package org.scrutinydesk.portfolio;
