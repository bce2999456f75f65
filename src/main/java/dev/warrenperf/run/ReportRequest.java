package dev.warrenperf.run;

import java.util.List;

/**
 * What a user asks {@code report} to do.
 *
 * @param baseline runs that the run is compared with, or selections of them; empty for none
 * @param comparison how it is compared
 * @param rendering how the report is written
 * @param metrics where the results go as Prometheus metrics
 */
public record ReportRequest(
    Inputs inputs,
    Judging judging,
    List<String> baseline,
    ComparisonOptions comparison,
    Rendering rendering,
    MetricsRequest metrics) {}
