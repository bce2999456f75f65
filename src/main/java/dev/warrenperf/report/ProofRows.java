package dev.warrenperf.report;

import dev.warrenperf.analysis.CountsAtLimit;
import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.OtherRuns;
import dev.warrenperf.judge.Population;
import dev.warrenperf.judge.Proof;
import dev.warrenperf.judge.SampleWords;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The facts behind an operation's verdicts, side by side. */
final class ProofRows {

  private final OperationReport operation;
  private final List<QuantileReport> quantiles;
  private final List<Proof> proofs;
  private final boolean samples;
  private final List<ProofTable.Row> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private ProofRows(OperationReport operation, List<QuantileReport> quantiles) {
    this.operation = operation;
    this.quantiles = quantiles;
    this.proofs = quantiles.stream().map(QuantileReport::proof).toList();
    this.samples = proofs.stream().anyMatch(proof -> proof.samples() != null);
  }

  /** Null where no percentile was observed, and no mean is promised. */
  static ProofTable of(OperationReport operation) {
    List<QuantileReport> observed =
        operation.quantiles().stream().filter(one -> one.proof() != null).toList();
    return observed.isEmpty() && !operation.meanOutcome().isJudged()
        ? null
        : new ProofRows(operation, observed).table();
  }

  private ProofTable table() {
    promised();
    if (proofs.isEmpty()) {
      row("value", false, meanText(), one -> "");
    } else {
      found();
      tested();
    }
    remarks();
    return new ProofTable(columns(), rows, Sentences.paragraph(notes));
  }

  private List<ProofTable.Column> columns() {
    return Stream.concat(
            hasMean() ? Stream.of(new ProofTable.Column("mean", mean())) : Stream.empty(),
            quantiles.stream().map(one -> new ProofTable.Column(one.label(), one.outcome())))
        .toList();
  }

  private boolean hasMean() {
    return mean().isJudged();
  }

  private Outcome mean() {
    return operation.meanOutcome();
  }

  private String meanText() {
    return Format.of(operation.mean(), operation.unit());
  }

  private void promised() {
    row("target", false, mean().limitText(), one -> one.outcome().limitText());
    row("acceptable", limit(Tiers::acceptable));
    row("critical", limit(Tiers::critical));
    row("margin", false, mean().headroomText(), one -> one.outcome().headroomText());
  }

  private static Function<Proof, String> limit(Function<Tiers, Limit> which) {
    return proof -> proof.limits() == null ? "" : Objects.toString(which.apply(proof.limits()), "");
  }

  private void found() {
    String count = Format.count(proofs.get(0).bounds().count());
    row("rank ceil(q × " + count + ")", proof -> Format.count(proof.bounds().rank()));
    if (samples) {
      row("printed as", proof -> SampleWords.value(proof.bounds().estimate()));
      row("value by the step", false, meanText(), one -> step(one.proof()));
      notes.add("ranks are those of Hyndman and Fan, type 1");
      notes.add("durations are in " + SampleWords.step(proofs.get(0).samples()));
    } else {
      row("counts around the rank", ProofRows::around);
      places();
      row(
          "value by the counts",
          false,
          meanText(),
          one -> one.proof().interval(one.lower(), one.upper()));
      sum();
      row("histogram_quantile", ProofRows::interpolated);
      notes.add("inside a bucket histogram_quantile takes observations as evenly spread");
    }
    row("95 % interval", ProofRows::confidence);
    row("needed for its upper end", ProofRows::missing);
  }

  private static String step(Proof proof) {
    return range(
        SampleWords.exact(proof.bounds().lower()), SampleWords.exact(proof.bounds().upper()));
  }

  /** At the largest bound with fewer than the rank, and at the one that ends the bucket. */
  private static String around(Proof proof) {
    QuantileBounds bounds = proof.bounds();
    boolean exact = proof.histogram().isExact();
    return (proof.hasBelow()
            ? at(proof, bounds.lower(), (exact ? "" : "≤ ") + Format.count(proof.below())) + ", "
            : "")
        + at(proof, bounds.upper(), (exact ? "" : "≥ ") + Format.count(proof.reached()));
  }

  private static String at(Proof proof, double bound, String count) {
    return "le " + proof.bound(bound) + ": " + count;
  }

  /** The files once where they are the same for all. */
  private void places() {
    List<CountPlaces> known =
        quantiles.stream().map(QuantileReport::places).filter(CountPlaces::isKnown).toList();
    if (known.isEmpty()) {
      return;
    }
    boolean same = known.stream().map(CountPlaces::files).distinct().count() == 1;
    row("at line", false, "", one -> same ? one.places().lines() : one.places().text());
    notes.add(same ? known.get(0).note() : known.get(0).subtraction());
  }

  private void sum() {
    String contradiction = proofs.get(0).contradiction();
    if (!contradiction.isEmpty()) {
      notes.add("No bound by the sum: " + contradiction);
      return;
    }
    String sum = Format.of(operation.sum(), operation.unit());
    row("value by the sum, " + sum, ProofRows::bySum);
  }

  private static String bySum(Proof proof) {
    QuantileBounds bounds = proof.bounds();
    double lower = Double.isNaN(bounds.sumLower()) ? 0 : bounds.sumLower();
    return Double.isNaN(bounds.sumUpper())
        ? ""
        : Format.interval(lower, bounds.sumUpper(), proof.unit());
  }

  private static String interpolated(Proof proof) {
    QuantileBounds bounds = proof.bounds();
    return proof.written(bounds.histogramQuantile())
        + (Double.isNaN(bounds.estimate()) ? ", and it lies beyond" : "");
  }

  private static String confidence(Proof proof) {
    QuantileBounds bounds = proof.bounds();
    return proof.samples() == null
        ? proof.interval(bounds.ciLower(), bounds.ciUpper())
        : SampleWords.value(bounds.ciLower()) + " – " + SampleWords.value(bounds.ciUpper());
  }

  private static String missing(Proof proof) {
    return proof.missingForInterval() == 0 ? "" : Format.count(proof.missingForInterval());
  }

  private void tested() {
    row("counts at the target", counts(Tiers::target));
    row("at the acceptable", counts(Tiers::acceptable));
    List<Proof> tested = proofs.stream().filter(proof -> proof.population() != null).toList();
    if (tested.isEmpty()) {
      return;
    }
    row(
        "p of a PASS, a FAIL",
        test(population -> p(population.keeps()) + ", " + p(population.misses())));
    row("p in other runs", proof -> proof.population() == null ? "" : others(proof));
    dependence(tested);
    OtherRuns others = tested.get(0).population().others();
    notes.add("firm is p ≤ 0.05, in other runs as well, " + others.assumed());
  }

  private static Function<Proof, String> counts(Function<Tiers, Limit> which) {
    return proof -> {
      Limit limit = proof.limits() == null ? null : which.apply(proof.limits());
      return limit == null ? "" : counts(proof, proof.at(limit));
    };
  }

  private static String counts(Proof proof, CountsAtLimit counts) {
    String range = range(Format.count(counts.atLeast()), Format.count(counts.atMost()));
    if (proof.samples() != null) {
      return range;
    }
    String above = proof.bound(counts.boundAbove());
    return "le "
        + (Double.isInfinite(counts.boundBelow())
            ? above
            : range(proof.bound(counts.boundBelow()), above))
        + ": "
        + range;
  }

  private static String range(String from, String to) {
    return from.equals(to) ? from : from + " – " + to;
  }

  /** In the notes where it is the same for all. */
  private void remarks() {
    List<String> all = quantiles.stream().map(ProofRows::remark).distinct().toList();
    boolean shared = quantiles.size() > 1 && all.size() == 1;
    if (shared) {
      notes.add(0, all.get(0));
    }
    row("remark", true, mean().judgement().remark(), one -> shared ? "" : remark(one));
  }

  private static String remark(QuantileReport quantile) {
    return quantile.outcome().judgement().remark();
  }

  private static Function<Proof, String> test(Function<Population, String> told) {
    return proof -> proof.population() == null ? "" : told.apply(proof.population());
  }

  private static String others(Proof proof) {
    OtherRuns others = proof.population().others();
    return p(others.p()) + " at " + Format.of(others.limit(), proof.unit());
  }

  /** The sign only where it is not the usual one. */
  private static String p(double probability) {
    String words = Population.words(probability);
    return words.startsWith("= ") ? words.substring(2) : words;
  }

  private void dependence(List<Proof> tested) {
    if (samples) {
      notes.add("durations are taken as independent");
      return;
    }
    if (!tested.get(0).showsDependence()) {
      notes.add(
          "observations are taken as independent, since the run is not in five pieces or more");
      return;
    }
    if (tested.stream().map(ProofRows::dependence).distinct().count() == 1) {
      notes.add(dependence(tested.get(0)));
      return;
    }
    row("pieces of the run", test(population -> Format.count(population.pieces())));
    row("design effect", test(ProofRows::effect));
    row("effective count", test(ProofRows::effective));
  }

  private static String dependence(Proof proof) {
    Population population = proof.population();
    return Format.count(population.pieces())
        + " pieces of the run, design effect "
        + effect(population)
        + ", "
        + effective(population)
        + " effective observations";
  }

  private static String effect(Population population) {
    return Format.number(population.designEffect(), 2);
  }

  private static String effective(Population population) {
    return Format.count((long) population.effectiveCount());
  }

  private void row(String heading, Function<Proof, String> cell) {
    row(heading, false, "", one -> cell.apply(one.proof()));
  }

  /** Nothing where it is about none of them. */
  private void row(
      String heading, boolean words, String ofMean, Function<QuantileReport, String> cell) {
    List<String> cells =
        Stream.concat(hasMean() ? Stream.of(ofMean) : Stream.empty(), quantiles.stream().map(cell))
            .toList();
    if (cells.stream().anyMatch(text -> !text.isEmpty())) {
      rows.add(new ProofTable.Row(heading, cells, words));
    }
  }
}
