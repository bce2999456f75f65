package dev.warrenperf.report;

import dev.warrenperf.comparison.MeasuredFigure;
import dev.warrenperf.comparison.Presence;
import dev.warrenperf.json.JsonFault;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.unit.Unit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run has to say of its rates, levels and resources when versions are compared. */
final class FigureMeasurements {

  private FigureMeasurements() {}

  /**
   * A rate, a ratio or a level.
   *
   * @param place where it stands in the report, for messages
   */
  static MeasuredFigure of(MeasuredFigure.Kind kind, FigureReport figure, String place)
      throws JsonFault {
    check(figure.presence(), figure.value(), place);
    return new MeasuredFigure(
        kind,
        figure.name(),
        figure.metric(),
        figure.alias(),
        figure.statistic(),
        figure.presence(),
        figure.value() + 0.0,
        unit(figure.unit(), place),
        figure.better(),
        load(figure));
  }

  /** A capacity that was missed was asked for more than there is. */
  private static MeasuredFigure.Load load(FigureReport figure) {
    return figure.busiest() == null
        ? MeasuredFigure.Load.UNKNOWN
        : new MeasuredFigure.Load(
            figure.busiest().runOffered(), figure.outcome().verdict() == Verdict.FAIL);
  }

  /** CPU or memory. */
  static MeasuredFigure of(ResourceReport resource, String place) throws JsonFault {
    check(resource.presence(), resource.value(), place);
    return new MeasuredFigure(
        kind(resource.resource(), place),
        resource.name(),
        resource.metric(),
        false,
        resource.statistic(),
        resource.presence(),
        resource.value() + 0.0,
        unit(resource.unit(), place),
        resource.better());
  }

  private static MeasuredFigure.Kind kind(String resource, String place) throws JsonFault {
    return switch (resource) {
      case "cpu" -> MeasuredFigure.Kind.CPU;
      case "memory" -> MeasuredFigure.Kind.MEMORY;
      default -> throw JsonFault.of(place + ".resource", "cpu or memory", resource);
    };
  }

  private static void check(Presence presence, double value, String place) throws JsonFault {
    OperationMeasurements.checkAlone(presence, place);
    boolean either = presence == Presence.NAMES_DIFFER;
    if (!either && (presence == Presence.OBSERVED) == Double.isNaN(value)) {
      throw JsonFault.of(place + ".value", "a number just where one was observed", value);
    }
  }

  private static Unit unit(String symbol, String place) throws JsonFault {
    for (Unit unit : Unit.values()) {
      if (unit.symbol().equals(symbol)) {
        return unit;
      }
    }
    throw JsonFault.of(
        place + ".unit",
        Stream.of(Unit.values()).map(Unit::symbol).collect(Collectors.joining(", ", "one of ", "")),
        symbol);
  }
}
