package dev.warrenperf.model;

import java.util.List;

/**
 * What is known about a run beside its snapshots.
 *
 * @param title a short name for the run, from its path
 * @param info what whoever made it tells
 * @param nodes all nodes that the run names, scraped or not
 * @param phases in order of their start
 * @param failures scrapes without a snapshot
 * @param clusterInfo what the cluster said about itself, verbatim lines
 */
public record RunDescription(
    String title,
    RunInfo info,
    List<Node> nodes,
    List<Phase> phases,
    List<ScrapeFailure> failures,
    List<String> clusterInfo) {

  /** A run of which only its name and its nodes are known. */
  public static RunDescription of(String title, Node... nodes) {
    return new RunDescription(
        title, RunInfo.unknown(), List.of(nodes), List.of(), List.of(), List.of());
  }
}
