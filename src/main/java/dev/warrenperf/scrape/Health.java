package dev.warrenperf.scrape;

import dev.warrenperf.http.HttpFault;

/**
 * What a server answered at {@code /health}.
 *
 * @param status the HTTP status, or one of the words in {@link HttpFault}
 * @param text the answer as UTF-8, broken bytes as U+FFFD: untrusted; null when there is none
 * @param detail one printable sentence on the failure, without secrets; null when there is none
 */
public record Health(String status, String text, String detail) {}
