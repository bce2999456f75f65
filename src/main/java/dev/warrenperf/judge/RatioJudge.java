package dev.warrenperf.judge;

import dev.warrenperf.analysis.CounterTotal;
import dev.warrenperf.analysis.OtherName;
import dev.warrenperf.analysis.ProportionInterval;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.judge.FigureResult.NodeFigure;
import dev.warrenperf.model.LabelMatcher;
import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.Unit;
import dev.warrenperf.unit.UnitChoice;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures quotients of counters and holds them against their limits. A share is judged as a sample
 * besides; a divisor that did not grow gives no quotient, and never 0.
 */
final class RatioJudge {

  private final RunDeltas run;
  private final Map<Selector, MetricUnit> units;
  private final Exposed exposed;

  RatioJudge(RunDeltas run, Map<Selector, MetricUnit> units, Exposed exposed) {
    this.run = run;
    this.units = units;
    this.exposed = exposed;
  }

  FigureResult judge(RatioTarget target) {
    Selector of = used(target.of());
    Selector to = used(target.to());
    UnitChoice ofUnit = run.unit(of, units.get(of));
    UnitChoice toUnit = run.unit(to, units.get(to));
    CounterTotal divided = counted(run, of, target.of());
    CounterTotal divisor = counted(run, to, target.to());
    Quotient quotient =
        new Quotient(divided, divisor, isPart(target, of, to), isOneCounter(of, to));
    Judgement missing = missing(target, of, to, quotient);
    double value = missing == null ? quotient.value() : Double.NaN;
    boolean share = missing == null && quotient.part() && quotient.isPossible();
    return new FigureResult(
        target,
        List.of(
            new MetricChoice(target.of(), of, divided.isExposed(), divided.others(), ofUnit),
            new MetricChoice(target.to(), to, divisor.isExposed(), divisor.others(), toUnit)),
        value,
        null,
        missing == null ? details(quotient, share ? quotient.interval() : null) : Map.of(),
        nodes(quotient),
        null,
        List.of(),
        new double[0],
        !quotient.isLowerBound(),
        false,
        0,
        null,
        missing == null ? judgement(target, of, to, quotient) : missing);
  }

  private static Map<String, Double> details(Quotient quotient, ProportionInterval interval) {
    Map<String, Double> details = new LinkedHashMap<>();
    details.put("of", quotient.divided().increase());
    details.put("to", quotient.divisor().increase());
    if (interval != null) {
      details.put("lower", interval.lower());
      details.put("upper", interval.upper());
    }
    return details;
  }

  /** Of nodes on which the divisor grew. */
  private static List<NodeFigure> nodes(Quotient quotient) {
    Map<Node, Double> divided = new HashMap<>();
    quotient.divided().parts().forEach(part -> divided.put(part.node().node(), part.increase()));
    return quotient.divisor().parts().stream()
        .filter(part -> part.increase() > 0)
        .map(
            part -> {
              Node node = part.node().node();
              double value = divided.getOrDefault(node, 0.0) / part.increase();
              return NodeFigure.of(node.name(), value);
            })
        .toList();
  }

  private Selector used(List<Selector> selectors) {
    return RunJudge.firstExposed(selectors, selector -> run.counter(selector).isExposed());
  }

  private static boolean isOneCounter(Selector of, Selector to) {
    return of.name().equals(to.name());
  }

  /** Whether more conditions on the same counter, or the user, say that one is a part. */
  private static boolean isPart(RatioTarget target, Selector of, Selector to) {
    return target.part() || (isOneCounter(of, to) && of.matchers().containsAll(to.matchers()));
  }

  /** Why there is no quotient; null when there is one. */
  private Judgement missing(RatioTarget target, Selector of, Selector to, Quotient quotient) {
    if (!quotient.divisor().isExposed()) {
      return absent(target.to());
    }
    if (!quotient.divided().isExposed() && !isNoneOf(of, to)) {
      return absent(target.of());
    }
    if (quotient.divisor().increase() > 0) {
      return null;
    }
    double around = run.edges() == null ? 0 : counted(run.around(), to, target.to()).increase();
    return around > 0
        ? Judgement.undecided(
            Reason.WINDOW_EDGES,
            to
                + " did not grow between the snapshots inside the window, but grew by "
                + Format.number(around)
                + " between those around it")
        : Judgement.noData(
            Reason.NO_OBSERVATIONS_IN_WINDOW,
            to + " did not grow inside the window, so there is nothing to divide by");
  }

  private Judgement absent(List<Selector> selectors) {
    return Judgement.noData(Reason.NOT_EXPOSED, Absence.of(selectors, MetricKind.COUNTER, exposed));
  }

  /**
   * Whether no series that matches means that nothing of the kind happened: the counter's other
   * series are there, with the labels that tell the kinds apart.
   */
  private boolean isNoneOf(Selector of, Selector to) {
    List<Labels> others = exposed.labels(to.name()).stream().filter(to::matches).toList();
    return isOneCounter(of, to)
        && of.matchers().stream()
            .map(LabelMatcher::name)
            .allMatch(label -> others.stream().anyMatch(one -> !one.get(label).isEmpty()));
  }

  private Judgement judgement(RatioTarget target, Selector of, Selector to, Quotient quotient) {
    if (quotient.part() && !quotient.isPossible()) {
      return Judgement.undecided(
          Reason.PART_ABOVE_WHOLE, of + " grew by more than " + to + ": " + quotient.counts());
    }
    if (run.edges() != null) {
      return atEdges(target, quotient, around(target, of, to, quotient.part()));
    }
    if (quotient.isHalfSeen()) {
      return ranged(
          target, quotient, Reason.SERIES_MISSING, "; some nodes expose only one of the two");
    }
    if (quotient.isLowerBound()) {
      boolean ended = quotient.divided().isMissing() || quotient.divisor().isMissing();
      return ranged(target, quotient, ended ? Reason.SERIES_MISSING : Reason.OBSERVATIONS_LOST, "");
    }
    Judgement exact =
        ScalarJudge.judge("the ratio", quotient.value(), target.limits(), Reason.NOT_A_NUMBER);
    String words = exact.text() + ": " + quotient.counts();
    if (!quotient.divided().isExposed()) {
      words += "; " + Absence.of(List.of(of), MetricKind.COUNTER, exposed) + ", so it counts as 0";
    }
    return quotient.part()
        ? sampled(target, quotient, exact, words)
        : told(exact, exact.reason(), null, words, null);
  }

  private Quotient around(RatioTarget target, Selector of, Selector to, boolean part) {
    return new Quotient(
        counted(run.around(), of, target.of()),
        counted(run.around(), to, target.to()),
        part,
        isOneCounter(of, to));
  }

  private CounterTotal counted(RunDeltas counts, Selector used, List<Selector> names) {
    return counted(counts, used)
        .beside(OtherName.ofCounter(used, names, name -> counted(counts, name)));
  }

  private CounterTotal counted(RunDeltas counts, Selector counter) {
    return counts.counter(counter).from(run.unit(counter, units.get(counter)).unit());
  }

  /** Of a window that begins or ends between two snapshots. */
  private Judgement atEdges(RatioTarget target, Quotient inside, Quotient around) {
    boolean any = run.edges().anyInside();
    double least = any ? inside.leastWith(around) : 0;
    double most = any ? inside.mostWith(around) : inside.part() ? 1 : Double.POSITIVE_INFINITY;
    return ranged(target, inside, least, most, Reason.WINDOW_EDGES, "");
  }

  private static Judgement ranged(
      RatioTarget target, Quotient quotient, Reason reason, String more) {
    return ranged(target, quotient, quotient.least(), quotient.most(), reason, more);
  }

  private static Judgement ranged(
      RatioTarget target,
      Quotient quotient,
      double least,
      double most,
      Reason reason,
      String more) {
    Judgement judged =
        ScalarJudge.judge("the ratio", quotient.value(), least, most, target.limits(), reason);
    boolean decided = judged.verdict() != Verdict.UNDECIDED;
    return told(
        judged,
        reason,
        decided && quotient.part() ? Evidence.WEAK : null,
        judged.text() + more,
        null);
  }

  /** A share with what the run, as a sample, says of the system. */
  private static Judgement sampled(
      RatioTarget target, Quotient quotient, Judgement exact, String words) {
    boolean kept = exact.verdict() == Verdict.PASS;
    long count = (long) quotient.divisor().increase();
    Population population = quotient.population(target.limits().deciding(), kept);
    ProportionInterval interval = quotient.interval();
    Reason weakness = population.weakness(kept, count);
    return told(
        exact,
        weakness,
        weakness == null ? Evidence.FIRM : Evidence.WEAK,
        words
            + ", 95 % interval "
            + Format.percent(interval.lower())
            + " to "
            + Format.percent(interval.upper())
            + ". "
            + population.evidence(kept, count, Unit.RATIO),
        population);
  }

  private static Judgement told(
      Judgement judged, Reason reason, Evidence evidence, String words, Population population) {
    return new Judgement(
        judged.verdict(),
        reason,
        evidence,
        judged.tier(),
        judged.headroom(),
        words,
        population == null ? null : new Grounds(population, words));
  }
}
