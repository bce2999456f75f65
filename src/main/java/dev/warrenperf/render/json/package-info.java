/** The report as JSON, by the schema in {@code docs/report.schema.json}. */
package dev.warrenperf.render.json;
