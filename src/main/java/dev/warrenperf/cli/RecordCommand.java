package dev.warrenperf.cli;

import dev.warrenperf.files.DiskSync;
import dev.warrenperf.recording.RecordPipeline;
import dev.warrenperf.recording.RecordRequest;
import dev.warrenperf.unit.Quantity;
import dev.warrenperf.unit.Unit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code warren-perf record}. */
@Command(
    name = "record",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = {
      "Scrapes nodes into a bundle: for a time, while a command runs, or until Ctrl-C. The exit"
          + " code of the command is passed on.",
      "",
      "With --repeat or --interleave, each run becomes a bundle of its own in DIR. If they are"
          + " interrupted, the same command line records the missing ones.",
      "",
      "A line that the command appends to the file $WARREN_PERF_MARKS begins the phase of that"
          + " name; the line \"end\" ends the last. Files that it puts into $WARREN_PERF_SAMPLES"
          + " become part of the bundle."
    },
    footer = {
      "",
      "Examples:",
      "  warren-perf record -o runs/idle --duration 5min"
          + " --node manager-1,role=manager=http://127.0.0.1:9090/metrics",
      "  warren-perf record -o runs/burst-1 --nodes nodes.txt --label version=v1.6.0"
          + " --label scenario=burst -- scenarios/burst-load.sh",
      "  warren-perf record -o runs --nodes nodes.txt --interleave old new --repeat 5"
          + " --setup old='./deploy v1.5' --setup new='./deploy v1.6' -- ./load.sh"
    })
final class RecordCommand implements Callable<Integer> {

  private static final double LEAST_SECONDS = 0.1;

  /** Stands for the command that is recorded. */
  static final String FOREIGN = "-- COMMAND";

  @ParentCommand private WarrenPerf program;
  @Spec private CommandSpec spec;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "Directory for the bundle or, of several runs, the bundles; new or empty.")
  private Path output;

  @Option(
      names = "--node",
      paramLabel = "NAME[,role=ROLE][,cores=N]=URL",
      description = "A node to scrape; may be given again and again.")
  private List<String> nodes = new ArrayList<>();

  @Option(
      names = "--nodes",
      paramLabel = "FILE",
      description = "A file with one node per line, written like --node.")
  private Path nodesFile;

  @Option(
      names = "--interval",
      paramLabel = "DURATION",
      defaultValue = "5s",
      description = "Time from scrape to scrape (default: ${DEFAULT-VALUE}).")
  private String interval;

  @Option(
      names = "--duration",
      paramLabel = "DURATION",
      description = "How long to record, when there is no command.")
  private String duration;

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      description = "Scrape timeout (default: the interval, at most 10s).")
  private String timeout;

  @Option(
      names = "--max-bytes",
      paramLabel = "SIZE",
      defaultValue = "64MiB",
      description = "Cap of one snapshot (default: ${DEFAULT-VALUE}).")
  private String mostBytes;

  @Mixin private LabelOption labels;

  @Mixin private RepeatOptions repeats;

  @Option(
      names = "--cluster-info",
      paramLabel = "CMD",
      description = "Shell command whose output is stored, before and after: 'warren node list'.")
  private String clusterInfo;

  @Option(
      names = "--no-command",
      description =
          "Keep no command line in the bundle, neither the benchmark's nor that of"
              + " --cluster-info; without it, credentials in them are masked.")
  private boolean noCommand;

  @Option(
      names = "--sync",
      description =
          "Force each snapshot and mark to disk: a power failure loses at most the snapshots that"
              + " are being written.")
  private boolean sync;

  @Option(
      names = "--watch",
      paramLabel = "OPERATION",
      description =
          "Whose p99 the progress line shows (default: the first of the targets with"
              + " observations).")
  private String watched;

  @Option(
      names = "--targets",
      paramLabel = "NAME|FILE",
      defaultValue = ReportCommand.TARGETS,
      description = "The target file that names the operations (default: ${DEFAULT-VALUE}).")
  private String targets;

  @Mixin private AccessOptions access = new AccessOptions("--", "server");

  @Parameters(
      arity = "0..*",
      paramLabel = FOREIGN,
      description = "The benchmark to run, with its arguments.")
  private List<String> command = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    RecordRequest request = request();
    RecordPipeline pipeline = new RecordPipeline(program.invocation(), request);
    Thread onSignal = new Thread(pipeline::interrupt, "on-signal");
    Runtime.getRuntime().addShutdownHook(onSignal);
    try {
      return pipeline.run();
    } finally {
      forget(onSignal);
    }
  }

  private static void forget(Thread onSignal) {
    try {
      Runtime.getRuntime().removeShutdownHook(onSignal);
    } catch (IllegalStateException shuttingDown) {
      // a signal came: the hook waits for us, and ends the process with the signal's exit code
    }
  }

  private RecordRequest request() {
    if (nodes.isEmpty() && nodesFile == null) {
      throw wrong("expected --node or --nodes, found neither");
    }
    if (duration != null && !command.isEmpty()) {
      throw wrong("expected --duration or a command, found both");
    }
    Duration every = time("--interval", interval);
    Duration most = every.compareTo(Duration.ofSeconds(10)) < 0 ? every : Duration.ofSeconds(10);
    Duration limit = timeout == null ? most : time("--timeout", timeout);
    if (limit.compareTo(every) > 0) {
      throw wrong("--timeout: expected at most the interval, " + interval + ", found " + timeout);
    }
    Map<String, String> told = labels.checked(spec);
    return new RecordRequest(
        output,
        new RecordRequest.Scrapes(nodes, nodesFile, every, limit, size(), access.access()),
        duration == null ? null : time("--duration", duration),
        new RecordRequest.Commands(command, clusterInfo, !noCommand),
        told,
        new RecordRequest.Watched(targets, watched),
        repeats.checked(spec, told, duration != null || !command.isEmpty()),
        sync ? DiskSync.AT_ONCE : DiskSync.BY_SYSTEM);
  }

  private Duration time(String option, String text) {
    double seconds = Quantity.in(Unit.SECONDS, text);
    if (!(seconds >= LEAST_SECONDS)) {
      throw new ParameterException(
          spec.commandLine(),
          option + ": expected a duration of 0.1s or more such as 5s, found \"" + text + "\"",
          spec.findOption(option),
          text);
    }
    return Duration.ofNanos(Math.round(Math.min(seconds, 1e9) * 1e9));
  }

  private long size() {
    double bytes = Quantity.in(Unit.BYTES, mostBytes);
    if (!(bytes >= 1 && bytes <= 1 << 26)) {
      throw wrong(
          "--max-bytes: expected a size up to 64MiB such as 16MiB, found \"" + mostBytes + "\"");
    }
    return (long) bytes;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
