package dev.warrenperf.run;

import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.analysis.WindowRequest;
import dev.warrenperf.config.TargetFile;
import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.input.files.RunSource;
import dev.warrenperf.judge.OperationResult;
import dev.warrenperf.judge.OperationTarget;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.model.Family;
import dev.warrenperf.model.InputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.model.Selector;
import dev.warrenperf.report.JudgedRun;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import dev.warrenperf.unit.Visible;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A target file to begin with, for a run of any system: each histogram with the bucket bound that
 * its p99 kept. It is to be changed, since what a run did is no promise.
 */
public final class TargetsDraft {

  private static final double P99 = 0.99;

  private static final String HEAD =
      """
      # Drafted from %s: each histogram with the bucket bound that its p99 kept there.
      # What a run did is no promise: put your own limits, and names, in their place.
      schema: %s
      name: Draft
      operations:
      """;

  private final Console console;

  public TargetsDraft(Console console) {
    this.console = console;
  }

  /**
   * Prints the file and returns the process's exit code.
   *
   * @param path a run that can be read twice
   */
  public int run(String path)
      throws CommandException, InputException, IOException, InterruptedException {
    if (path.equals("-")) {
      throw CommandException.usage(
          "--draft: expected a run that can be read twice, found standard input");
    }
    List<String> histograms =
        read(path, List.of()).deltas().nodes().stream()
            .flatMap(node -> node.families().values().stream())
            .filter(Family::isHistogram)
            .map(Family::name)
            .distinct()
            .sorted()
            .toList();
    if (histograms.isEmpty()) {
      throw new MissingInputException(
          path + ": expected histograms to promise something of, found none");
    }
    StringBuilder text = new StringBuilder(Targets.SCHEMA_BESIDE);
    text.append(HEAD.formatted(Visible.of(path), TargetFile.SCHEMA));
    read(path, histograms.stream().map(TargetsDraft::shown).toList())
        .results()
        .operations()
        .forEach(result -> text.append(entry(result)));
    console.print(text);
    return ExitCode.OK.code();
  }

  private static OperationTarget shown(String histogram) {
    return new OperationTarget(
        histogram, List.of(Selector.of(histogram)), null, null, null, new TreeMap<>(), false);
  }

  private JudgedRun read(String path, List<OperationTarget> operations)
      throws CommandException, InputException, IOException, InterruptedException {
    TargetSet targets = new TargetSet("Draft", path, operations);
    RunReading reading =
        new RunReading(
            targets, WindowRequest.WHOLE_RUN, ParseOptions.lenient(), null, false, console);
    try (RunInput input = RunSource.open(List.of(path), console.in(), reading.judged())) {
      return reading.read(input, Map.of(), List.of(), List.of());
    }
  }

  private static String entry(OperationResult result) {
    String name = quoted(result.target().name());
    String limit = limit(result);
    return "  - name: "
        + name
        + "\n    histogram: "
        + quoted(result.used().toString())
        + (limit == null
            ? "\n    # its p99 is not known; promise one: quantiles: {p99: < LIMIT}\n"
            : "\n    quantiles: {p99: <= " + limit + "}\n");
  }

  /** Null where nothing was observed, or no finite bound lies above. */
  private static String limit(OperationResult result) {
    return result.quantiles().stream()
        .filter(quantile -> quantile.q() == P99 && quantile.isObserved())
        .findFirst()
        .map(quantile -> limit(quantile.bounds(), result.unit().unit().base()))
        .orElse(null);
  }

  private static String limit(QuantileBounds bounds, Unit unit) {
    if (!(bounds.upper() >= 0) || Double.isInfinite(bounds.upper())) {
      return null;
    }
    String number = Format.bound(bounds.upper());
    return switch (unit) {
      case SECONDS -> number + "s";
      case BYTES -> number + "B";
      default -> number;
    };
  }

  /** As YAML takes any text that has no hidden characters. */
  private static String quoted(String text) {
    return "'" + Visible.of(text).replace("'", "''") + "'";
  }
}
