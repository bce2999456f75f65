/**
 * Quantities as people write and read them; base units inside: seconds, bytes, ratios, per second.
 */
package dev.warrenperf.unit;
