/** Runs that a server keeps which speaks the HTTP API of Prometheus. */
package dev.warrenperf.prometheus;
