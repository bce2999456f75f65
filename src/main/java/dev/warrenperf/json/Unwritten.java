package dev.warrenperf.json;

/** What a record holds for those who draw it, and no document tells. */
public interface Unwritten {}
