package dev.warrenperf.report;

import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.WholeCount;
import dev.warrenperf.comparison.MeasuredFigure;
import dev.warrenperf.comparison.MeasuredOperation;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.comparison.Presence;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.target.GaugeResult;
import dev.warrenperf.target.OperationResult;
import dev.warrenperf.target.RateResult;
import dev.warrenperf.target.RatioResult;
import dev.warrenperf.target.ResourceResult;
import dev.warrenperf.target.Tiers;
import dev.warrenperf.target.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a run that was read and judged has to say when versions are compared. */
public final class Measurements {

  private final ReportInput input;

  private Measurements(ReportInput input) {
    this.input = input;
  }

  /**
   * The same as {@code history.ReportFile} reads from the {@code report.json} of the same input.
   * Counts are the nearest whole numbers; a zero has no sign.
   */
  public static MeasuredRun of(ReportInput input) {
    return new Measurements(input).run();
  }

  private MeasuredRun run() {
    RunDescription told = input.description();
    RunDeltas run = input.deltas();
    Validity validity = Validity.of(input);
    Double interval = told.intervalSeconds();
    return new MeasuredRun(
        told.title(),
        told.version(),
        told.scenario(),
        told.repeat(),
        run.startMillis(),
        run.seconds(),
        interval == null ? Double.NaN : interval,
        ReportBuilder.windowText(input),
        validity.isValid(),
        validity.faults(),
        run.nodes().stream().filter(node -> node.snapshots() > 0).map(Measurements::node).toList(),
        told.facts(),
        operations(),
        figures());
  }

  private static MeasuredRun.MeasuredNode node(NodeDeltas node) {
    return new MeasuredRun.MeasuredNode(node.node().name(), node.node().role(), node.restarts());
  }

  private List<MeasuredOperation> operations() {
    List<MeasuredOperation> operations = new ArrayList<>();
    for (OperationResult result : input.results().operations()) {
      Presence presence = Presences.of(result);
      if (presence != null) {
        operations.add(histogram(result, presence));
      }
      if (result.client() != null) {
        operations.add(samples(result.target().name(), result.client().samples()));
      } else if (presence == null) {
        operations.add(MeasuredOperation.noSamples(result.target().name()));
      }
    }
    operations.sort(MeasuredOperation.ORDER);
    return operations;
  }

  private static MeasuredOperation histogram(OperationResult result, Presence presence) {
    boolean observed = presence == Presence.OBSERVED;
    return new MeasuredOperation(
        result.target().name(),
        MeasuredOperation.Source.HISTOGRAM,
        result.used().toString(),
        result.isAlias(),
        presence,
        observed ? unsigned(WholeCount.exact(result.histogram())).withPossibleSum() : null,
        0,
        observed ? pieces(result.total().perInterval()) : List.of());
  }

  private static Histogram unsigned(Histogram histogram) {
    double[] counts = new double[histogram.size()];
    double[] bounds = histogram.bounds();
    for (int i = 0; i < counts.length; i++) {
      counts[i] = histogram.low(i);
      bounds[i] += 0.0;
    }
    return Histogram.of(bounds, counts, histogram.sum() + 0.0, histogram.unit());
  }

  private static List<MeasuredOperation.Piece> pieces(Histogram[] perInterval) {
    List<MeasuredOperation.Piece> pieces = new ArrayList<>();
    for (Histogram interval : perInterval) {
      if (interval != null && WholeCount.total(interval) > 0) {
        pieces.add(new MeasuredOperation.Piece(WholeCount.total(interval), interval.sum() + 0.0));
      }
    }
    return pieces;
  }

  private static MeasuredOperation samples(String name, ClientSamples samples) {
    ClientValues values = ClientValues.of(samples);
    return MeasuredOperation.samples(
        name,
        samples.name(),
        values.durations(),
        values.counts(),
        samples.sum() + 0.0,
        samples.failed());
  }

  private List<MeasuredFigure> figures() {
    List<MeasuredFigure> figures = new ArrayList<>();
    input.results().rates().forEach(result -> figures.add(rate(result)));
    input.results().ratios().forEach(result -> figures.add(ratio(result)));
    input.results().gauges().forEach(result -> figures.add(gauge(result)));
    input.results().resources().forEach(result -> figures.add(resource(result)));
    figures.sort(MeasuredFigure.ORDER);
    return figures;
  }

  private static MeasuredFigure rate(RateResult result) {
    return new MeasuredFigure(
        MeasuredFigure.Kind.THROUGHPUT,
        result.target().name(),
        result.used().toString(),
        result.isAlias(),
        "rate",
        Presences.of(result),
        result.perSecond() + 0.0,
        result.target().rate().target().quantity().unit(),
        result.target().rate().better(),
        load(result));
  }

  private static MeasuredFigure.Load load(RateResult result) {
    return result.busiest() == null
        ? MeasuredFigure.Load.UNKNOWN
        : new MeasuredFigure.Load(
            result.busiest().runOffered(), result.judgement().verdict() == Verdict.FAIL);
  }

  private static MeasuredFigure ratio(RatioResult result) {
    Tiers limits = result.target().limits();
    return new MeasuredFigure(
        MeasuredFigure.Kind.RATIO,
        result.target().name(),
        result.metric(),
        result.isAlias(),
        "ratio",
        Presences.of(result),
        result.value() + 0.0,
        limits.target().quantity().unit(),
        limits.better());
  }

  private static MeasuredFigure gauge(GaugeResult result) {
    Tiers limits = result.target().limits();
    return new MeasuredFigure(
        MeasuredFigure.Kind.GAUGE,
        result.target().name(),
        result.used().toString(),
        result.isAlias(),
        result.target().statistic().name().toLowerCase(Locale.ROOT),
        Presences.of(result),
        result.value() + 0.0,
        limits.target().quantity().unit(),
        limits.better());
  }

  private static MeasuredFigure resource(ResourceResult result) {
    boolean cpu = result.kind() == ResourceResult.Kind.CPU;
    return new MeasuredFigure(
        cpu ? MeasuredFigure.Kind.CPU : MeasuredFigure.Kind.MEMORY,
        result.target().name(),
        result.metric().toString(),
        false,
        result.statistic(),
        Presences.of(result),
        result.worst() == null ? Double.NaN : result.ofRun(result.worst()) + 0.0,
        result.unit(),
        result.limits().better());
  }
}
