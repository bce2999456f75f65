package dev.warrenperf.report;

import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.judge.OperationResult;
import dev.warrenperf.judge.QuantileResult;
import dev.warrenperf.judge.SampleWords;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.MetricUnit;
import java.util.List;

/** An operation of which only a client's samples have data, as a report shows it. */
final class ServedOperations {

  private ServedOperations() {}

  static OperationReport of(
      OperationResult result, String anchor, Outcomes outcomes, boolean drawn) {
    ClientSamples samples = result.client().samples();
    BulletScale scale = BulletScale.of(result.quantiles());
    List<QuantileReport> quantiles =
        result.quantiles().stream()
            .map(quantile -> quantile(result, quantile, outcomes, scale))
            .toList();
    Outcome mean = outcomes.of(result.check());
    Outcome worst = OperationReporter.worst(mean, quantiles);
    double span = samples.spanSeconds();
    return new OperationReport(
        result.target().name(),
        anchor,
        result.used() == null ? null : result.used().toString(),
        Source.SAMPLES,
        Presences.of(result),
        result.isAlias(),
        MetricUnit.SECONDS.symbol(),
        worst.verdict(),
        samples.count(),
        samples.sum(),
        samples.mean(),
        Format.count(samples.count()),
        Double.isNaN(span) ? "" : Format.rate(samples.count() / span),
        Format.seconds(samples.mean()),
        ClientReporter.summary(samples),
        List.of(),
        mean,
        quantiles,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        ClientReporter.of(result, anchor, drawn, quantiles));
  }

  private static QuantileReport quantile(
      OperationResult result, QuantileResult quantile, Outcomes outcomes, BulletScale scale) {
    Outcome outcome = outcomes.of(result.check(quantile));
    return OperationReporter.quantile(
        quantile,
        SampleWords.value(quantile.bounds().estimate()),
        "",
        scale.bullet(quantile, outcome.tone()),
        outcome,
        SampleWords.decided(result.client().samples(), quantile.bounds(), quantile.judgement()));
  }
}
