package dev.warrenperf.report;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;

/** How the figures of a report were reached, in a few paragraphs. */
final class Method {

  private Method() {}

  /**
   * All of them, in order.
   *
   * @param byClients whether a client measured any operation
   */
  static List<String> paragraphs(RunDeltas run, boolean byClients) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(
        run.sinceStart()
            ? "Counts are those of one snapshot per node, that is, since each process started."
            : "Counts are the differences between the first and the last snapshot of each node,"
                + " without extrapolation; after a restart a counter counts from zero. Histograms"
                + " and counters are summed over nodes.");
    paragraphs.add(
        "A percentile is the observation of rank ceil(q·N) of this run. The counts tell the bucket"
            + " that holds it, and no more: the interval is what is known, the interpolated number"
            + " (as PromQL's histogram_quantile gives it) is an assumption and decides nothing.");
    paragraphs.add(
        "PASS: the counts prove that the limit was met in this run. FAIL: they prove that it was"
            + " missed. UNDECIDED: they prove neither, and the reason says what would. NO DATA is"
            + " never a pass. Evidence is firm when a run like this would be rare (5 %) if the"
            + " system were on the other side of its limit: by a binomial test that allows for"
            + " requests near in time or on one node being alike, for bad intervals that the run"
            + " may lack, and for other runs being slower or faster.");
    if (byClients) {
      paragraphs.add(
          "What clients measured is known call by call: a percentile is the duration of that rank,"
              + " to the step in which the file prints it. Failed calls are excluded. Client"
              + " measurements decide only where no histogram has data.");
    }
    if (!run.grid().isTimeless() && run.grid().size() > 1) {
      paragraphs.add(
          "Values over time have a resolution of "
              + Format.seconds(run.grid().stepMillis() / 1000)
              + ".");
    }
    return paragraphs;
  }
}
