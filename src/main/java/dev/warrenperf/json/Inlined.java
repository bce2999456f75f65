package dev.warrenperf.json;

/** A record whose members stand among those of the record that holds it; none where it is null. */
public interface Inlined {}
