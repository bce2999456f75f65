/**
 * Results as Prometheus metrics: one class a section of the report, one text, and its place on a
 * Pushgateway. The room's one library is simpleclient.
 */
package dev.warrenperf.render.openmetrics;
