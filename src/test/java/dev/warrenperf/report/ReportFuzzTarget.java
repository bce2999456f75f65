package dev.warrenperf.report;

import dev.warrenperf.comparison.Comparison;
import dev.warrenperf.comparison.ComparisonSettings;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.comparison.Side;
import dev.warrenperf.fuzz.Decisions;
import dev.warrenperf.fuzz.FuzzTarget;
import dev.warrenperf.fuzz.MutatedJson;
import dev.warrenperf.fuzz.Refusal;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.unit.Visible;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reports as runs: whatever is taken can be compared, with itself at least. */
public final class ReportFuzzTarget implements FuzzTarget {

  @Override
  public byte[] compose(Decisions decisions) {
    return decisions.damaged(MutatedJson.of("report", decisions));
  }

  @Override
  public boolean check(byte[] file) throws IOException {
    ReportFile report;
    try {
      report =
          ReportFile.read(
              "report.json",
              new StringReader(new String(file, StandardCharsets.UTF_8)),
              Visible::of);
    } catch (MalformedInputException refused) {
      Refusal.located(refused.getMessage(), "report\\.json");
      return false;
    }
    MeasuredRun run = report.run();
    Refusal.printable(run.title() + report.targets());
    run.nodes().forEach(node -> Refusal.printable(node.name()));
    run.operations().forEach(operation -> Refusal.printable(operation.name()));
    // runs that are the same in everything are not compared
    List<MeasuredRun> old = List.of(run, begun(run, 1));
    List<MeasuredRun> candidate = List.of(begun(run, 2), begun(run, 3));
    Comparison.of(Side.labelled(List.of(old, candidate)), ComparisonSettings.usual());
    return true;
  }

  /** The run as if it had begun at another time. */
  private static MeasuredRun begun(MeasuredRun run, long millis) {
    return new MeasuredRun(
        run.title(),
        run.version(),
        run.scenario(),
        run.repeat(),
        millis,
        run.seconds(),
        run.intervalSeconds(),
        run.window(),
        run.valid(),
        run.faults(),
        run.nodes(),
        run.environment(),
        run.operations(),
        run.figures());
  }
}
