package dev.warrenperf.history;

import java.util.List;

/**
 * One series that was searched for changes of its level.
 *
 * @param p of the search of the whole series
 * @param changes of level; empty when p is above {@link ChangePoints#LEVEL}
 */
record LevelSeries(double p, List<LevelChange> changes) {}
