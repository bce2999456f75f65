package dev.warrenperf.recording;

import dev.warrenperf.files.DiskSync;
import dev.warrenperf.http.Access;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a user asks {@code record} to do.
 *
 * @param output directory for the bundle, new or empty; of repeats, for their bundles
 * @param duration how long to record, or null
 * @param labels facts about the run: version, scenario
 * @param repeats how often, or null for one run
 * @param sync whether what is recorded is forced to disk at once
 */
public record RecordRequest(
    Path output,
    Scrapes scrapes,
    Duration duration,
    Commands commands,
    Map<String, String> labels,
    Watched watched,
    Repeats repeats,
    DiskSync sync) {

  /**
   * What is scraped, and how.
   *
   * @param nodes as {@code NAME[,role=ROLE][,cores=N]=URL}
   * @param nodesFile a file with more of them, or null
   * @param interval between two scrapes
   * @param timeout of one scrape, at most the interval
   * @param mostBytes cap of one snapshot
   * @param access how servers are reached
   */
  public record Scrapes(
      List<String> nodes,
      Path nodesFile,
      Duration interval,
      Duration timeout,
      long mostBytes,
      Access access) {}

  /**
   * What is run meanwhile.
   *
   * @param benchmark with its arguments; empty for none
   * @param clusterInfo whose output is kept, or null
   * @param kept whether the bundle says what the commands were
   */
  public record Commands(List<String> benchmark, String clusterInfo, boolean kept) {}

  /**
   * Whose p99 is shown meanwhile.
   *
   * @param targets target file that names the operations
   * @param operation one of them, or null for the first with data
   */
  public record Watched(String targets, String operation) {}

  /**
   * Several runs, each into a bundle of its own.
   *
   * @param count runs of each version, at least one
   * @param versions two whose runs alternate; empty where all runs are of the version that the
   *     labels tell
   * @param setups shell commands by version, each run before every run of its version
   * @param seed decides which of two versions begins
   */
  public record Repeats(
      int count, List<String> versions, SortedMap<String, String> setups, long seed) {

    public Repeats {
      versions = List.copyOf(versions);
      setups = Collections.unmodifiableSortedMap(new TreeMap<>(setups));
    }
  }
}
