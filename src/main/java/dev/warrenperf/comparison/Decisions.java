package dev.warrenperf.comparison;

import dev.warrenperf.comparison.Decider.Claim;
import dev.warrenperf.comparison.OperationContrast.Decision;
import dev.warrenperf.comparison.OperationContrast.MeanRatio;
import dev.warrenperf.unit.Direction;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;

/**
 * Decides on everything that was measured at once, since the p-values of one report are adjusted
 * together: those against worse, those against better and those of single runs, each family by
 * itself.
 */
final class Decisions {

  private final Decider decider;
  private final List<CandidateResult> measured;
  private final IdentityHashMap<MeasureTest, Double> greater = new IdentityHashMap<>();
  private final IdentityHashMap<MeasureTest, Double> less = new IdentityHashMap<>();
  private final IdentityHashMap<RequestTest, Double> requests = new IdentityHashMap<>();

  Decisions(double margin, List<CandidateResult> measured) {
    this.decider = new Decider(margin);
    this.measured = measured;
    adjust();
  }

  List<CandidateResult> decided() {
    return measured.stream()
        .map(
            candidate ->
                new CandidateResult(
                    candidate.side(),
                    candidate.differences(),
                    candidate.operations().stream().map(this::decided).toList(),
                    candidate.figures().stream().map(this::decided).toList()))
        .toList();
  }

  private void adjust() {
    List<MeasureTest> rising = new ArrayList<>();
    List<MeasureTest> falling = new ArrayList<>();
    List<RequestTest> single = new ArrayList<>();
    for (CandidateResult candidate : measured) {
      for (OperationContrast operation : candidate.operations()) {
        rising.addAll(operation.tests());
        if (isSingle(operation) && operation.requests() != null) {
          single.add(operation.requests());
        }
      }
      for (FigureContrast figure : candidate.figures()) {
        (isHigherBetter(figure) ? falling : rising).addAll(figure.tests());
      }
    }
    adjust(rising, falling);
    double[] adjusted =
        FalseDiscovery.adjusted(single.stream().mapToDouble(Decisions::twoSided).toArray());
    for (int i = 0; i < adjusted.length; i++) {
      requests.put(single.get(i), adjusted[i]);
    }
  }

  /** Worse is greater for those that rise, less for those that fall; better the other way. */
  private void adjust(List<MeasureTest> rising, List<MeasureTest> falling) {
    List<MeasureTest> all = new ArrayList<>(rising);
    all.addAll(falling);
    double[] worse = new double[all.size()];
    double[] better = new double[all.size()];
    for (int i = 0; i < worse.length; i++) {
      boolean rises = i < rising.size();
      worse[i] = rises ? all.get(i).greater() : all.get(i).less();
      better[i] = rises ? all.get(i).less() : all.get(i).greater();
    }
    double[] adjustedWorse = FalseDiscovery.adjusted(worse);
    double[] adjustedBetter = FalseDiscovery.adjusted(better);
    for (int i = 0; i < worse.length; i++) {
      boolean rises = i < rising.size();
      greater.put(all.get(i), rises ? adjustedWorse[i] : adjustedBetter[i]);
      less.put(all.get(i), rises ? adjustedBetter[i] : adjustedWorse[i]);
    }
  }

  private static boolean isSingle(OperationContrast operation) {
    return operation.decision() == null && operation.spread() == SpreadOrigin.NONE;
  }

  private static boolean isHigherBetter(FigureContrast figure) {
    return figure.figure().better() == Direction.HIGHER_IS_BETTER;
  }

  private static double twoSided(RequestTest test) {
    return Math.min(1, 2 * Math.min(test.slower(), test.faster()));
  }

  private OperationContrast decided(OperationContrast operation) {
    if (operation.decision() != null) {
      return operation;
    }
    return operation.with(
        isSingle(operation)
            ? single(operation)
            : operation.tests().isEmpty()
                ? untested(operation)
                : decider.decide(
                    claims(operation.tests(), true),
                    claims(operation.tests(), false),
                    operation.ratio(),
                    operation.runs().deviation()));
  }

  private static Decision untested(OperationContrast operation) {
    if (LogMeans.haveZero(operation.baseline())) {
      return Decision.of(Change.NOT_COMPARED, ChangeReason.ZERO_BASELINE);
    }
    return LogMeans.haveZero(operation.candidate())
        ? Decision.of(Change.NOT_COMPARED, ChangeReason.ZERO_CANDIDATE)
        : Decision.of(Change.INCONCLUSIVE, ChangeReason.MEAN_UNKNOWN);
  }

  /** One run each: that the two runs differ is all that can be said. */
  private Decision single(OperationContrast operation) {
    if (operation.requests() == null) {
      boolean apart =
          operation.quantiles().stream().anyMatch(shift -> shift.isSlower() || shift.isFaster());
      return Decision.of(
          apart ? Change.RUNS_DIFFER : Change.INCONCLUSIVE, ChangeReason.ONE_RUN_EACH);
    }
    double adjusted = requests.get(operation.requests());
    return new Decision(
        adjusted <= Decider.LEVEL ? Change.RUNS_DIFFER : Change.INCONCLUSIVE,
        ChangeReason.ONE_RUN_EACH,
        twoSided(operation.requests()),
        adjusted,
        OptionalInt.empty());
  }

  private FigureContrast decided(FigureContrast figure) {
    if (figure.decision() != null) {
      return figure;
    }
    if (figure.tests().isEmpty()) {
      return figure.with(Decision.of(Change.INCONCLUSIVE, ChangeReason.ONE_RUN_EACH));
    }
    boolean rising = !isHigherBetter(figure);
    MeanRatio ratio = figure.ratio();
    Decision decision =
        decider.decide(
            claims(figure.tests(), rising),
            claims(figure.tests(), !rising),
            rising ? ratio : new MeanRatio(1 / ratio.value(), 1 / ratio.upper(), 1 / ratio.lower()),
            figure.deviation());
    boolean worse = decision.change() == Change.SLOWER;
    return figure.with(
        worse && !figure.sameLoad()
            ? Decision.of(Change.NOT_COMPARED, ChangeReason.LOAD_DIFFERS)
            : decision);
  }

  /** The claims that the candidate is greater, or that it is smaller. */
  private List<Claim> claims(List<MeasureTest> tests, boolean upwards) {
    return tests.stream()
        .map(
            test ->
                upwards
                    ? new Claim(
                        test.measure(),
                        test.greater(),
                        greater.get(test),
                        test.test().lower() > 0,
                        test.ratio())
                    : new Claim(
                        test.measure(),
                        test.less(),
                        less.get(test),
                        test.test().upper() < 0,
                        1 / test.ratio()))
        .toList();
  }
}
