package dev.warrenperf.run;

import com.google.re2j.Pattern;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.report.StoredRun;
import dev.warrenperf.unit.Quantity;
import dev.warrenperf.unit.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How long the snapshots of stored runs are kept.
 *
 * @param most how many of each scenario, the newest; or {@link Integer#MAX_VALUE}
 * @param seconds since the run began; or infinite
 */
record KeptBundles(int most, double seconds) {

  private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");

  /**
   * Reads {@code 30d} or a number of runs.
   *
   * @throws CommandException with exit code 64 when it is neither
   */
  static KeptBundles parse(String text) throws CommandException {
    if (COUNT.matcher(text).matches()) {
      return new KeptBundles(Integer.parseInt(text), Double.POSITIVE_INFINITY);
    }
    double seconds = Quantity.in(Unit.SECONDS, text);
    if (seconds >= 0) {
      return new KeptBundles(Integer.MAX_VALUE, seconds);
    }
    throw CommandException.usage(
        "--keep-bundles: expected a duration such as 30d or a number of runs, found \""
            + text
            + "\"");
  }

  /**
   * Which lose their snapshots; never one that is pinned, or whose report cannot be read.
   *
   * @param runs of a store
   */
  List<StoredRun> outdated(List<StoredRun> runs, Instant now) {
    List<StoredRun> newestFirst = new ArrayList<>(runs);
    newestFirst.removeIf(run -> !run.bundle() || run.pinned() || run.run() == null);
    newestFirst.sort(
        Comparator.comparingLong((StoredRun run) -> run.run().startMillis())
            .reversed()
            .thenComparing(StoredRun::name));
    Map<String, Integer> seen = new HashMap<>();
    List<StoredRun> outdated = new ArrayList<>();
    for (StoredRun stored : newestFirst) {
      MeasuredRun run = stored.run();
      int rank = seen.merge(Objects.requireNonNullElse(run.scenario(), ""), 1, Integer::sum);
      if (rank > most || (now.toEpochMilli() - run.startMillis()) / 1e3 > seconds) {
        outdated.add(stored);
      }
    }
    return outdated;
  }
}
