package dev.warrenperf.report;

import dev.warrenperf.json.ReadBack;
import dev.warrenperf.json.Written;
import dev.warrenperf.unit.Format;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/**
 * What was run, when and where; texts are null where nothing is known.
 *
 * @param title short name of the run
 * @param version of the measured system; null when not known
 * @param scenario of the benchmark; null when not known
 * @param repeat number of the repeat; null when not known
 * @param start instant of the first used snapshot, ISO 8601 in UTC; null when not known
 * @param end instant of the last; null when not known
 * @param durationSeconds that the figures cover; NaN when not known
 * @param intervalSeconds between scrapes, as configured; NaN when not known
 * @param window how the judged part was chosen
 * @param partial whether something of the run is missing
 * @param valid whether the figures may be judged at all
 * @param faults why they may not, in sentences; empty when valid
 * @param conditions those of a run that counts, and whether they hold
 * @param sinceProcessStart whether the counts are those since the processes began
 * @param nodes every node that the run names or holds
 * @param environment facts of the machine, by name
 * @param commands what was run
 * @param benchmarkExitCode what the benchmark ended with; null when not known
 * @param remarks of whoever made the run
 * @param clusterInfo what the cluster said about itself, verbatim lines
 */
public record RunFacts(
    @ReadBack String title,
    @ReadBack(orNull = true) String version,
    @ReadBack(orNull = true) String scenario,
    @ReadBack(orNull = true) Integer repeat,
    @ReadBack(orNull = true) String start,
    String end,
    @ReadBack(orNull = true) double durationSeconds,
    @ReadBack(orNull = true) double intervalSeconds,
    @ReadBack String window,
    boolean partial,
    @ReadBack boolean valid,
    @ReadBack List<String> faults,
    List<Condition> conditions,
    boolean sinceProcessStart,
    @ReadBack List<NodeFacts> nodes,
    @ReadBack SortedMap<String, String> environment,
    Integer benchmarkExitCode,
    List<String> commands,
    List<String> remarks,
    List<String> clusterInfo) {

  private static final String UNKNOWN = "not known";
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("commands", "remarks", "clusterInfo");

  /**
   * One node.
   *
   * @param role {@code manager}, {@code worker}, or null
   * @param snapshots used inside the window
   * @param failedScrapes recorded as failed inside the window
   * @param unusableSnapshots snapshots that were there and could not be used
   * @param resets restarts of the process that were seen
   * @param scraped whether it serves metrics, as far as the run says
   * @param name as the run calls it
   */
  public record NodeFacts(
      @ReadBack String name,
      @ReadBack(orNull = true) String role,
      @ReadBack int snapshots,
      int failedScrapes,
      int unusableSnapshots,
      @ReadBack int resets,
      boolean scraped) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("scraped");

    /** How often it was seen, or not, in words. */
    public String text() {
      if (snapshots == 0 && !scraped) {
        return "serves no metrics";
      }
      return (snapshots == 0 ? "no snapshots" : Format.counted(snapshots, "snapshot"))
          + (failedScrapes == 0 ? "" : ", " + Format.counted(failedScrapes, "failed scrape"))
          + (unusableSnapshots == 0 ? "" : ", " + Format.count(unusableSnapshots) + " unusable")
          + (resets == 0 ? "" : ", " + Format.counted(resets, "restart"));
    }
  }

  /** How the judged part was chosen, how long it is and when it was. */
  public String windowWords() {
    boolean known = !Double.isNaN(durationSeconds);
    return window + ", " + (known ? duration() + " (" + time() + ")" : "its length is not known");
  }

  /** How long the judged part is, for readers. */
  public String duration() {
    return Double.isNaN(durationSeconds) ? UNKNOWN : Format.seconds(durationSeconds);
  }

  /** Start and end, for readers. */
  public String time() {
    if (start == null || end == null) {
      return UNKNOWN;
    }
    String from = DAY_AND_TIME.format(Instant.parse(start));
    String to = DAY_AND_TIME.format(Instant.parse(end));
    String day = from.substring(0, from.indexOf(' ') + 1);
    String until = to.startsWith(day) ? to.substring(day.length()) : to;
    return from + (start.equals(end) ? "" : " to " + until) + " UTC";
  }
}
