package dev.warrenperf.report;

/**
 * Something a reader of the numbers must know.
 *
 * @param code stable name of its kind
 * @param severity {@code info}, {@code warning} or {@code error}
 * @param text one sentence
 * @param file where it was seen, or null
 * @param line one-based, or null
 */
public record NoticeItem(String code, String severity, String text, String file, Integer line) {}
