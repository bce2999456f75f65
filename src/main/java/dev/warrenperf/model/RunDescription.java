package dev.warrenperf.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is told about a run beside its snapshots. Whatever is not known is null or empty.
 *
 * @param title a short name for the run, from its path
 * @param version of the measured system, as the user labelled it
 * @param scenario of the benchmark
 * @param repeat number of the repeat
 * @param started when the benchmark began
 * @param ended when it ended
 * @param intervalSeconds between scrapes, as configured
 * @param nodes all nodes that the run names, scraped or not
 * @param phases in order of their start
 * @param failures scrapes without a snapshot
 * @param environment facts of the machine, sorted by key
 * @param commands what was run
 * @param load how the benchmark asked, by phase; under the empty name what holds where no phase
 *     tells more
 * @param remarks free notes of whoever made the run
 * @param clusterInfo what the cluster said about itself, verbatim lines
 */
public record RunDescription(
    String title,
    String version,
    String scenario,
    Integer repeat,
    Instant started,
    Instant ended,
    Double intervalSeconds,
    List<Node> nodes,
    List<Phase> phases,
    List<ScrapeFailure> failures,
    SortedMap<String, String> environment,
    List<String> commands,
    SortedMap<String, Load> load,
    List<String> remarks,
    List<String> clusterInfo) {

  public RunDescription {
    nodes = List.copyOf(nodes);
    phases = List.copyOf(phases);
    failures = List.copyOf(failures);
    environment = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(environment));
    commands = List.copyOf(commands);
    load = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(load));
    remarks = List.copyOf(remarks);
    clusterInfo = List.copyOf(clusterInfo);
  }

  /** The same with other nodes. */
  public RunDescription with(List<Node> others) {
    return new RunDescription(
        title,
        version,
        scenario,
        repeat,
        started,
        ended,
        intervalSeconds,
        others,
        phases,
        failures,
        environment,
        commands,
        load,
        remarks,
        clusterInfo);
  }

  /** Facts for readers: of the machine, and how the benchmark asked, phase by phase. */
  public SortedMap<String, String> facts() {
    SortedMap<String, String> facts = new TreeMap<>(environment);
    if (!load.isEmpty()) {
      facts.put(
          "load model",
          load.entrySet().stream()
              .map(told -> (told.getKey() + " " + told.getValue().words()).strip())
              .collect(Collectors.joining(", ")));
    }
    return facts;
  }

  /** A run of which only its name is known. */
  public static RunDescription untold(String title) {
    return new RunDescription(
        title,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        new TreeMap<>(Map.of()),
        List.of(),
        new TreeMap<>(Map.of()),
        List.of(),
        List.of());
  }
}
