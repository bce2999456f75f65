package dev.warrenperf.history;

import dev.warrenperf.comparison.MeasuredFigure;
import dev.warrenperf.comparison.Presence;
import dev.warrenperf.unit.Direction;
import dev.warrenperf.unit.Unit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rates, levels and resources of a report. */
final class FigureMembers {

  private final OlderReport older;

  FigureMembers(OlderReport older) {
    this.older = older;
  }

  /**
   * One of them.
   *
   * @param section the list that it stands in
   */
  MeasuredFigure read(String section, Members figure) throws ReportFault {
    return switch (section) {
      case "throughput" -> figure(MeasuredFigure.Kind.THROUGHPUT, figure);
      case "ratios" -> figure(MeasuredFigure.Kind.RATIO, figure);
      case "gauges" -> figure(MeasuredFigure.Kind.GAUGE, figure);
      default -> figure(resource(figure), figure);
    };
  }

  private static MeasuredFigure.Kind resource(Members figure) throws ReportFault {
    MeasuredFigure.Kind kind =
        figure.wordOrNull(
            "resource",
            Map.of("cpu", MeasuredFigure.Kind.CPU, "memory", MeasuredFigure.Kind.MEMORY));
    if (kind == null) {
      throw figure.fault("resource", "cpu or memory");
    }
    return kind;
  }

  private MeasuredFigure figure(MeasuredFigure.Kind kind, Members figure) throws ReportFault {
    if (!figure.has("better")) {
      older.tell("which way rates, levels and resources are better");
    }
    Presence presence =
        figure.has("presence")
            ? figure.wordOrNull("presence", OperationMembers.presences())
            : older.figure(figure);
    double value = figure.known("value");
    boolean either = presence == Presence.NAMES_DIFFER;
    if (presence == null || (!either && (presence == Presence.OBSERVED) == Double.isNaN(value))) {
      throw figure.fault("value", "a number just where one was observed");
    }
    return new MeasuredFigure(
        kind,
        figure.text("name"),
        figure.has("metric") ? figure.text("metric") : "",
        figure.has("alias") && figure.flag("alias"),
        figure.text("statistic"),
        presence,
        value,
        unit(figure),
        figure.wordOrNull("better", directions()),
        figure.has("busiest") ? load(figure) : MeasuredFigure.Load.UNKNOWN);
  }

  /** A capacity that was missed was asked for more than there is. */
  private static MeasuredFigure.Load load(Members figure) throws ReportFault {
    Members busiest = figure.object("busiest");
    return new MeasuredFigure.Load(
        busiest.known("runOffered"), "FAIL".equals(figure.textOrNull("verdict")));
  }

  private static Unit unit(Members figure) throws ReportFault {
    Map<String, Unit> units = new LinkedHashMap<>();
    for (Unit unit : Unit.values()) {
      units.put(unit.symbol(), unit);
    }
    Unit unit = figure.wordOrNull("unit", units);
    if (unit == null) {
      throw figure.fault("unit", "a unit");
    }
    return unit;
  }

  private static Map<String, Direction> directions() {
    Map<String, Direction> words = new LinkedHashMap<>();
    for (Direction direction : Direction.values()) {
      words.put(direction.word(), direction);
    }
    return words;
  }
}
