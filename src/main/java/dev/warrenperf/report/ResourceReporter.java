package dev.warrenperf.report;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.judge.ResourceResult;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.List;

/** CPU and memory as a report shows them. */
final class ResourceReporter {

  private final Outcomes outcomes;
  private final FiguresOverTime overTime;

  ResourceReporter(RunDeltas run, Outcomes outcomes, boolean drawn) {
    this.outcomes = outcomes;
    this.overTime = new FiguresOverTime(run, drawn);
  }

  /** Worst first. */
  List<ResourceReport> of(List<ResourceResult> results) {
    return Outcomes.worstFirst("resource", results, this::of);
  }

  private ResourceReport of(ResourceResult result, String anchor) {
    boolean cpu = result.kind() == ResourceResult.Kind.CPU;
    Unit unit = result.unit();
    Tiers limits = result.limits();
    ResourceResult.Use worst = result.worst();
    Outcome outcome = outcomes.of(result.check());
    double value = result.value();
    // of what was never seen twice only a bound is known, and that it was at least nothing
    boolean seen = !Double.isNaN(value);
    double judged = seen ? result.kind().judged(worst) : Double.NaN;
    boolean windowed = seen && worst.busiest() != null;
    return new ResourceReport(
        result.target().name(),
        anchor,
        result.target().role(),
        result.metric().toString(),
        result.kind().word(),
        result.statistic(),
        worst == null ? null : worst.node(),
        value,
        unit.symbol(),
        Presences.of(result),
        limits.better(),
        Format.of(judged, unit),
        windowed ? busiest(worst, Format.of(value, unit)) : null,
        cpu && worst != null ? basis(worst.cores()) : "",
        outcome,
        result.uses().stream().map(use -> node(use, unit)).toList(),
        overTime.resource(result, anchor, title(result), outcome));
  }

  private static FigureReport.Busiest busiest(ResourceResult.Use use, String mean) {
    String whole = (use.isOfPart() ? "while it was seen " : "whole run ") + mean;
    return FigureReporter.busiest(use.busiest(), "", whole);
  }

  private static String title(ResourceResult result) {
    boolean cpu = result.kind() == ResourceResult.Kind.CPU;
    return result.target().name() + (cpu ? ", CPU" : ", memory");
  }

  private static String basis(double cores) {
    return cores == 1 ? "of one core" : "of " + Format.number(cores) + " cores";
  }

  private static ResourceReport.NodeUse node(ResourceResult.Use use, Unit unit) {
    return new ResourceReport.NodeUse(
        use.node(),
        use.min(),
        use.mean(),
        use.max(),
        use.busiest() == null ? Double.NaN : use.busiest().perSecond(),
        Format.of(use.min(), unit),
        Format.of(use.mean(), unit),
        Format.of(use.max(), unit));
  }
}
