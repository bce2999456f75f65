package dev.warrenperf.comparison;

import dev.warrenperf.comparison.Contrast.Decision;
import dev.warrenperf.comparison.Contrast.MeanRatio;
import dev.warrenperf.comparison.Decider.Claim;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Decides on everything that was measured at once, since the p-values of one report are adjusted
 * together: those against worse, those against better and those of single runs, each family by
 * itself.
 */
final class Decisions {

  private final double margin;
  private final Decider decider;
  private final List<CandidateResult> measured;
  private final IdentityHashMap<Contrast, List<Claim>> worse;
  private final IdentityHashMap<Contrast, List<Claim>> better;
  private final IdentityHashMap<RequestTest, Double> requests = new IdentityHashMap<>();

  Decisions(ComparisonSettings settings, List<CandidateResult> measured) {
    this.margin = settings.margin();
    this.decider = new Decider(margin, settings.look().level());
    this.measured = measured;
    this.worse = claims(measured, true);
    this.better = claims(measured, false);
    adjustRequests();
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

  private record Tested(Contrast contrast, MeasureTest test, boolean worse) {

    private boolean isUpwards() {
      return worse != contrast.isHigherBetter();
    }

    double p() {
      return isUpwards() ? test.greater() : test.less();
    }

    Claim claim(double adjusted) {
      return new Claim(
          test.measure(),
          p(),
          adjusted,
          test.test().spreadsDiffer(),
          test.test().excludesLeast(isUpwards()),
          test.moved() == (isUpwards() ? 1 : -1));
    }
  }

  /** By contrast, that it grew worse, or that it grew better. */
  private IdentityHashMap<Contrast, List<Claim>> claims(
      List<CandidateResult> measured, boolean worse) {
    List<Tested> tested =
        measured.stream()
            .flatMap(CandidateResult::contrasts)
            .flatMap(c -> c.tests().stream().map(test -> new Tested(c, test, worse)))
            .toList();
    double[] adjusted = FalseDiscovery.adjusted(tested.stream().mapToDouble(Tested::p).toArray());
    IdentityHashMap<Contrast, List<Claim>> claims = new IdentityHashMap<>();
    for (int i = 0; i < adjusted.length; i++) {
      claims
          .computeIfAbsent(tested.get(i).contrast(), c -> new ArrayList<>())
          .add(tested.get(i).claim(adjusted[i]));
    }
    return claims;
  }

  private void adjustRequests() {
    List<RequestTest> single =
        measured.stream()
            .flatMap(candidate -> candidate.operations().stream())
            .filter(operation -> isSingle(operation) && operation.requests() != null)
            .map(OperationContrast::requests)
            .toList();
    double[] adjusted =
        FalseDiscovery.adjusted(single.stream().mapToDouble(Decisions::twoSided).toArray());
    for (int i = 0; i < adjusted.length; i++) {
      requests.put(single.get(i), adjusted[i]);
    }
  }

  private static boolean isSingle(OperationContrast operation) {
    return operation.decision() == null && operation.spread() == SpreadOrigin.NONE;
  }

  private static double twoSided(RequestTest test) {
    return Math.min(1, 2 * Math.min(test.slower(), test.faster()));
  }

  private OperationContrast decided(OperationContrast operation) {
    if (operation.decision() != null) {
      return operation;
    }
    if (isSingle(operation)) {
      return operation.with(single(operation));
    }
    Decision decision = operation.tests().isEmpty() ? untested(operation) : tested(operation);
    return operation.with(
        operation.mix() == null ? decision : operation.mix().ruled(decision, margin));
  }

  private Decision tested(Contrast contrast) {
    MeanRatio ratio = contrast.isHigherBetter() ? contrast.ratio().inverse() : contrast.ratio();
    return decider.decide(worse.get(contrast), better.get(contrast), ratio, contrast.runs());
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
        null,
        twoSided(operation.requests()),
        adjusted);
  }

  private FigureContrast decided(FigureContrast figure) {
    if (figure.decision() != null) {
      return figure;
    }
    if (figure.tests().isEmpty()) {
      return figure.with(Decision.of(Change.INCONCLUSIVE, ChangeReason.ONE_RUN_EACH));
    }
    FigureContrast decided = figure.with(tested(figure));
    return decided.is(Change.SLOWER) && !figure.sameLoad()
        ? figure.with(Decision.of(Change.NOT_COMPARED, ChangeReason.LOAD_DIFFERS))
        : decided;
  }
}
