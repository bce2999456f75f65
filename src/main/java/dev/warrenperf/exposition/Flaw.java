package dev.warrenperf.exposition;

import dev.warrenperf.model.Problem.Tier;

/**
 * Something in a line's fixed part that is read all the same; comes back with every such line.
 *
 * @param tier never SYNTAX
 * @param offset from the start of the line, in bytes
 */
record Flaw(Tier tier, int offset, String message) {}
