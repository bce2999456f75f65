package dev.warrenperf.source;

/**
 * A file of client samples as the user names it.
 *
 * @param name what they are called; the name that a target file or an operation has
 * @param path of the file
 * @param column name of the column of durations, or null where the file's kind tells it
 * @param unit of that column, or null where the file tells it
 * @param status name of a column of HTTP status codes, or null
 */
public record SamplesRequest(
    String name, String path, String column, DurationUnit unit, String status) {}
