package dev.warrenperf.scrape;

import dev.warrenperf.http.HttpFault;

/**
 * One scrape that was tried.
 *
 * @param startMillis wall clock in Unix milliseconds when the request was sent; when none was sent,
 *     when it was given up
 * @param durationNanos from there to the end of the body or to the failure
 * @param status {@code 200}, another HTTP status, or one of the words in {@link HttpFault}
 * @param body the snapshot, inflated; null unless the status is 200
 * @param detail one printable sentence on the failure, without secrets; null when there is none
 */
public record Scrape(
    long startMillis, long durationNanos, String status, byte[] body, String detail) {}
