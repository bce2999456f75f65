package dev.warrenperf.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Versions alike, each measured in a session of its own, on a bench that was calibrated in sessions
 * of earlier.
 *
 * @param sessions of the calibration, a day apart
 * @param repeats runs in each of them
 * @param runs of a side
 * @param noise standard deviation, from run to run, of the log of the factor on all durations
 * @param apart likewise from session to session
 */
record CalibratedBench(int sessions, int repeats, int runs, double noise, double apart)
    implements Trial<Compared> {

  private static final int REQUESTS = 1000;
  private static final long FIRST = 1_795_000_000_000L;
  private static final long DAY = 86_400_000;
  private static final long APART = 600_000;
  private static final long LENGTH = 60_000;
  private static final String METRIC = "op_duration_seconds";

  @Override
  public Compared once(SplittableRandom random, Path place) throws IOException {
    String targets = TargetFile.operation(place, METRIC, "p95", "1s").toString();
    String calibration = place.resolve("calibration.json").toString();
    List<String> calibrate = new ArrayList<>(List.of("--targets", targets, "-o", calibration));
    for (int session = 0; session < sessions; session++) {
      calibrate.addAll(session(place, session, repeats, random));
    }
    Command.of("calibrate", calibrate);
    List<String> compare =
        new ArrayList<>(List.of("--targets", targets, "--calibration", calibration));
    compare.addAll(session(place, sessions, runs, random));
    compare.add("--");
    compare.addAll(session(place, sessions + 1, runs, random));
    return Compared.by(compare);
  }

  /** The runs of one session, as the command calls them. */
  private List<String> session(Path place, int session, int count, SplittableRandom random)
      throws IOException {
    double level = apart * random.nextGaussian();
    List<String> written = new ArrayList<>();
    for (int run = 0; run < count; run++) {
      Counts counts = new Counts(Layout.GO);
      double factor = Math.exp(level + noise * random.nextGaussian());
      for (int request = 0; request < REQUESTS; request++) {
        counts.observe(factor * Shape.MEDIUM.draw(random));
      }
      String name = "session-" + session + "-run-" + run;
      long start = FIRST + session * DAY + run * APART;
      Path before = snapshot(place.resolve(name + "-before.prom"), start, new Counts(Layout.GO));
      Path after = snapshot(place.resolve(name + ".prom"), start + LENGTH, counts);
      written.add(before + "," + after);
    }
    return written;
  }

  private static Path snapshot(Path file, long time, Counts counts) throws IOException {
    return Files.writeString(
        file, new SnapshotText().at(time).histogram(METRIC, "", counts).toString());
  }
}
