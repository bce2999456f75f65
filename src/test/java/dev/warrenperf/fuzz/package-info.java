/**
 * Fuzzing: what its targets share, and the replay of what it found. The targets themselves stand
 * beside the readers that they try. {@code src/fuzz/run} runs them.
 */
package dev.warrenperf.fuzz;
