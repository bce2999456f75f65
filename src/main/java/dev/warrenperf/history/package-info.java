/**
 * Releases in order, and what became of each operation and figure from one to the next. Pure: no
 * input, no output.
 */
package dev.warrenperf.history;
