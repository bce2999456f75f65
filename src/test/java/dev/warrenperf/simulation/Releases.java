package dev.warrenperf.simulation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Releases in order, one of which may change the level.
 *
 * @param releases how many
 * @param runs of each
 * @param noise from run to run, as the standard deviation of logarithms
 * @param effects how runs differ
 * @param at which release is the first at the new level, from 0
 * @param factor of the new level
 */
record Releases(int releases, int runs, double noise, RunEffects effects, int at, double factor)
    implements Trial<Releases.Told> {

  private static final int REQUESTS = 300;
  private static final long DAY = 86_400_000;
  private static final long FIRST = 1_795_000_000_000L;
  private static final String METRIC = "op_duration_seconds";

  /**
   * What the history said.
   *
   * @param changes the first releases of new levels
   * @param ofMean whether a change of the mean is among them
   * @param rose whether it says in its summary that an operation rose by the margin or more
   */
  record Told(List<String> changes, boolean ofMean, boolean rose) {

    double any() {
      return changes.isEmpty() ? 0 : 1;
    }

    /** 1 where a change is told at this release or a neighbour of it. */
    double about(int release) {
      return changes.stream().anyMatch(told -> Math.abs(number(told) - release) <= 1) ? 1 : 0;
    }

    private static int number(String name) {
      return Integer.parseInt(name.split("\\.", -1)[1]);
    }

    double anyOfMean() {
      return ofMean ? 1 : 0;
    }

    double risen() {
      return rose ? 1 : 0;
    }
  }

  static Releases flat(int releases, int runs, RunEffects effects) {
    return new Releases(releases, runs, 0.05, effects, releases, 1);
  }

  @Override
  public Told once(SplittableRandom random, Path place) throws IOException {
    Path targets = TargetFile.operation(place, METRIC, "p95", "1s");
    List<String> arguments = new ArrayList<>(List.of("--targets", targets.toString()));
    for (int release = 0; release < releases; release++) {
      for (int run = 0; run < runs; run++) {
        arguments.add(written(place, release, run, random).toString());
      }
    }
    return told(Command.of("history", arguments).json());
  }

  private Path written(Path place, int release, int run, SplittableRandom random)
      throws IOException {
    Path directory = Files.createDirectories(place.resolve("r" + release + "-" + run));
    long start = FIRST + release * DAY + run * 600_000L;
    Files.writeString(
        directory.resolve("run.json"),
        "{\"version\": \"" + name(release) + "\", \"scenario\": \"simulated\"}");
    Counts counts = new Counts(Layout.GO);
    double level = (release < at ? 1 : factor) * Math.exp(noise * effects.draw(random));
    for (int request = 0; request < REQUESTS; request++) {
      counts.observe(level * Shape.MEDIUM.draw(random));
    }
    snapshot(directory, start, new Counts(Layout.GO));
    snapshot(directory, start + 60_000, counts);
    return directory;
  }

  private static void snapshot(Path directory, long time, Counts counts) throws IOException {
    String text = new SnapshotText().histogram(METRIC, "", counts).toString();
    Files.writeString(directory.resolve("node-" + time + ".prom"), text);
  }

  private static String name(int release) {
    return "v1." + release + ".0";
  }

  private static Told told(JsonObject history) {
    List<String> changes = new ArrayList<>();
    JsonObject operation = history.getAsJsonArray("operations").get(0).getAsJsonObject();
    boolean ofMean = false;
    for (JsonElement element : operation.getAsJsonArray("changes")) {
      JsonObject change = element.getAsJsonObject();
      changes.add(change.get("release").getAsString());
      ofMean |= change.get("measure").getAsString().equals("mean");
    }
    String summary = history.getAsJsonArray("summary").get(0).getAsString();
    return new Told(
        changes, ofMean, summary.contains("rose by") && !summary.contains("in none of"));
  }
}
