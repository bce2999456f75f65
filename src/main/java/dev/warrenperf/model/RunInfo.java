package dev.warrenperf.model;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What whoever made a run tells of it, as {@code run.json} does. Whatever is not known is null or
 * empty.
 *
 * @param labels facts that the user gave: {@code version} of the measured system, {@code scenario}
 *     of the benchmark, and others
 * @param repeat number of the repeat
 * @param started when the benchmark began
 * @param ended when it ended
 * @param intervalSeconds between scrapes, as configured
 * @param commands what was run
 * @param load how the benchmark asked, by phase; under the empty name what holds where no phase
 *     tells more
 * @param exitCode what the benchmark ended with
 * @param environment facts of the machine
 * @param remarks for whoever reads the run
 */
public record RunInfo(
    SortedMap<String, String> labels,
    Integer repeat,
    Instant started,
    Instant ended,
    Double intervalSeconds,
    List<String> commands,
    SortedMap<String, Load> load,
    Integer exitCode,
    SortedMap<String, String> environment,
    List<String> remarks) {

  public RunInfo {
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    commands = List.copyOf(commands);
    load = Collections.unmodifiableSortedMap(new TreeMap<>(load));
    environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
    remarks = List.copyOf(remarks);
  }

  /** Of a run of which nothing is known but these remarks. */
  public static RunInfo unknown(String... remarks) {
    return new RunInfo(
        Collections.emptySortedMap(),
        null,
        null,
        null,
        null,
        List.of(),
        Collections.emptySortedMap(),
        null,
        Collections.emptySortedMap(),
        List.of(remarks));
  }

  /** The same run, over, with what its benchmark told meanwhile and further remarks. */
  public RunInfo ended(
      Instant end, Integer code, SortedMap<String, Load> asked, List<String> further) {
    return new RunInfo(
        labels,
        repeat,
        started,
        end,
        intervalSeconds,
        commands,
        asked,
        code,
        environment,
        Stream.concat(remarks.stream(), further.stream()).toList());
  }

  /** Null when not known. */
  public String version() {
    return labels.get("version");
  }

  /** Null when not known. */
  public String scenario() {
    return labels.get("scenario");
  }

  /** Facts for readers: of the machine, other labels, and how the benchmark asked, by phase. */
  public SortedMap<String, String> facts() {
    SortedMap<String, String> facts = new TreeMap<>(environment);
    labels.forEach((label, value) -> facts.put("label " + label, value));
    facts.keySet().removeAll(Set.of("label version", "label scenario")); // told elsewhere
    if (!load.isEmpty()) {
      facts.put(
          "load model",
          load.entrySet().stream()
              .map(told -> (told.getKey() + " " + told.getValue().words()).strip())
              .collect(Collectors.joining(", ")));
    }
    return facts;
  }
}
