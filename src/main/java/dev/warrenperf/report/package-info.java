/** The report as data: everything decided, counted, sorted and put into words; nothing drawn. */
package dev.warrenperf.report;
