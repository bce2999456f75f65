package dev.warrenperf.recording;

import dev.warrenperf.bundle.BundleInfo;
import dev.warrenperf.json.JsonFault;
import dev.warrenperf.json.ReadBack;
import dev.warrenperf.json.RecordReader;
import dev.warrenperf.json.RecordWriter;
import dev.warrenperf.redaction.RedactedCommand;
import dev.warrenperf.scrape.ScrapeTarget;
import dev.warrenperf.unit.Decimals;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What {@code schedule.json} says: that a directory is made for these runs and no others.
 *
 * @param runs names of their folders, in the order in which they are recorded
 * @param options what the command line asks for, as far as it shapes the runs, by option; commands
 *     and labels as {@code run.json} has them, credentials masked
 */
public record ScheduleFile(List<String> runs, @ReadBack SortedMap<String, String> options) {

  static final String NAME = "schedule.json";

  private static final String SCHEMA = "warren-perf/schedule/1";

  /** The one of a request. */
  static ScheduleFile of(RunSchedule schedule, RecordRequest request, List<ScrapeTarget> targets) {
    SortedMap<String, String> options = new TreeMap<>();
    options.put("--repeat", Integer.toString(schedule.count()));
    if (schedule.sides().size() > 1) {
      options.put("--interleave", String.join(" ", schedule.sides()));
      options.put("--seed", Long.toString(schedule.seed()));
    }
    options.put("--interval", seconds(request.scrapes().interval()));
    options.put("--timeout", seconds(request.scrapes().timeout()));
    if (request.duration() != null) {
      options.put("--duration", seconds(request.duration()));
    }
    request.labels().forEach((key, value) -> options.put("--label " + key, value));
    targets.forEach(node -> options.put("--node " + node.name(), BundleInfo.shown(node.url())));
    if (request.commands().kept()) {
      commands(request, options);
    }
    return new ScheduleFile(schedule.runs().stream().map(RunSchedule.Run::name).toList(), options);
  }

  private static void commands(RecordRequest request, SortedMap<String, String> options) {
    List<String> benchmark = request.commands().benchmark();
    if (!benchmark.isEmpty()) {
      options.put("the command", RedactedCommand.line(benchmark));
    }
    if (request.commands().clusterInfo() != null) {
      options.put("--cluster-info", RedactedCommand.shell(request.commands().clusterInfo()));
    }
    request
        .repeats()
        .setups()
        .forEach(
            (version, setup) -> options.put("--setup " + version, RedactedCommand.shell(setup)));
  }

  private static String seconds(Duration time) {
    return Decimals.text(time.toNanos() / 1e9) + "s";
  }

  String toJson() {
    return RecordWriter.document(SCHEMA, this);
  }

  /**
   * Reads one back.
   *
   * @throws JsonFault when it is none
   */
  static ScheduleFile read(String text) throws JsonFault {
    try {
      return RecordReader.read(
          SCHEMA, ScheduleFile.class, new StringReader(text), UnaryOperator.identity());
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string cannot fail to be read", impossible);
    }
  }

  /** The first option in which another differs, and how; null when there is none. */
  String difference(ScheduleFile other) {
    SortedMap<String, String> theirs = other.options;
    TreeSet<String> all = new TreeSet<>(options.keySet());
    all.addAll(theirs.keySet());
    return all.stream()
        .filter(option -> !Objects.equals(options.get(option), theirs.get(option)))
        .map(option -> option + ": " + told(options, option) + ", not " + told(theirs, option))
        .findFirst()
        .orElse(null);
  }

  private static String told(SortedMap<String, String> options, String option) {
    return options.containsKey(option) ? "\"" + options.get(option) + "\"" : "none";
  }
}
