package dev.warrenperf.report;

import dev.warrenperf.history.ChangeSearch;
import dev.warrenperf.unit.Format;
import java.util.List;

/** How the figures of a history were reached, in a few paragraphs. */
final class HistoryMethod {

  private HistoryMethod() {}

  static List<String> paragraphs(double margin) {
    return List.of(
        "Releases stand in the order of their version numbers, pre-releases before releases, then by"
            + " time and name. Runs of one version are repeats of it: their counts are added up at"
            + " the bounds that all have, their means become one geometric mean.",
        "A percentile lies in the bracket that the counts leave; the interval around it is a 95 %"
            + " interval that takes requests to be independent. The share within a limit is exact"
            + " where the limit is a bound of the buckets, and lies between two shares elsewhere."
            + " Headroom is the proven distance to the limit.",
        "The drift is the mean of the newest release by that of the oldest. Where releases have"
            + " repeats, their spread, pooled over all releases, gives it a 95 % interval (Student's"
            + " t on logarithms, the run as the unit). Steps below "
            + Format.percent(margin)
            + " can add up to more: that is told as a slow drift.",
        "Change points are found by E-divisive (Matteson and James 2014) over the logarithm of the"
            + " mean and the logit of the share in the tail, with at least "
            + ChangeSearch.FEWEST_RELEASES
            + " releases of one bucket layout, three on each side, and 999 shuffles from a fixed"
            + " seed at p of at most 0.01. They are for diagnosis. Whether a release is slower than"
            + " another is for compare to say: a history gives no such verdict.");
  }
}
