/**
 * Results as Prometheus metrics: one class per section of the report, and one text. The room's one
 * library is simpleclient.
 */
package dev.warrenperf.render.openmetrics;
