package dev.warrenperf.recording;

import dev.warrenperf.http.Access;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a user asks {@code record} to do.
 *
 * @param output directory for the bundle, new or empty
 * @param duration how long to record, or null
 * @param labels facts about the run: version, scenario
 */
public record RecordRequest(
    Path output,
    Scrapes scrapes,
    Duration duration,
    Commands commands,
    Map<String, String> labels,
    Watched watched) {

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
}
