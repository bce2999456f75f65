package dev.warrenperf.simulation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Three managers, of which the first leads and is then replaced by the second, scraped through the
 * change.
 *
 * @param how the first one loses its lead
 * @param every seconds between scrapes
 * @param activity whether the target file names the counter that moves on leaders alone
 */
record SimulatedLeaders(How how, int every, boolean activity)
    implements Trial<SimulatedLeaders.Told> {

  /** What becomes of the old leader. */
  enum How {
    KILLED,
    KILLED_AND_RESTARTED,
    STEPPED_DOWN
  }

  /**
   * What the report said.
   *
   * @param gap the true leaderless time in seconds
   * @param shortest of the only change, NaN where another number of changes was found
   * @param longest infinite where it is not known
   * @param verdict of {@code < 10s}
   */
  record Told(double gap, double shortest, double longest, String verdict) {

    double holdsTruth() {
      return shortest <= gap && gap <= longest ? 1 : 0;
    }

    double wrong() {
      return (verdict.equals("PASS") && gap >= LIMIT) || (verdict.equals("FAIL") && gap < LIMIT)
          ? 1
          : 0;
    }

    double decided() {
      return verdict.equals("PASS") || verdict.equals("FAIL") ? 1 : 0;
    }
  }

  private static final double LIMIT = 10;
  private static final int LENGTH = 110;
  private static final int MANAGERS = 3;

  @Override
  public Told once(SplittableRandom random, Path place) throws IOException {
    Path run = Files.createDirectory(place.resolve("run"));
    String signs = activity ? ", activity: [scheduled_total]" : "";
    Path targets =
        TargetFile.in(
            place,
            "failover:",
            "  - {name: Failover, leader: is_leader, leaderless: < 10s" + signs + "}");
    double loss = 35 + 10 * random.nextDouble();
    double gap = 0.05 * Math.pow(30 / 0.05, random.nextDouble());
    StringBuilder scrapes = new StringBuilder("node,start_unix_ns,duration_ns,status\n");
    List<String> nodes = new ArrayList<>();
    for (int manager = 0; manager < MANAGERS; manager++) {
      String name = "manager-" + (manager + 1);
      nodes.add("{\"name\": \"" + name + "\", \"role\": \"manager\", \"url\": \"http://x/\"}");
      ManagerLife life = ManagerLife.of(manager, how, loss, gap, LENGTH, random);
      scrape(Files.createDirectories(run.resolve(name)), life, scrapes, random);
    }
    Files.writeString(run.resolve("run.json"), "{\"nodes\": [" + String.join(", ", nodes) + "]}");
    Files.writeString(run.resolve("scrapes.csv"), scrapes);
    List<String> arguments = List.of(run.toString(), "--targets", targets.toString());
    return told(gap, Command.of("report", arguments).json());
  }

  private void scrape(
      Path directory, ManagerLife life, StringBuilder scrapes, SplittableRandom random)
      throws IOException {
    double offset = every * random.nextDouble();
    for (double time = offset; time < LENGTH; time += every) {
      long millis = ManagerLife.FIRST + Math.round(1000 * time);
      double instant = (millis - ManagerLife.FIRST) / 1000.0;
      boolean up = life.isUp(instant);
      scrapes.append(directory.getFileName()).append(',').append(millis).append("000000,1000000,");
      scrapes.append(up ? "200\n" : "refused\n");
      if (up) {
        Files.writeString(directory.resolve(millis + ".prom"), life.text(instant));
      }
    }
  }

  private static Told told(double gap, JsonObject report) {
    JsonObject failover = report.getAsJsonArray("failover").get(0).getAsJsonObject();
    JsonElement verdict = failover.get("verdict");
    double shortest = Double.NaN;
    double longest = Double.POSITIVE_INFINITY;
    if (failover.get("changes").getAsInt() == 1) {
      for (JsonElement element : failover.getAsJsonArray("events")) {
        JsonObject event = element.getAsJsonObject();
        if (event.get("kind").getAsString().equals("change")) {
          shortest = number(event.get("shortestSeconds"), 0);
          longest = number(event.get("longestSeconds"), Double.POSITIVE_INFINITY);
        }
      }
    }
    return new Told(gap, shortest, longest, verdict.getAsString());
  }

  private static double number(JsonElement element, double otherwise) {
    return element.isJsonNull() ? otherwise : element.getAsDouble();
  }

  static Section section() {
    List<Row> rows = new ArrayList<>();
    for (boolean activity : new boolean[] {false, true}) {
      for (How how : How.values()) {
        for (int every : new int[] {1, 5}) {
          rows.add(row(new SimulatedLeaders(how, every, activity)));
        }
      }
    }
    return Section.lines("leaders", List.of("evidence", "old leader", "scrape every"), rows);
  }

  private static Row row(SimulatedLeaders change) {
    String evidence = change.activity() ? "gauge and activity" : "gauge";
    String how = change.how().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String every = change.every() + " s";
    return Row.of(
        new Experiment<>(
            String.join("/", "leaders", evidence, how, every),
            500,
            change,
            List.of(
                Measure.atLeast(1, "truth in [shortest, longest]", Told::holdsTruth),
                Measure.atMost(0, "verdict of < 10 s false", Told::wrong),
                change.activity() && change.every() == 1
                    ? Measure.atLeast(0.6, "decided", Told::decided)
                    : Measure.shown("decided", Told::decided))),
        evidence,
        how,
        every);
  }
}
