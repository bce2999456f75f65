package dev.warrenperf.judge;

/**
 * The judges of one run: a target of one number names its own ({@link SingleTarget#judged}), so
 * that none is forgotten.
 */
record Judges(
    ThroughputJudge throughput,
    RatioJudge ratios,
    GaugeJudge gauges,
    ResourceJudge resources,
    FailoverJudge failover) {}
