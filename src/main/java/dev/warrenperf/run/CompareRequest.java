package dev.warrenperf.run;

import java.util.List;

/**
 * What a user asks {@code compare} to do.
 *
 * @param sides the runs of each version, the reference first; at least two, none empty
 * @param options how each run is read
 * @param comparison how they are compared
 * @param rendering how the report is written
 * @param metrics where the results go as Prometheus metrics
 */
public record CompareRequest(
    List<List<String>> sides,
    RunOptions options,
    Judging judging,
    ComparisonOptions comparison,
    Rendering rendering,
    MetricsRequest metrics) {}
