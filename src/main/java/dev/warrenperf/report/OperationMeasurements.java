package dev.warrenperf.report;

import dev.warrenperf.comparison.MeasuredOperation;
import dev.warrenperf.comparison.Presence;
import dev.warrenperf.json.JsonFault;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.unit.MetricUnit;
import java.util.ArrayList;
import java.util.List;

/** What a run has to say of one operation when versions are compared. */
final class OperationMeasurements {

  private final OperationReport operation;
  private final String place;

  /**
   * Of an operation of a report.
   *
   * @param place where it stands there, for messages
   */
  OperationMeasurements(OperationReport operation, String place) {
    this.operation = operation;
    this.place = place;
  }

  /** The histogram, where one is named, and the client's samples, where there are any. */
  List<MeasuredOperation> all() throws JsonFault {
    checkAlone(operation.presence(), place);
    List<MeasuredOperation> all = new ArrayList<>();
    if (operation.presence() != null) {
      all.add(histogram());
    }
    if (operation.client() != null) {
      all.add(samples(operation.client()));
    } else if (operation.presence() == null) {
      all.add(MeasuredOperation.noSamples(operation.name()));
    }
    return all;
  }

  /** Refuses what is told of a run beside others alone. */
  static void checkAlone(Presence presence, String place) throws JsonFault {
    if (presence == Presence.OTHER_UNIT) {
      throw JsonFault.of(place + ".presence", "what is known of one run", presence.word());
    }
  }

  private MeasuredOperation histogram() throws JsonFault {
    if (operation.metric() == null) {
      throw JsonFault.of(place + ".metric", "a string that is not empty", null);
    }
    boolean observed = operation.presence() == Presence.OBSERVED;
    return new MeasuredOperation(
        operation.name(),
        MeasuredOperation.Source.HISTOGRAM,
        operation.metric(),
        operation.alias(),
        operation.presence(),
        observed ? buckets() : null,
        0,
        observed ? pieces() : List.of());
  }

  private Histogram buckets() throws JsonFault {
    List<OperationReport.Bucket> buckets = operation.buckets();
    double[] bounds = new double[buckets.size()];
    double[] counts = new double[buckets.size()];
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = buckets.get(i).le() + 0.0;
      counts[i] = buckets.get(i).count();
      String bucket = place + ".buckets[" + i + "]";
      if (i > 0 && !(bounds[i] > bounds[i - 1])) {
        throw JsonFault.of(bucket + ".le", "bounds that ascend", bounds[i]);
      }
      if (i > 0 && counts[i] < counts[i - 1]) {
        throw JsonFault.of(bucket + ".count", "cumulative counts that never fall", counts[i]);
      }
    }
    int last = bounds.length - 1;
    if (last < 0 || bounds[last] != Double.POSITIVE_INFINITY) {
      throw JsonFault.of(place + ".buckets", "a last bucket of +Inf", buckets);
    }
    if (counts[last] < 1 || counts[last] != operation.count()) {
      throw JsonFault.of(
          place + ".count", "the count of the last bucket, at least 1", operation.count());
    }
    return Histogram.of(bounds, counts, operation.sum() + 0.0, unit()).withPossibleSum();
  }

  /** Durations where nothing is told. */
  private MetricUnit unit() {
    return operation.unit() == null ? MetricUnit.SECONDS : MetricUnit.ofSymbol(operation.unit());
  }

  private List<MeasuredOperation.Piece> pieces() {
    return operation.intervals().stream()
        .filter(interval -> interval.count() > 0)
        .map(interval -> new MeasuredOperation.Piece(interval.count(), interval.sum() + 0.0))
        .toList();
  }

  private MeasuredOperation samples(ClientReport client) throws JsonFault {
    check(client, place + ".client.");
    return MeasuredOperation.samples(
        operation.name(),
        client.name(),
        client.durations(),
        client.counts(),
        client.sum() + 0.0,
        client.failed());
  }

  private static void check(ClientReport client, String place) throws JsonFault {
    List<Double> durations = client.durations();
    List<Double> counts = client.counts();
    double before = -1;
    for (double duration : durations) {
      if (!(duration >= 0) || !(duration > before)) {
        throw JsonFault.of(place + "durations", "durations of at least 0 that ascend", durations);
      }
      before = duration;
    }
    double total = 0;
    for (double count : counts) {
      if (!(count >= 1) || count != Math.rint(count)) {
        throw JsonFault.of(place + "counts", "whole numbers of at least 1", counts);
      }
      total += count;
    }
    if (counts.size() != durations.size()) {
      throw JsonFault.of(
          place + "counts", "one for each of " + durations.size() + " durations", counts);
    }
    if (total != client.count()) {
      throw JsonFault.of(place + "count", "the sum of the counts", client.count());
    }
  }
}
