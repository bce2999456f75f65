package dev.warrenperf.report;

/** One statement with its tone. */
public record Remark(Tone tone, String text) {}
