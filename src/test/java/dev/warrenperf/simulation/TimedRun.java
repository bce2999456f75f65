package dev.warrenperf.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A run of several nodes that is scraped at equal intervals, in one file with the times of its
 * samples, judged by {@code report} against one target.
 *
 * @param load its durations
 * @param requests in all; those of an interval and node are a part without remainder
 * @param nodes of one role
 * @param intervals between scrapes
 * @param layout bucket bounds
 * @param percentile whose target it is
 * @param limit of the target, in seconds
 * @param options of {@code report}
 */
record TimedRun(
    Durations load,
    int requests,
    int nodes,
    int intervals,
    Layout layout,
    double percentile,
    double limit,
    List<String> options)
    implements Trial<Judged> {

  private static final long FIRST = 1_795_000_000_000L;
  private static final long APART = 10_000;
  private static final String METRIC = "op_duration_seconds";

  /** The same with options. */
  TimedRun with(String... others) {
    return new TimedRun(
        load, requests, nodes, intervals, layout, percentile, limit, List.of(others));
  }

  @Override
  public Judged once(SplittableRandom random, Path place) throws IOException {
    double[][][] durations = new double[intervals][nodes][requests / (nodes * intervals)];
    load.draw(durations, random);
    Path run = Files.writeString(place.resolve("run.prom"), text(durations));
    Path targets = TargetFile.operation(place, METRIC, percent(), limit + "s");
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of(run.toString(), "--targets", targets.toString()));
    return Judged.by(arguments, percentile);
  }

  /** {@code p99}. */
  String percent() {
    return "p" + Math.round(100 * percentile);
  }

  private String text(double[][][] durations) {
    List<Counts> counts = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      counts.add(new Counts(layout));
    }
    SnapshotText text = new SnapshotText();
    scrape(text, 0, counts);
    for (int interval = 0; interval < intervals; interval++) {
      for (int node = 0; node < nodes; node++) {
        for (double duration : durations[interval][node]) {
          counts.get(node).observe(duration);
        }
      }
      scrape(text, interval + 1, counts);
    }
    return text.toString();
  }

  private void scrape(SnapshotText text, int number, List<Counts> counts) {
    text.at(FIRST + APART * number);
    for (int node = 0; node < nodes; node++) {
      text.histogram(METRIC, "instance=\"worker-" + (node + 1) + "\"", counts.get(node));
    }
  }
}
