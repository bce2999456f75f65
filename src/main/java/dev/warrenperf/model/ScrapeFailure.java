package dev.warrenperf.model;

import java.time.Instant;

/** A scrape that was tried and gave no snapshot: when, and the status or error's name. */
public record ScrapeFailure(String node, Instant instant, String status) {}
