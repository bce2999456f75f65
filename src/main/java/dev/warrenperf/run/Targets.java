package dev.warrenperf.run;

import dev.warrenperf.config.TargetFile;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.model.InputException;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Visible;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code targets}: list the built-in files, print one, validate one's own, draft another. */
public final class Targets {

  private final Console console;

  public Targets(Console console) {
    this.console = console;
  }

  /** Without names the built-in ones are listed. */
  public int run(List<String> names) throws InputException {
    StringBuilder text = new StringBuilder();
    if (names.isEmpty()) {
      for (String name : TargetFile.builtInNames()) {
        text.append(name + "  " + summary(TargetFile.load(name)) + "\n");
      }
    }
    for (String name : names) {
      text.append(shown(name));
    }
    console.print(text);
    return ExitCode.OK.code();
  }

  /** Prints a target file to begin with, for the histograms of a run. */
  public int draft(String path)
      throws CommandException, InputException, IOException, InterruptedException {
    console.print(new TargetsDraft(console).of(path));
    return ExitCode.OK.code();
  }

  private static String shown(String name) throws InputException {
    return TargetFile.builtInNames().contains(name)
        ? TargetFile.builtInText(name)
        : Visible.of(name + ": valid: " + summary(TargetFile.load(name))) + "\n";
  }

  private static String summary(TargetSet targets) {
    List<String> counts = new ArrayList<>();
    counts.add(Format.counted(targets.operations().size(), "operation"));
    counts.add(Format.counted(targets.throughput().size(), "rate"));
    addUnlessNone(counts, targets.ratios().size(), "ratio");
    counts.add(Format.counted(targets.gauges().size(), "gauge"));
    counts.add(Format.counted(targets.resources().size(), "resource"));
    addUnlessNone(counts, targets.failover().size(), "failover");
    return targets.name() + " (" + String.join(", ", counts) + ")";
  }

  private static void addUnlessNone(List<String> counts, int count, String what) {
    if (count > 0) {
      counts.add(Format.counted(count, what));
    }
  }
}
