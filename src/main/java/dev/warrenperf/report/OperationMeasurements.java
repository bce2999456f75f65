package dev.warrenperf.report;

import dev.warrenperf.comparison.MeasuredOperation;
import dev.warrenperf.comparison.Presence;
import dev.warrenperf.json.JsonFault;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Labels;
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
        observed ? pieces() : List.of(),
        observed ? children() : List.of());
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

  private List<MeasuredOperation.Child> children() throws JsonFault {
    double[] bounds = operation.buckets().stream().mapToDouble(one -> one.le() + 0.0).toArray();
    List<MeasuredOperation.Child> children = new ArrayList<>();
    double[] all = new double[bounds.length];
    for (OperationReport.Child child : operation.children()) {
      String counts = place + ".children[" + children.size() + "].counts";
      double[] cumulative = child.counts().stream().mapToDouble(Double::doubleValue).toArray();
      check(cumulative, bounds.length, counts);
      for (int i = 0; i < all.length; i++) {
        all[i] += cumulative[i] - (i == 0 ? 0 : cumulative[i - 1]);
        if (all[i] > own(i)) {
          throw JsonFault.of(counts, "no more than the operation has in a bucket", child.counts());
        }
      }
      Histogram histogram = Histogram.of(bounds, cumulative, child.sum() + 0.0, unit());
      children.add(new MeasuredOperation.Child(Labels.of(child.labels()), histogram));
    }
    return children;
  }

  /** In a bucket by itself. */
  private long own(int i) {
    List<OperationReport.Bucket> buckets = operation.buckets();
    return buckets.get(i).count() - (i == 0 ? 0 : buckets.get(i - 1).count());
  }

  private static void check(double[] cumulative, int buckets, String place) throws JsonFault {
    boolean whole = cumulative.length == buckets && cumulative[buckets - 1] >= 1;
    for (int i = 0; whole && i < buckets; i++) {
      double before = i == 0 ? 0 : cumulative[i - 1];
      whole = cumulative[i] >= before && cumulative[i] == Math.rint(cumulative[i]);
    }
    if (!whole) {
      throw JsonFault.of(
          place,
          "whole numbers that never fall, one for each of " + buckets + " buckets",
          cumulative.length);
    }
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
