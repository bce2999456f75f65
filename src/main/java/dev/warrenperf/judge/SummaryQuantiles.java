package dev.warrenperf.judge;

import dev.warrenperf.analysis.GaugeLevels;
import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Wanted;
import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Selector;
import dev.warrenperf.model.Series;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.MetricUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The quantiles that a summary's processes tell themselves: each of its own sliding time, whose
 * length nobody tells. They cannot be merged, over nodes or series, and never say how many
 * observations stand behind them; so each is judged by itself, weakly, and only when the target
 * asks for it.
 */
public final class SummaryQuantiles {

  /**
   * One of them.
   *
   * @param who the node, with the labels that tell the series where it has several
   * @param levels what was said, in the base unit
   */
  public record Said(String who, double q, GaugeLevels levels) {}

  private SummaryQuantiles() {}

  /** Of all nodes and series that a selector picks, in their order; empty for other metrics. */
  public static List<Said> of(RunDeltas run, Selector selector, MetricUnit unit) {
    List<Said> all = new ArrayList<>();
    for (NodeDeltas node : run.nodes()) {
      List<NodeDeltas.SeriesLevels> own =
          node.gaugesPerSeries().stream()
              .filter(one -> isSaid(one.series(), selector) && !one.levels().isEmpty())
              .sorted(Comparator.comparing(NodeDeltas.SeriesLevels::series))
              .toList();
      Set<Labels> series =
          own.stream().map(one -> labels(one.series())).collect(Collectors.toSet());
      TellingLabels telling = TellingLabels.of(series);
      for (NodeDeltas.SeriesLevels one : own) {
        String which = series.size() > 1 ? " " + telling.of(labels(one.series())) : "";
        all.add(
            new Said(node.node().name() + which, quantile(one.series()), one.levels().from(unit)));
      }
    }
    return all;
  }

  private static boolean isSaid(Series series, Selector selector) {
    double q = quantile(series);
    return q >= 0 && q <= 1 && selector.matches(series);
  }

  private static Labels labels(Series series) {
    return series.labels().without(Wanted.QUANTILE);
  }

  private static double quantile(Series series) {
    try {
      return Double.parseDouble(series.labels().get(Wanted.QUANTILE));
    } catch (NumberFormatException none) {
      return Double.NaN;
    }
  }

  /**
   * The worst judgement of those of one quantile. PASS where all that was said inside the window
   * keeps the limit, FAIL where all of it misses, and weak either way.
   *
   * @return null when nobody says that quantile
   */
  static QuantileResult worst(double q, Tiers limits, List<Said> all) {
    return all.stream()
        .filter(said -> said.q() == q)
        .map(
            said ->
                new QuantileResult(
                    QuantileBounds.unknown(q), limits, judge(said, limits), said.levels().last()))
        .min(
            Comparator.<QuantileResult, Verdict>comparing(one -> one.judgement().verdict())
                .thenComparing(QuantileResult::said, Comparator.reverseOrder()))
        .orElse(null);
  }

  private static Judgement judge(Said said, Tiers limits) {
    GaugeLevels levels = said.levels();
    String what =
        Format.percentile(said.q())
            + ", as reported by "
            + said.who()
            + " over its own sliding window,";
    Reason open = levels.missing() ? Reason.SERIES_MISSING : Reason.SUMMARY;
    Judgement judged =
        ScalarJudge.judge(
            what,
            levels.last(),
            levels.min(),
            levels.missing() ? Double.POSITIVE_INFINITY : levels.max(),
            limits,
            open);
    boolean decided = judged.verdict() != Verdict.UNDECIDED;
    return new Judgement(
        judged.verdict(),
        Reason.SUMMARY,
        decided ? Evidence.WEAK : null,
        judged.tier(),
        judged.headroom(),
        decided
            ? judged.text()
            : what + " was " + range(levels, limits.deciding()) + ": " + open.meaning(),
        null);
  }

  /** The least and the most that was said. */
  private static String range(GaugeLevels levels, Limit limit) {
    String most = ComparedValue.of(levels.max(), limit);
    return (levels.min() < levels.max()
            ? "from " + ComparedValue.of(levels.min(), limit) + " to " + most
            : most)
        + (levels.missing() ? " as far as it was seen, and may have been more" : "");
  }
}
