package dev.warrenperf.run;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.SnapshotLines;
import dev.warrenperf.analysis.Window;
import dev.warrenperf.model.Notice;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A run, read.
 *
 * @param deltas what was measured
 * @param window what part was asked for
 * @param unreadable snapshots that could not be used, by node name
 * @param lines where counts stand in files, by node name; empty for a run that is one file
 * @param dissolved names of nodes of which nothing was measured, since their bodies hold the series
 *     of several others
 * @param notices what was wrong with snapshots
 */
record Ingested(
    RunDeltas deltas,
    Window window,
    Map<String, Integer> unreadable,
    Map<String, SnapshotLines> lines,
    Set<String> dissolved,
    List<Notice> notices) {}
