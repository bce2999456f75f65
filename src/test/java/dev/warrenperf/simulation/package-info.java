/**
 * Simulated benchmark runs, held against each other by the whole command: how often it is wrong.
 */
package dev.warrenperf.simulation;
