package dev.warrenperf.model;

/**
 * Clients that each made their next call as soon as the last one was answered, so that a stall of
 * the system kept them from asking: the load that a steady stream of users would have been was
 * never there (coordinated omission).
 *
 * @param clients at least 1
 * @param spanSeconds from the first call's start to the last one's end, above 0
 */
public record ClosedClients(int clients, double spanSeconds) {}
