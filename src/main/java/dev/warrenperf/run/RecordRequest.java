package dev.warrenperf.run;

import dev.warrenperf.http.Access;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a user asks {@code record} to do.
 *
 * @param output directory for the bundle, new or empty
 * @param nodes as {@code NAME[,role=ROLE][,cores=N]=URL}
 * @param nodesFile a file with more of them, or null
 * @param interval between two scrapes
 * @param duration how long to record, or null
 * @param command the benchmark to run meanwhile; empty for none
 * @param keepsCommand whether the bundle says what the command was
 * @param timeout of one scrape, at most the interval
 * @param mostBytes cap of one snapshot
 * @param labels facts about the run: version, scenario
 * @param clusterInfo command whose output is kept, or null
 * @param targets target file that names the operations
 * @param watched operation whose p99 is shown while recording, or null for the first with data
 * @param access how servers are reached
 * @param environment of the process
 * @param toolVersion version of this program
 */
public record RecordRequest(
    Path output,
    List<String> nodes,
    Path nodesFile,
    Duration interval,
    Duration duration,
    List<String> command,
    boolean keepsCommand,
    Duration timeout,
    long mostBytes,
    Map<String, String> labels,
    String clusterInfo,
    String targets,
    String watched,
    Access access,
    Map<String, String> environment,
    String toolVersion) {

  public RecordRequest {
    nodes = List.copyOf(nodes);
    command = List.copyOf(command);
    labels = Map.copyOf(labels);
    environment = Map.copyOf(environment);
  }
}
