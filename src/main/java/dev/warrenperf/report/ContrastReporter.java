package dev.warrenperf.report;

import dev.warrenperf.comparison.ChangeReason;
import dev.warrenperf.comparison.MeasureTest;
import dev.warrenperf.comparison.MeasuredOperation;
import dev.warrenperf.comparison.OperationContrast;
import dev.warrenperf.comparison.OperationContrast.Decision;
import dev.warrenperf.comparison.OperationContrast.ShareAbove;
import dev.warrenperf.comparison.QuantileShift;
import dev.warrenperf.comparison.RequestTest;
import dev.warrenperf.unit.Format;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** One operation of one candidate against the reference, as a report shows it. */
final class ContrastReporter {

  /** Of a one-sided p-value, since either side is looked at. */
  private static final double BY_CHANCE = 0.025;

  private final double margin;

  ContrastReporter(double margin) {
    this.margin = margin;
  }

  /**
   * The contrast in words.
   *
   * @param waiver why a slowdown does not count; null when it does
   */
  Contrast of(OperationContrast contrast, ComparedOperation.SideFigures figures, String waiver) {
    ContrastWords words = new ContrastWords(contrast, margin);
    Decision decision = contrast.decision();
    RequestTest requests = contrast.requests();
    double requestP =
        requests == null ? Double.NaN : Math.min(requests.slower(), requests.faster());
    List<Contrast.ShareRow> shares =
        contrast.shares().stream()
            .map(share -> share(share, new ObservationWords(contrast.unit())))
            .toList();
    return new Contrast(
        figures,
        decision.change(),
        decision.reason(),
        words.text(),
        ChangeWords.needed(decision),
        ChangeWords.runsNeeded(decision),
        contrast.ratio().value(),
        contrast.ratio().lower(),
        contrast.ratio().upper(),
        ChangeWords.ratio(contrast.ratio()),
        decision.p(),
        decision.adjusted(),
        requests == null ? Double.NaN : requests.rank().effect(),
        isUntold(contrast)
            ? ""
            : effect(requests.rank().effect(), new ObservationWords(contrast.unit())),
        requestP,
        isUntold(contrast) ? "" : requests(requests),
        telling(contrast, shares),
        shares,
        contrast.quantiles().stream().map(shift -> quantile(contrast, shift)).toList(),
        words.evidence(),
        waiver);
  }

  /** What lies in one bucket is neither slower nor faster, nor alike. */
  private static boolean isUntold(OperationContrast contrast) {
    return contrast.requests() == null || contrast.counts().isOneBucket();
  }

  private static String effect(double effect, ObservationWords words) {
    return words.longer()
        + " one of the reference with probability "
        + Format.number(effect)
        + " (0.5 is no change, ties counted half)";
  }

  private static String requests(RequestTest test) {
    boolean slower = test.slower() <= test.faster();
    double p = Math.min(test.slower(), test.faster());
    if (p > BY_CHANCE) {
      return "the requests of these runs, taken as independent, do not differ beyond chance: "
          + ChangeWords.p(p)
          + " (ranks and tail together, one-sided)";
    }
    return "the requests of these runs, taken as independent, are "
        + (slower ? "slower" : "faster")
        + " on the candidate's side with "
        + ChangeWords.p(p)
        + " (ranks and tail together, one-sided)";
  }

  private Contrast.ShareRow share(ShareAbove share, ObservationWords words) {
    String bound = words.value(share.bound());
    String before = Format.percent(share.difference().baseline());
    String after = Format.percent(share.difference().candidate());
    return new Contrast.ShareRow(
        share.bound(),
        bound,
        share.limit(),
        share.difference().baseline(),
        share.difference().candidate(),
        share.difference().difference(),
        share.difference().lower(),
        share.difference().upper(),
        points(share.difference().difference())
            + " ("
            + points(share.difference().lower())
            + " to "
            + points(share.difference().upper())
            + ")"
            + Format.THIN
            + "points",
        words.above(bound) + ": " + before + " before, " + after + " now");
  }

  /** Percentage points with their sign. */
  private static String points(double share) {
    double value = Math.rint(share * 1e4) / 100;
    return (value < 0 ? "−" : value > 0 ? "+" : "") + Format.number(Math.abs(value));
  }

  /**
   * The bound that the change rests on, if it rests on one. Else of those that divide the
   * observations the ones that differ the same way as the change, then a target whose share surely
   * differs, then where the difference is largest beside its own error.
   */
  private static String telling(OperationContrast contrast, List<Contrast.ShareRow> shares) {
    double bound = decisive(contrast);
    double direction = direction(contrast);
    return shares.stream()
        .filter(row -> isDividing(row) || row.bound() == bound)
        .max(
            Comparator.<Contrast.ShareRow, Boolean>comparing(row -> row.bound() == bound)
                .thenComparing(row -> row.difference() * direction >= 0)
                .thenComparing(row -> row.target() && isApart(row))
                .thenComparing(ContrastReporter::isApart)
                .thenComparing(Contrast.ShareRow::target)
                .thenComparingDouble(ContrastReporter::weight))
        .map(Contrast.ShareRow::text)
        .orElse("");
  }

  /** NaN when the change does not rest on the share above a bound. */
  private static double decisive(OperationContrast contrast) {
    ChangeReason reason = contrast.decision().reason();
    if (reason != ChangeReason.BY_TAIL && reason != ChangeReason.TAIL_AGAINST_MEAN) {
      return Double.NaN;
    }
    return contrast.tests().stream()
        .filter(test -> test.measure() == MeasureTest.Measure.TAIL)
        .mapToDouble(MeasureTest::bound)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** Above 0 where the change is for the worse, below where for the better, 0 where it is none. */
  private static double direction(OperationContrast contrast) {
    return switch (contrast.decision().change()) {
      case SLOWER -> 1;
      case FASTER -> -1;
      case RUNS_DIFFER ->
          contrast.requests() == null
              ? 0
              : contrast.requests().faster() - contrast.requests().slower();
      default -> 0;
    };
  }

  private static boolean isApart(Contrast.ShareRow row) {
    return row.lower() > 0 || row.upper() < 0;
  }

  private static boolean isDividing(Contrast.ShareRow row) {
    double both = row.baseline() + row.candidate();
    return both > 0 && both < 2;
  }

  private static double weight(Contrast.ShareRow row) {
    return Math.abs(row.difference()) / (row.upper() - row.lower());
  }

  private static Contrast.QuantileRow quantile(OperationContrast contrast, QuantileShift shift) {
    boolean both = !contrast.baseline().isEmpty() && !contrast.candidate().isEmpty();
    return new Contrast.QuantileRow(
        shift.q(),
        shift.baselineLower(),
        shift.baselineUpper(),
        shift.candidateLower(),
        shift.candidateUpper(),
        shift.ratioLower(),
        shift.ratioUpper(),
        Format.interval(shift.baselineLower(), shift.baselineUpper(), contrast.unit()),
        Format.interval(shift.candidateLower(), shift.candidateUpper(), contrast.unit()),
        both ? ratio(shift) : "");
  }

  private static String ratio(QuantileShift shift) {
    if (shift.ratioLower() == 0 && Double.isInfinite(shift.ratioUpper())) {
      return "any";
    }
    return Double.isNaN(shift.ratioLower())
        ? ""
        : ChangeWords.ratio(shift.ratioLower()) + " to " + ChangeWords.ratio(shift.ratioUpper());
  }

  /** What the runs of one side measured. */
  static ComparedOperation.SideFigures figures(
      String label, List<MeasuredOperation> runs, List<String> titles, String missing) {
    double count = runs.stream().mapToDouble(MeasuredOperation::count).sum();
    double mean =
        Math.exp(
            runs.stream().mapToDouble(run -> Math.log(run.mean())).average().orElse(Double.NaN));
    return new ComparedOperation.SideFigures(
        label,
        count,
        mean,
        Double.isNaN(mean) ? "–" : Format.of(mean, runs.get(0).unit().base()),
        IntStream.range(0, runs.size()).mapToObj(i -> run(titles.get(i), runs.get(i))).toList(),
        runs.isEmpty() ? missing : "");
  }

  private static ComparedOperation.RunFigures run(String title, MeasuredOperation run) {
    return new ComparedOperation.RunFigures(
        title,
        run.count(),
        run.mean(),
        Double.isNaN(run.mean()) ? "–" : Format.of(run.mean(), run.unit().base()));
  }
}
