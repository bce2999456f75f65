package dev.warrenperf.run;

import java.util.List;

/**
 * What a user asks {@code lint} to do.
 *
 * @param files snapshots; {@code -} is standard input
 * @param strict whether strict-only faults reject
 * @param exposition {@code text} or {@code openmetrics}, or null to tell by content
 * @param targets the target file whose limits are held against the bucket bounds
 * @param format {@code text} or {@code json}
 */
public record LintRequest(
    List<String> files, boolean strict, String exposition, String targets, String format) {}
