package dev.warrenperf.model;

/**
 * A target node: a scraped endpoint.
 *
 * @param name unique within a run
 * @param role {@code manager}, {@code worker} or another word; null when not known
 * @param scraped whether it is known to serve metrics; false for a node that is only listed
 * @param cores its number of cores, or null when not known
 */
public record Node(String name, String role, boolean scraped, Double cores) {}
