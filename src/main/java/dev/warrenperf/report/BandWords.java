package dev.warrenperf.report;

import dev.warrenperf.analysis.Bracket;
import dev.warrenperf.analysis.Stretch;
import dev.warrenperf.analysis.Stretches;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What percentiles over time show, and how to read them, in sentences built from the numbers. */
final class BandWords {

  private final List<Stretch> stretches;
  private final List<Bracket> slow;
  private final int[] observed;
  private final Unit unit;

  /**
   * @param stretches of which some hold observations
   * @param slow where p99 lies in each; null where nothing was observed
   * @param unit of the observations
   */
  BandWords(List<Stretch> stretches, List<Bracket> slow, Unit unit) {
    this.unit = unit;
    this.stretches = stretches;
    this.slow = slow;
    this.observed =
        IntStream.range(0, stretches.size()).filter(i -> stretches.get(i).count() > 0).toArray();
  }

  /**
   * How far p99 went, how it stood to its target, and when most was observed.
   *
   * @param target of p99, or null
   */
  String finding(PromisedQuantile target) {
    return course() + against(target) + busiest();
  }

  private String course() {
    Comparator<Bracket> bySize =
        Comparator.comparingDouble(Bracket::upper).thenComparingDouble(Bracket::lower);
    Bracket least = IntStream.of(observed).mapToObj(slow::get).min(bySize).orElseThrow();
    int worst = observed[0];
    for (int i : observed) {
      worst = bySize.compare(slow.get(i), slow.get(worst)) > 0 ? i : worst;
    }
    Bracket most = slow.get(worst);
    if (least.lower() == most.lower() && least.upper() == most.upper()) {
      return "p99 stayed at " + text(most) + " throughout";
    }
    return "p99 was worst "
        + Format.seconds(stretches.get(worst).fromSeconds())
        + " into the window ("
        + text(most)
        + ") and at best "
        + text(least);
  }

  private String text(Bracket bracket) {
    return Format.interval(bracket.lower(), bracket.upper(), unit);
  }

  /** In how many stretches the target was surely missed, or may have been; empty without one. */
  private String against(PromisedQuantile target) {
    if (target == null || !target.text().startsWith("<")) {
      return "";
    }
    double limit = target.limit();
    String promised = " its target of " + target.text();
    long missed = IntStream.of(observed).filter(i -> slow.get(i).lower() >= limit).count();
    long kept = IntStream.of(observed).filter(i -> slow.get(i).upper() <= limit).count();
    if (missed > 0) {
      return "; it missed" + promised + in(missed);
    }
    return kept == observed.length
        ? "; it met" + promised + " throughout"
        : "; whether it met" + promised + " is open" + in(observed.length - kept);
  }

  private String in(long some) {
    return some == observed.length
        ? " throughout"
        : " in " + Format.count(some) + " of " + Format.count(observed.length) + " stretches";
  }

  private String busiest() {
    double most =
        stretches.stream()
            .mapToDouble(Stretch::perSecond)
            .filter(rate -> !Double.isNaN(rate))
            .max()
            .orElse(Double.NaN);
    return stretches.stream()
        .filter(stretch -> stretch.perSecond() == most)
        .findFirst()
        .map(
            stretch ->
                "; the busiest "
                    + Format.seconds(stretch.seconds())
                    + " had "
                    + Format.rate(stretch.perSecond()))
        .orElse("");
  }

  /** How long the stretches are, how much they hold, and what the picture cannot say itself. */
  String description() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Each band holds its percentile, as far as the counts of every "
            + length()
            + " ("
            + held()
            + ") tell it apart");
    sentences.add("Shades are the share of these in each bucket");
    if (least() < Stretches.ENOUGH) {
      sentences.add("With fewer than " + Stretches.ENOUGH + ", p99 is the slowest of them");
    }
    beyond(sentences);
    if (observed.length < stretches.size()) {
      sentences.add("No band: nothing observed");
    }
    if (stretches.stream().anyMatch(stretch -> Double.isNaN(stretch.perSecond()))) {
      sentences.add("Where no node was scraped the rate is not known");
    }
    return String.join(". ", sentences) + ".";
  }

  /** The usual length: only at the end of the window and where scrapes failed there are others. */
  private String length() {
    double[] lengths = stretches.stream().mapToDouble(Stretch::seconds).sorted().toArray();
    return Format.seconds(lengths[lengths.length / 2]);
  }

  private long least() {
    return IntStream.of(observed).mapToLong(i -> stretches.get(i).count()).min().orElse(0);
  }

  private String held() {
    long most = IntStream.of(observed).mapToLong(i -> stretches.get(i).count()).max().orElse(0);
    String range = least() == most ? "" : Format.count(least()) + " to ";
    return range + Format.counted(most, "observation");
  }

  private void beyond(List<String> sentences) {
    IntStream.of(observed)
        .mapToObj(slow::get)
        .filter(bracket -> Double.isInfinite(bracket.upper()))
        .mapToDouble(Bracket::lower)
        .max()
        .ifPresent(last -> sentences.add(beyond(last)));
  }

  private String beyond(double last) {
    return last > 0
        ? "A band that is open at the top lies beyond " + Format.of(last, unit)
        : "A band that is open at the top lies anywhere: there is no bound but +Inf";
  }
}
