package dev.warrenperf.report;

import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.judge.ClientView;
import dev.warrenperf.judge.OperationResult;
import dev.warrenperf.judge.QuantileResult;
import dev.warrenperf.judge.SampleWords;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a client measured of an operation, as a report shows it. */
final class ClientReporter {

  /** A server that fails in more ways has them in the JSON. */
  private static final int MOST_KINDS = 5;

  private final OperationResult result;
  private final ClientView view;
  private final ClientSamples samples;

  private ClientReporter(OperationResult result) {
    this.result = result;
    this.view = result.client();
    this.samples = view.samples();
  }

  /**
   * Null when no client measured the operation.
   *
   * @param anchor of the operation
   * @param drawn whether a curve is wanted
   * @param judged the operation's quantiles
   */
  static ClientReport of(
      OperationResult result, String anchor, boolean drawn, List<QuantileReport> judged) {
    return result.client() == null
        ? null
        : new ClientReporter(result).report(anchor, drawn, judged);
  }

  private ClientReport report(String anchor, boolean drawn, List<QuantileReport> judged) {
    List<Double> durations = new ArrayList<>();
    List<Double> counts = new ArrayList<>();
    count(durations, counts);
    List<String> difference = difference();
    return new ClientReport(
        samples.name(),
        samples.origin(),
        samples.kind().word(),
        view.serves(),
        samples.count(),
        samples.failed(),
        failures(),
        samples.sum(),
        samples.mean(),
        samples.resolution().doubleValue(),
        samples.rounding().word(),
        samples.spanSeconds(),
        summary(difference),
        durations,
        counts,
        view.quantiles().stream().map(this::quantile).toList(),
        difference,
        drawn
            ? CurveCharts.samples(
                anchor + "-client",
                result.target().name(),
                samples,
                view.serves() ? judged : List.of())
            : null);
  }

  /** How often each duration is there; none has a sign. */
  private void count(List<Double> durations, List<Double> counts) {
    int counted = 0;
    for (int rank = 1; rank <= samples.count(); rank++) {
      // plus 0 makes a zero of either sign the same
      double duration = samples.seconds(rank) + 0.0;
      if (rank == samples.count() || samples.seconds(rank + 1) != duration) {
        durations.add(duration);
        counts.add((double) (rank - counted));
        counted = rank;
      }
    }
  }

  private List<ClientReport.ClientFailure> failures() {
    return samples.failures().entrySet().stream()
        .map(entry -> new ClientReport.ClientFailure(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** How many calls, from where, in which steps. */
  /** With the mean where nothing else tells it: it serves for nothing, and nothing differs. */
  private String summary(List<String> difference) {
    boolean alone = !view.serves() && difference.isEmpty();
    return "The client measured "
        + Format.counted(samples.count(), "call")
        + " that succeeded; "
        + failed(samples)
        + "; "
        + samples.origin()
        + " gives durations in "
        + SampleWords.step(samples)
        + (alone ? "; mean " + Format.seconds(samples.mean()) : "");
  }

  private static String failed(ClientSamples samples) {
    if (samples.failed() == 0) {
      return "none failed";
    }
    String failed = Format.count(samples.failed()) + " failed";
    String by =
        samples.failures().entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(MOST_KINDS)
            .map(entry -> entry.getKey() + ": " + Format.count(entry.getValue()))
            .collect(Collectors.joining(", "));
    int more = samples.failures().size() - MOST_KINDS;
    by += more > 0 ? " and " + more + " more kinds" : "";
    // a file that tells no more than that they failed has it said once
    boolean plain = samples.failures().equals(Map.of("failed", samples.failed()));
    return failed + (plain ? "" : " (" + by + ")") + ", excluded";
  }

  private ClientReport.ClientQuantile quantile(QuantileResult client) {
    QuantileBounds bounds = client.bounds();
    QuantileBounds server = server(client.q());
    return new ClientReport.ClientQuantile(
        client.q(),
        bounds.lower(),
        bounds.upper(),
        bounds.estimate(),
        bounds.ciLower(),
        bounds.ciUpper(),
        server == null ? "" : new ClientDifference(bounds, server).words(),
        server == null
            ? ""
            : Format.interval(server.lower(), server.upper(), result.unit().unit().base()));
  }

  /** What the histogram knows of a quantile; null when it has no data, or none of this one. */
  private QuantileBounds server(double q) {
    return view.serves()
        ? null
        : result.quantiles().stream()
            .filter(quantile -> quantile.q() == q && quantile.isObserved())
            .map(QuantileResult::bounds)
            .findFirst()
            .orElse(null);
  }

  private List<String> difference() {
    if (!result.isObserved()) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    view.quantiles().stream()
        .filter(quantile -> server(quantile.q()) != null)
        .findFirst()
        .map(this::quantileSentence)
        .ifPresent(sentences::add);
    double mean = result.histogram().mean();
    double larger = Math.max(samples.mean(), mean);
    sentences.add(
        "Mean of the client's "
            + Format.count(samples.count())
            + ": "
            + Format.beside(samples.mean(), larger, Unit.SECONDS)
            + ", of the server's "
            + Format.count((long) result.histogram().count())
            + ": "
            + Format.beside(mean, larger, result.histogram().unit().base()));
    return sentences;
  }

  private String quantileSentence(QuantileResult client) {
    QuantileBounds server = server(client.q());
    return Format.percentile(client.q())
        + ": "
        + new ClientDifference(client.bounds(), server).sentence();
  }
}
