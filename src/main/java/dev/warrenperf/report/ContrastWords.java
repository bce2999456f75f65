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

  private static final String IN_ONE_BUCKET =
      " lie in one bucket: only the mean can show changes smaller than a bucket";

  private final OperationContrast contrast;
  private final String margin;

  ContrastWords(OperationContrast contrast, double margin) {
    this.contrast = contrast;
    this.margin = Format.percent(margin);
  }

  /** One sentence without its full stop, to stand beside the change itself. */
  String text() {
    Decision decision = contrast.decision();
    return switch (decision.change()) {
      case SLOWER -> proven("slower");
      case FASTER -> proven("faster");
      case SAME -> "the mean differs by less than the margin of " + margin;
      case NOT_SLOWER -> notSlower();
      case INCONCLUSIVE -> inconclusive();
      case MIX_CHANGED -> mixChanged();
      case RUNS_DIFFER ->
          "the two runs differ, but run-to-run noise is unknown, so this is no verdict on the"
              + " version";
      case NOT_COMPARED -> missing(decision.reason());
    };
  }

  private String notSlower() {
    double upper = contrast.ratio().ratioUpper();
    return upper < 1
        ? "the mean is not longer by the margin of " + margin
        : "the mean is at most %s longer, below the margin of %s"
            .formatted(Format.change(upper).replace("+", ""), margin);
  }

  private String mixChanged() {
    if (contrast.decision().reason() != null) {
      return contrast.decision().reason().meaning();
    }
    return "the mean by %s, but only by %s at the mix of the reference"
        .formatted(ChangeWords.ratio(contrast.mix().plain()), ChangeWords.ratio(contrast.ratio()));
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
    boolean before = contrast.baseline().isEmpty();
    boolean both = before && contrast.candidate().isEmpty();
    String where = both ? "on either side" : before ? "in the reference" : "in the candidate";
    return "nothing was observed " + where;
  }

  private String proven(String word) {
    Decision decision = contrast.decision();
    String found =
        decision.reason() == null
            ? ""
            : decision.reason() == ChangeReason.BY_TAIL
                ? " in its tail: " + tail()
                : " by the ranks of all observations";
    return "%s%s; %s, %s against %s"
        .formatted(
            word,
            found,
            ChangeWords.p(decision),
            Format.counted(contrast.baseline().size(), "run"),
            Format.count(contrast.candidate().size()));
  }

  private String tail() {
    MeasureTest tail = contrast.test(MeasureTest.Measure.TAIL);
    ObservationWords words = new ObservationWords(contrast.unit());
    String change =
        Double.isInfinite(tail.ratio()) ? "was 0 before" : "by " + Format.change(tail.ratio());
    return "the share %s %s".formatted(words.above(words.value(tail.bound())), change);
  }

  private String inconclusive() {
    ChangeReason reason = contrast.decision().reason();
    return switch (reason) {
      case INTERVAL_TOO_WIDE -> ChangeWords.tooWide(contrast, margin);
      case CLOSE_TO_MARGIN ->
          "slower%s, but whether by the margin of %s or more is open"
              .formatted(
                  contrast.ratio().ratio() < 1 ? " by the ranks of all observations" : "", margin);
      case TAIL_AGAINST_MEAN -> "%s: %s".formatted(reason.meaning(), tail());
      default -> reason.meaning();
    };
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
    if (contrast.mix() != null) {
      evidence.addAll(new MixWords(contrast).sentences());
    }
    spread(evidence);
    buckets(evidence);
    if (contrast.renamed()) {
      evidence.add(
          "the metric has a different name on each side; the operation is compared all the same");
    }
    return evidence;
  }

  private void spread(List<String> evidence) {
    if (contrast.spread() != SpreadOrigin.NONE && !Double.isNaN(contrast.runs().deviation())) {
      evidence.add(
          "runs of one version differ by %s, %s%s%s"
              .formatted(
                  SpreadWords.deviation(contrast.runs()),
                  SpreadWords.origin(contrast.spread())
                      + (isShared() ? ", those of the other operations included" : ""),
                  contrast.spreadExceeded()
                      ? "; the repeats spread more than the given noise, so theirs is used"
                      : "",
                  isOneSided() ? "; the side with one run is assumed to vary as the other" : ""));
    }
    String sides =
        SpreadWords.sides(means(contrast.baseline()), means(contrast.candidate()), contrast.unit());
    if (!sides.isEmpty()) {
      evidence.add(sides);
    }
  }

  /** Whether only one side has repeats, and nothing else tells how the runs of the other vary. */
  private boolean isOneSided() {
    return contrast.spread() == SpreadOrigin.REPEATS
        && Math.min(contrast.baseline().size(), contrast.candidate().size()) == 1;
  }

  /** Whether more is known of the spread than these runs can tell. */
  private boolean isShared() {
    int runs = contrast.baseline().size() + contrast.candidate().size();
    return contrast.spread() == SpreadOrigin.REPEATS && contrast.runs().degrees() > runs - 1.5;
  }

  private static double[] means(List<MeasuredOperation> runs) {
    return runs.stream().mapToDouble(MeasuredOperation::mean).toArray();
  }

  private void buckets(List<String> evidence) {
    if (contrast.requests() == null) {
      evidence.add(
          "no bucket bound is common to all runs, so only means and quantile intervals are"
              + " compared");
    } else if (contrast.counts().isOneBucket()) {
      evidence.add("all observations of both sides" + IN_ONE_BUCKET);
    } else if (contrast.counts().largestShare() > 0.95) {
      String share = Format.percent(contrast.counts().largestShare());
      evidence.add(share + " of all observations" + IN_ONE_BUCKET);
    }
  }
}
