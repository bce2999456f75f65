/**
 * The files of a bundle, and of runs that are described like one: logs, run.json, marks, scrapes.
 */
package dev.warrenperf.input.bundle;
