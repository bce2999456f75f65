package dev.warrenperf.judge;

import dev.warrenperf.judge.FigureResult.NodeFigure;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One node's use of CPU or memory, or that of a series of it.
 *
 * @param figure what is known of it
 * @param course by interval of the grid for CPU, as a ratio of the cores, at each of its points for
 *     memory; NaN where it is not known
 * @param busiest of CPU, the window in which the most was surely used, as a ratio; null for memory,
 *     and without two instants
 * @param judged the use that is judged: of CPU in that window, of memory the largest; NaN without
 *     data
 * @param least of what that may be, what was not seen included
 * @param most likewise
 * @param unseen why these differ; null when they do not
 */
record ResourceUse(
    NodeFigure figure,
    double[] course,
    Busiest busiest,
    double judged,
    double least,
    double most,
    Reason unseen) {

  /** Of one of which this is known over the window. */
  static Map<String, Double> values(double min, double mean, double max) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("min", min);
    values.put("mean", mean);
    values.put("max", max);
    return values;
  }

  /** Whether more was used, or may have been, than was seen: the mean is of a part of the run. */
  static boolean isOfPart(Reason unseen) {
    return unseen == Reason.OBSERVATIONS_LOST || unseen == Reason.SERIES_MISSING;
  }
}
