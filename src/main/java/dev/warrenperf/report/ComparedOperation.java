package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.comparison.OperationKey;
import dev.warrenperf.json.Written;
import dev.warrenperf.unit.Unit;
import java.util.List;

/**
 * One operation in all versions.
 *
 * @param name as users call it
 * @param anchor id of its section
 * @param metric the selector whose series serve
 * @param source who measured
 * @param change of its worst contrast
 * @param reference what the reference measured
 * @param contrasts one for each candidate, in their order
 * @param overlay shares by bucket of all versions; null when there are no common buckets
 * @param curves shares at or below each duration of all versions; null without observations
 */
public record ComparedOperation(
    String name,
    String anchor,
    String metric,
    Source source,
    Change change,
    SideFigures reference,
    List<OperationChange> contrasts,
    Chart overlay,
    Chart curves)
    implements ComparedSubject {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("anchor", "overlay", "curves");

  /**
   * What one version measured, all its runs together.
   *
   * @param label of the version
   * @param count of observations; 0 when there are none
   * @param mean in the base unit: the geometric mean of the runs' means; NaN when not known
   * @param runs each run by itself
   * @param missing why there is nothing, in a sentence; null when there is something
   */
  public record SideFigures(
      String label, double count, double mean, List<RunFigures> runs, String missing) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("missing");

    /** Of the mean; of time without runs. */
    public Unit unit() {
      return runs.isEmpty() ? Unit.SECONDS : runs.get(0).unit();
    }
  }

  /**
   * One run's part; mean in this base unit, NaN when not known.
   *
   * @param title its name
   */
  public record RunFigures(String title, double count, double mean, Unit unit) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("unit");
  }

  @Override
  public boolean isCompared() {
    return contrasts.stream().anyMatch(contrast -> !contrast.is(Change.NOT_COMPARED));
  }

  /** The name, told apart from the same operation as the system measures it. */
  @Override
  public String title() {
    return new OperationKey(name, source).title();
  }

  @Override
  public String statistic() {
    return "mean";
  }

  @Override
  public double value() {
    return reference.mean();
  }

  @Override
  public Unit unit() {
    return reference.unit();
  }
}
