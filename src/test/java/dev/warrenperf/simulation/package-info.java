/**
 * Simulated benchmark runs, given to the whole command as users give it theirs: how often it is
 * wrong, and how often it finds what is there.
 */
package dev.warrenperf.simulation;
