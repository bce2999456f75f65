package dev.warrenperf.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Simulated runs as a system would expose them: a snapshot before, in which nothing has been
 * observed, and one after, with the default buckets of Prometheus' Go client.
 */
final class RunFiles {

  private static final long LENGTH_MILLIS = 60_000;

  private final Path place;
  private final Design design;
  private final Path targets;

  private RunFiles(Path place, Design design) throws IOException {
    this.place = place;
    this.design = design;
    List<String> operations = new ArrayList<>(List.of("operations:"));
    for (int i = 0; i < design.operations().size(); i++) {
      operations.add(TargetFile.operation(name(i), metric(i), "p95", "1s"));
    }
    this.targets = TargetFile.in(place, operations.toArray(String[]::new));
  }

  /** In a directory that is there; writes what all runs share. */
  static RunFiles in(Path place, Design design) throws IOException {
    RunFiles files = new RunFiles(place, design);
    Files.writeString(files.before(), files.nothing(new SnapshotText()));
    return files;
  }

  Path targets() {
    return targets;
  }

  private Path before() {
    return place.resolve("before.prom");
  }

  /** Writes the runs of the baseline and returns what the command calls them. */
  List<String> baseline(SplittableRandom random) throws IOException {
    return side(design.baseline(), false, random);
  }

  /** Those of the candidate. */
  List<String> candidate(SplittableRandom random) throws IOException {
    return side(design.candidate(), true, random);
  }

  private List<String> side(Side side, boolean candidate, SplittableRandom random)
      throws IOException {
    List<String> runs = new ArrayList<>();
    for (int run = 0; run < side.runs(); run++) {
      double bench = design.session().factor(candidate, run, side.runs());
      String name = (candidate ? "candidate-" : "baseline-") + (run + 1);
      SnapshotText after = new SnapshotText();
      Path before = before();
      if (design.session().hasTimes()) {
        long start = design.session().start(candidate, run, side.runs());
        before = place.resolve(name + "-before.prom");
        Files.writeString(before, nothing(new SnapshotText().at(start)));
        after.at(start + LENGTH_MILLIS);
      }
      Path file = place.resolve(name + ".prom");
      Files.writeString(file, observed(after, side, candidate, bench, random));
      runs.add(before + "," + file);
    }
    return runs;
  }

  private String nothing(SnapshotText text) {
    for (int i = 0; i < design.operations().size(); i++) {
      text.histogram(metric(i), "", new Counts(Layout.GO));
    }
    return text.toString();
  }

  private String observed(
      SnapshotText text, Side side, boolean candidate, double bench, SplittableRandom random) {
    double ofTheRun = design.effects().draw(random);
    for (int i = 0; i < design.operations().size(); i++) {
      double effect = design.common() ? ofTheRun : design.effects().draw(random);
      double factor = bench * Math.exp(side.noise() * effect);
      boolean slow = candidate && i < design.slowed();
      Slowdown slowdown = slow ? side.slowdown() : Slowdown.NONE;
      Counts counts = new Counts(Layout.GO);
      for (int request = 0; request < side.requests(); request++) {
        double duration = design.operations().get(i).draw(random);
        counts.observe(factor * slowdown.on(duration, random));
      }
      text.histogram(metric(i), "", counts);
    }
    return text.toString();
  }

  private static String name(int operation) {
    return String.format(Locale.ROOT, "op_%02d", operation + 1);
  }

  private static String metric(int operation) {
    return name(operation) + "_duration_seconds";
  }
}
