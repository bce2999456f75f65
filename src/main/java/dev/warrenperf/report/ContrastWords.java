package dev.warrenperf.report;

import dev.warrenperf.comparison.ChangeReason;
import dev.warrenperf.comparison.Contrast.Decision;
import dev.warrenperf.comparison.MeasureTest;
import dev.warrenperf.comparison.MeasuredOperation;
import dev.warrenperf.comparison.OperationContrast;
import dev.warrenperf.comparison.SpreadOrigin;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;

/** Why an operation is called slower, faster, the same or none of these. */
final class ContrastWords {

  private final OperationContrast contrast;
  private final String margin;

  ContrastWords(OperationContrast contrast, double margin) {
    this.contrast = contrast;
    this.margin = Format.percent(margin);
  }

  /** One sentence without its full stop. */
  String text() {
    Decision decision = contrast.decision();
    return switch (decision.change()) {
      case SLOWER -> proven("slower");
      case FASTER -> proven("faster");
      case SAME -> "the mean is at most " + upper() + " longer, below the margin of " + margin;
      case INCONCLUSIVE -> inconclusive();
      case RUNS_DIFFER ->
          "the two runs differ; how far runs of one version do is not known, so this is no verdict on"
              + " the version";
      case NOT_COMPARED -> missing(decision.reason());
    };
  }

  private String missing(ChangeReason reason) {
    if (contrast.key().source() == MeasuredOperation.Source.SAMPLES) {
      return switch (reason) {
        case NOT_EXPOSED -> "neither side has client samples of it";
        case NEWLY_INSTRUMENTED -> "the reference has no client samples of it";
        case NO_LONGER_EXPOSED -> "the candidate has no client samples of it";
        default -> reason.meaning();
      };
    }
    return reason == ChangeReason.NO_OBSERVATIONS ? unobserved() : reason.meaning();
  }

  private String unobserved() {
    if (contrast.baseline().isEmpty() && contrast.candidate().isEmpty()) {
      return "nothing was observed on either side";
    }
    return contrast.baseline().isEmpty()
        ? "nothing was observed in the reference"
        : "nothing was observed in the candidate";
  }

  private String upper() {
    return Format.change(contrast.ratio().ratioUpper()).replace("+", "");
  }

  private String proven(String word) {
    Decision decision = contrast.decision();
    String tests = ChangeWords.p(decision) + ", " + runs();
    if (decision.reason() == null) {
      return word + ": the mean by " + ChangeWords.ratio(contrast.ratio()) + "; " + tests;
    }
    return switch (decision.reason()) {
      case BY_TAIL -> word + " in its tail: " + tail() + "; " + tests;
      default ->
          word
              + " by the ranks of all observations, the mean by "
              + ChangeWords.ratio(contrast.ratio())
              + "; "
              + tests;
    };
  }

  private String tail() {
    MeasureTest tail = contrast.test(MeasureTest.Measure.TAIL);
    String bound =
        "the share "
            + new ObservationWords(contrast.unit()).above(Format.of(tail.bound(), contrast.unit()));
    return Double.isInfinite(tail.ratio())
        ? bound + " was 0 before"
        : bound + " by " + Format.change(tail.ratio());
  }

  private String runs() {
    int before = contrast.baseline().size();
    int after = contrast.candidate().size();
    return Format.counted(before, "run") + " against " + Format.count(after);
  }

  private String inconclusive() {
    Decision decision = contrast.decision();
    return switch (decision.reason()) {
      case INTERVAL_TOO_WIDE ->
          "the mean differs by "
              + ChangeWords.ratio(contrast.ratio())
              + (isApart()
                  ? ", which alone would be clear of no change, and among all comparisons here is not:"
                      + " "
                      + ChangeWords.p(decision)
                  : ", which is neither clear of no change nor below the margin of " + margin);
      case CLOSE_TO_MARGIN ->
          (contrast.ratio().ratio() < 1 ? "slower by the ranks of all observations" : "slower")
              + ", but whether by the margin of "
              + margin
              + " or more is open: the mean by "
              + ChangeWords.ratio(contrast.ratio());
      case TAIL_AGAINST_MEAN ->
          decision.reason().meaning()
              + ": "
              + tail()
              + ", the mean by "
              + ChangeWords.ratio(contrast.ratio());
      default -> decision.reason().meaning();
    };
  }

  private boolean isApart() {
    return contrast.ratio().ratioLower() > 1;
  }

  /** What else a reader has to know, each a sentence without its full stop. */
  List<String> evidence() {
    List<String> evidence = new ArrayList<>();
    if (contrast.counts() == null) {
      return evidence;
    }
    if (Double.isNaN(contrast.ratio().ratio())) {
      evidence.add("the mean of a run is 0 or not known, so there is no ratio of means");
    }
    spread(evidence);
    buckets(evidence);
    if (contrast.renamed()) {
      evidence.add(
          "the metric has another name on each side: the operation is compared all the same");
    }
    return evidence;
  }

  private void spread(List<String> evidence) {
    if (contrast.spread() != SpreadOrigin.NONE && !Double.isNaN(contrast.runs().deviation())) {
      evidence.add(
          "runs of one version differ by "
              + SpreadWords.deviation(contrast.runs())
              + ", "
              + SpreadWords.origin(contrast.spread())
              + (contrast.spreadExceeded()
                  ? "; the repeats spread more than was told, so theirs is used"
                  : ""));
    }
    String sides =
        SpreadWords.sides(means(contrast.baseline()), means(contrast.candidate()), contrast.unit());
    if (!sides.isEmpty()) {
      evidence.add(sides);
    }
  }

  private static double[] means(List<MeasuredOperation> runs) {
    return runs.stream().mapToDouble(MeasuredOperation::mean).toArray();
  }

  private void buckets(List<String> evidence) {
    if (contrast.requests() == null) {
      evidence.add(
          "no bucket bound is common to all runs, so only means and quantile intervals are compared");
    } else if (contrast.counts().isOneBucket()) {
      evidence.add(
          "all observations of both sides lie in one bucket: what moves none across a bound is only"
              + " seen in the mean");
    } else if (contrast.counts().largestShare() > 0.95) {
      evidence.add(
          Format.percent(contrast.counts().largestShare())
              + " of all observations lie in one bucket: what moves none across a bound is only seen"
              + " in the mean");
    }
  }
}
