package dev.warrenperf.model;

import java.time.Instant;
import java.util.List;
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
 * @param exitCode what it ended with
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
    Integer exitCode,
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

  /** A run of which only its name is known so far. */
  public static Builder of(String title) {
    return new Builder(title);
  }

  /** The same, to be told in part in another way. */
  public Builder but() {
    Builder same = new Builder(title);
    same.version = version;
    same.scenario = scenario;
    same.repeat = repeat;
    same.started = started;
    same.ended = ended;
    same.exitCode = exitCode;
    same.intervalSeconds = intervalSeconds;
    same.nodes = nodes;
    same.phases = phases;
    same.failures = failures;
    same.environment = environment;
    same.commands = commands;
    same.load = load;
    same.remarks = remarks;
    same.clusterInfo = clusterInfo;
    return same;
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
    return of(title).build();
  }

  /** What is known of a run, part by part; see {@link RunDescription} for each. */
  public static final class Builder {

    private String title;
    private String version;
    private String scenario;
    private Integer repeat;
    private Instant started;
    private Instant ended;
    private Integer exitCode;
    private Double intervalSeconds;
    private List<Node> nodes = List.of();
    private List<Phase> phases = List.of();
    private List<ScrapeFailure> failures = List.of();
    private SortedMap<String, String> environment = new TreeMap<>();
    private List<String> commands = List.of();
    private SortedMap<String, Load> load = new TreeMap<>();
    private List<String> remarks = List.of();
    private List<String> clusterInfo = List.of();

    private Builder(String title) {
      this.title = title;
    }

    public Builder title(String value) {
      title = value;
      return this;
    }

    public Builder version(String value) {
      version = value;
      return this;
    }

    public Builder scenario(String value) {
      scenario = value;
      return this;
    }

    public Builder repeat(Integer value) {
      repeat = value;
      return this;
    }

    public Builder started(Instant value) {
      started = value;
      return this;
    }

    public Builder ended(Instant value) {
      ended = value;
      return this;
    }

    public Builder exitCode(Integer value) {
      exitCode = value;
      return this;
    }

    public Builder intervalSeconds(Double value) {
      intervalSeconds = value;
      return this;
    }

    public Builder nodes(List<Node> value) {
      nodes = value;
      return this;
    }

    public Builder phases(List<Phase> value) {
      phases = value;
      return this;
    }

    public Builder failures(List<ScrapeFailure> value) {
      failures = value;
      return this;
    }

    public Builder environment(SortedMap<String, String> value) {
      environment = value;
      return this;
    }

    public Builder commands(List<String> value) {
      commands = value;
      return this;
    }

    public Builder load(SortedMap<String, Load> value) {
      load = value;
      return this;
    }

    public Builder remarks(List<String> value) {
      remarks = value;
      return this;
    }

    public Builder clusterInfo(List<String> value) {
      clusterInfo = value;
      return this;
    }

    /** The description. */
    public RunDescription build() {
      return new RunDescription(
          title,
          version,
          scenario,
          repeat,
          started,
          ended,
          exitCode,
          intervalSeconds,
          nodes,
          phases,
          failures,
          environment,
          commands,
          load,
          remarks,
          clusterInfo);
    }
  }
}
