/**
 * Sheets of records as Excel workbooks and CSV files, with nothing in them that does not show. Knows the sheet, Apache POI
 * and fastcsv.
 */
package org.scrutinydesk.document.excel;
