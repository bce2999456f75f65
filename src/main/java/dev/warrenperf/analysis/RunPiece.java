package dev.warrenperf.analysis;

import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Node;

/**
 * What one node observed in one interval of the run: the smallest part of a run that can be told
 * from the others.
 *
 * @param node that observed
 * @param interval its place on the {@link TimeGrid}, from 0
 * @param observed with any observations
 */
public record RunPiece(Node node, int interval, Histogram observed) {}
