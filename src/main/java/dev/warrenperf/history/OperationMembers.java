package dev.warrenperf.history;

import dev.warrenperf.comparison.MeasuredOperation;
import dev.warrenperf.comparison.Presence;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.unit.MetricUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Operations of a report. */
final class OperationMembers {

  private final OlderReport older;

  OperationMembers(OlderReport older) {
    this.older = older;
  }

  /** The words of presence. */
  static Map<String, Presence> presences() {
    Map<String, Presence> words = new LinkedHashMap<>();
    for (Presence presence : Presence.values()) {
      words.put(presence.word(), presence);
    }
    words.remove(Presence.OTHER_UNIT.word()); // which is told of a run beside others alone
    return words;
  }

  /** The histogram, where one is named, and the client's samples, where there are any. */
  List<MeasuredOperation> read(Members operation) throws ReportFault {
    Presence presence =
        operation.has("presence")
            ? operation.wordOrNull("presence", presences())
            : older.operation(operation);
    List<MeasuredOperation> read = new ArrayList<>();
    if (presence != null) {
      read.add(histogram(operation, presence));
    }
    if (operation.isKnown("client")) {
      read.add(samples(operation.text("name"), operation.object("client")));
    } else if (presence == null) {
      read.add(MeasuredOperation.noSamples(operation.text("name")));
    }
    return read;
  }

  private MeasuredOperation histogram(Members operation, Presence presence) throws ReportFault {
    boolean observed = presence == Presence.OBSERVED;
    if (!operation.has("alias")) {
      older.tell("which metrics serve under another name");
    }
    return new MeasuredOperation(
        operation.text("name"),
        MeasuredOperation.Source.HISTOGRAM,
        operation.text("metric"),
        operation.has("alias") && operation.flag("alias"),
        presence,
        observed ? buckets(operation) : null,
        0,
        observed ? pieces(operation) : List.of());
  }

  private static Histogram buckets(Members operation) throws ReportFault {
    List<Members> buckets = operation.objects("buckets");
    double[] bounds = new double[buckets.size()];
    double[] counts = new double[buckets.size()];
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = buckets.get(i).number("le");
      counts[i] = buckets.get(i).whole("count");
      if (i > 0 && !(bounds[i] > bounds[i - 1])) {
        throw buckets.get(i).fault("le", "bounds that ascend");
      }
      if (i > 0 && counts[i] < counts[i - 1]) {
        throw buckets.get(i).fault("count", "cumulative counts that never fall");
      }
    }
    int last = bounds.length - 1;
    if (last < 0 || bounds[last] != Double.POSITIVE_INFINITY) {
      throw operation.fault("buckets", "a last bucket of +Inf");
    }
    if (counts[last] < 1 || counts[last] != operation.whole("count")) {
      throw operation.fault("count", "the count of the last bucket, at least 1");
    }
    // reports of earlier knew nothing but durations
    MetricUnit unit =
        operation.has("unit") ? MetricUnit.ofSymbol(operation.text("unit")) : MetricUnit.SECONDS;
    return Histogram.of(bounds, counts, operation.known("sum"), unit).withPossibleSum();
  }

  private static List<MeasuredOperation.Piece> pieces(Members operation) throws ReportFault {
    List<MeasuredOperation.Piece> pieces = new ArrayList<>();
    for (Members interval : operation.objects("intervals")) {
      double count = interval.whole("count");
      if (count > 0) {
        pieces.add(new MeasuredOperation.Piece(count, interval.known("sum")));
      }
    }
    return pieces;
  }

  private MeasuredOperation samples(String name, Members client) throws ReportFault {
    long failed = (long) client.whole("failed");
    if (!client.has("durations") && !client.has("counts")) {
      older.tell("the single durations of client samples");
      return new MeasuredOperation(
          name,
          MeasuredOperation.Source.SAMPLES,
          client.text("name"),
          false,
          Presence.UNUSABLE,
          null,
          failed,
          List.of());
    }
    List<Double> durations = client.numbers("durations");
    List<Double> counts = client.numbers("counts");
    check(client, durations, counts);
    return MeasuredOperation.samples(
        name, client.text("name"), durations, counts, client.known("sum"), failed);
  }

  private static void check(Members client, List<Double> durations, List<Double> counts)
      throws ReportFault {
    double total = 0;
    double before = -1;
    for (double duration : durations) {
      if (!(duration >= 0) || !(duration > before)) {
        throw client.fault("durations", "durations of at least 0 that ascend");
      }
      before = duration;
    }
    for (double count : counts) {
      if (!(count >= 1) || count != Math.rint(count)) {
        throw client.fault("counts", "whole numbers of at least 1");
      }
      total += count;
    }
    if (counts.size() != durations.size()) {
      throw client.fault("counts", "one for each of " + durations.size() + " durations");
    }
    if (total != client.whole("count")) {
      throw client.fault("count", "the sum of the counts");
    }
  }
}
