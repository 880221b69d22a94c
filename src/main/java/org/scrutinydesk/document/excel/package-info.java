/** Sheets of records as Excel workbooks and CSV files: values only, nothing hidden. */
package org.scrutinydesk.document.excel;
