package dev.warrenperf.target;

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
    CPU,
    /** The largest use inside the window is judged, in bytes. */
    MEMORY
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
    return kind == Kind.CPU ? target.cpuCounter() : target.memoryGauge();
  }

  /** What its figures are in. */
  public Unit unit() {
    return kind == Kind.CPU ? Unit.RATIO : Unit.BYTES;
  }

  /** Which of its figures stands for the whole run, in a word. */
  public String statistic() {
    return kind == Kind.CPU ? "mean" : "max";
  }

  /**
   * The figure that stands for the whole run, and that versions are compared by: the mean for CPU,
   * the maximum for memory.
   */
  public double ofRun(Use use) {
    return kind == Kind.CPU ? use.mean() : use.max();
  }

  /** The figure that is judged: of CPU that of the busiest window; NaN without one. */
  public double judged(Use use) {
    if (kind == Kind.MEMORY) {
      return use.max();
    }
    return use.busiest() == null ? Double.NaN : use.busiest().perSecond();
  }

  @Override
  public CheckSubject subject() {
    return target.subject(kind);
  }

  @Override
  public double value() {
    return worst == null ? Double.NaN : ofRun(worst);
  }

  @Override
  public boolean isExposed() {
    return !uses.isEmpty();
  }

  @Override
  public List<MetricChoice> metrics() {
    return List.of(new MetricChoice(List.of(metric()), metric(), isExposed(), List.of(), counted));
  }

  @Override
  public String title() {
    return subject().toString();
  }
}
