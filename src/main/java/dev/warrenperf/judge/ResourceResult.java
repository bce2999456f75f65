package dev.warrenperf.judge;

import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.Unit;
import dev.warrenperf.unit.UnitChoice;
import java.util.List;

/**
 * One resource of one kind of node, measured and judged.
 *
 * @param kind CPU or memory
 * @param uses every node's (or series') figures, in the order of their names
 * @param worst the one that decides; null without data
 * @param counted the unit that the metric's numbers were taken in
 */
public record ResourceResult(
    ResourceTarget target,
    Kind kind,
    List<Use> uses,
    Use worst,
    Judgement judgement,
    UnitChoice counted)
    implements FigureResult {

  /** Which resource. */
  public enum Kind {
    /** Use in the busiest window is judged, as a ratio of one core or of the node's cores. */
    CPU(CheckSubject.Kind.CPU, Unit.RATIO, "mean", MetricKind.COUNTER),
    /** The largest use inside the window is judged, in bytes. */
    MEMORY(CheckSubject.Kind.MEMORY, Unit.BYTES, "max", MetricKind.GAUGE);

    final CheckSubject.Kind subject;
    final MetricKind metric;
    private final Unit unit;
    private final String statistic;

    Kind(CheckSubject.Kind subject, Unit unit, String statistic, MetricKind metric) {
      this.subject = subject;
      this.unit = unit;
      this.statistic = statistic;
      this.metric = metric;
    }

    /** The word used in machine output. */
    public String word() {
      return subject.word();
    }

    /** The figure that is judged: of CPU that of the busiest window; NaN without one. */
    public double judged(Use use) {
      if (this == MEMORY) {
        return use.max();
      }
      return use.busiest() == null ? Double.NaN : use.busiest().perSecond();
    }
  }

  /**
   * One node's use.
   *
   * @param node its name, for single series with their labels
   * @param min smallest by interval
   * @param mean over the whole run; NaN when the duration is not known
   * @param max largest by interval or sample
   * @param busiest of CPU, the window in which the most was surely used, as a ratio; null for
   *     memory, and without two instants
   * @param cores that CPU is a ratio of; 1 for memory
   * @param least of what the figure that is judged may be, what was not seen included
   * @param most likewise
   * @param unseen why these differ; null when they do not
   * @param overTime use by interval of the grid for CPU, at each of its points for memory; NaN
   *     where it is not known
   */
  public record Use(
      String node,
      double min,
      double mean,
      double max,
      Busiest busiest,
      double cores,
      double least,
      double most,
      Reason unseen,
      List<Double> overTime) {
    public Use {
      overTime = List.copyOf(overTime);
    }

    /** Whether the mean is of a part of the run alone: more was used, or may have been, unseen. */
    public boolean isOfPart() {
      return unseen == Reason.OBSERVATIONS_LOST || unseen == Reason.SERIES_MISSING;
    }
  }

  public ResourceResult {
    uses = List.copyOf(uses);
  }

  /** The series behind it. */
  public Selector metric() {
    return target.metric(kind);
  }

  /** What its figures are in. */
  public Unit unit() {
    return kind.unit;
  }

  /** Which of its figures stands for the whole run, in a word. */
  public String statistic() {
    return kind.statistic;
  }

  @Override
  public CheckSubject subject() {
    return target.subject(kind);
  }

  @Override
  public double value() {
    if (worst == null) {
      return Double.NaN;
    }
    return kind == Kind.CPU ? worst.mean() : worst.max();
  }

  @Override
  public boolean isExposed() {
    return !uses.isEmpty();
  }

  @Override
  public List<MetricChoice> metrics() {
    return List.of(new MetricChoice(List.of(metric()), metric(), isExposed(), List.of(), counted));
  }

  /** The same, judged otherwise. */
  ResourceResult with(Judgement other) {
    return new ResourceResult(target, kind, uses, worst, other, counted);
  }

  @Override
  public String title() {
    return subject().toString();
  }
}
