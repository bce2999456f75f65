package dev.warrenperf.report;

import dev.warrenperf.comparison.ChangeReason;
import dev.warrenperf.comparison.MeasureTest;
import dev.warrenperf.comparison.OperationContrast;
import dev.warrenperf.comparison.OperationContrast.ShareAbove;
import dev.warrenperf.comparison.RequestTest;
import dev.warrenperf.comparison.ShareDifference;
import dev.warrenperf.unit.Format;
import java.util.Comparator;

/** What the requests of both sides tell of an operation, beside its runs. */
final class RequestWords {

  /** Of a one-sided p-value, since either side is looked at. */
  private static final double BY_CHANCE = 0.025;

  private final OperationContrast contrast;
  private final RequestTest requests;
  private final ObservationWords words;

  RequestWords(OperationContrast contrast) {
    this.contrast = contrast;
    this.requests = contrast.requests();
    this.words = new ObservationWords(contrast.unit());
  }

  /** What lies in one bucket is neither slower nor faster, nor alike. */
  private boolean isUntold() {
    return requests == null || contrast.counts().isOneBucket();
  }

  /** Empty when not known. */
  String effect() {
    return isUntold()
        ? ""
        : "%s one of the reference with probability %s (0.5 is no change, ties counted half)"
            .formatted(words.longer(), Format.number(requests.rank().effect()));
  }

  /** Whether they differ beyond chance, in a sentence without its full stop; empty likewise. */
  String difference() {
    if (isUntold()) {
      return "";
    }
    double p = Math.min(requests.slower(), requests.faster());
    String side = requests.slower() <= requests.faster() ? "slower" : "faster";
    return ("the requests of these runs, taken as independent, %s%s (ranks and tail together,"
            + " one-sided)")
        .formatted(
            p > BY_CHANCE
                ? "do not differ beyond chance: "
                : "are " + side + " on the candidate's side with ",
            ChangeWords.p(p));
  }

  /**
   * The share that tells most; empty when there is none: the bound that the change rests on, if it
   * rests on one. Else of those that divide the observations the ones that differ the same way as
   * the change, then a target whose share surely differs, then where the difference is largest
   * beside its own error.
   */
  String share() {
    double bound = decisive();
    double direction = direction();
    return contrast.shares().stream()
        .filter(share -> isDividing(share.difference()) || share.bound() == bound)
        .max(
            Comparator.<ShareAbove, Boolean>comparing(share -> share.bound() == bound)
                .thenComparing(share -> share.difference().difference() * direction >= 0)
                .thenComparing(share -> share.target() && isApart(share.difference()))
                .thenComparing(share -> isApart(share.difference()))
                .thenComparing(ShareAbove::target)
                .thenComparingDouble(share -> weight(share.difference())))
        .map(this::text)
        .orElse("");
  }

  private String text(ShareAbove share) {
    return "%s: %s before, %s now"
        .formatted(
            words.above(words.value(share.bound())),
            Format.percent(share.difference().baseline()),
            Format.percent(share.difference().candidate()));
  }

  /** NaN when the change does not rest on the share above a bound. */
  private double decisive() {
    ChangeReason reason = contrast.decision().reason();
    boolean byTail = reason == ChangeReason.BY_TAIL || reason == ChangeReason.TAIL_AGAINST_MEAN;
    MeasureTest tail = byTail ? contrast.test(MeasureTest.Measure.TAIL) : null;
    return tail == null ? Double.NaN : tail.bound();
  }

  /** Above 0 where the change is for the worse, below where for the better, 0 where it is none. */
  private double direction() {
    return switch (contrast.decision().change()) {
      case SLOWER, MIX_CHANGED -> 1;
      case FASTER -> -1;
      case RUNS_DIFFER -> requests == null ? 0 : requests.faster() - requests.slower();
      case INCONCLUSIVE, NOT_COMPARED, NOT_SLOWER, SAME -> 0;
    };
  }

  private static boolean isApart(ShareDifference shares) {
    return shares.lower() > 0 || shares.upper() < 0;
  }

  private static boolean isDividing(ShareDifference shares) {
    double both = shares.baseline() + shares.candidate();
    return both > 0 && both < 2;
  }

  private static double weight(ShareDifference shares) {
    return Math.abs(shares.difference()) / (shares.upper() - shares.lower());
  }
}
