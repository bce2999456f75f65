package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.comparison.ChangeReason;
import dev.warrenperf.comparison.Contrast.MeanRatio;
import dev.warrenperf.comparison.Difference;
import dev.warrenperf.comparison.MeasuredFigure.Kind;
import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.comparison.OperationContrast.ShareAbove;
import dev.warrenperf.comparison.QuantileShift;
import dev.warrenperf.comparison.ShareDifference;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.Severity;
import dev.warrenperf.report.ComparisonReport.OneSided;
import dev.warrenperf.unit.Direction;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/** Hand-made comparisons with every kind of change, for tests of whatever draws reports. */
public final class ComparisonFixture {

  private static final double NAN = Double.NaN;
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  private final String text;
  private final List<String> labels;
  private final ComparedChartFixture charts;

  private ComparisonFixture(String text, List<String> labels) {
    this.text = text;
    this.labels = labels.stream().map(this::say).toList();
    this.charts = new ComparedChartFixture(text, this.labels);
  }

  /** One candidate, two runs a side, and texts as they are in a real report. */
  public static ComparisonReport everyKindOfChange() {
    return new ComparisonFixture(null, List.of("v1.3.0", "v1.6.0")).comparison();
  }

  /** The same with one text in every place that input can reach. */
  public static ComparisonReport holding(String text) {
    return new ComparisonFixture(text, List.of("v1.3.0", "v1.6.0")).comparison();
  }

  /** Two candidates; the second is in all one contrast better. */
  public static ComparisonReport threeVersions() {
    return new ComparisonFixture(null, List.of("v1.1.0", "v1.3.0", "v1.6.0")).comparison();
  }

  /** Both sides ran and have no metric in common. */
  public static ComparisonReport nothingCompared() {
    return new ComparisonFixture(null, List.of("v1.3.0", "v1.6.0")).empty();
  }

  /** A comparison of these operations alone. */
  public static ComparisonReport of(ComparisonReport other, List<ComparedOperation> operations) {
    return new ComparisonReport(
        other.verdict(),
        other.sentence(),
        other.reasons(),
        other.compared(),
        other.margin(),
        other.spread(),
        other.sides(),
        other.differences(),
        other.tally(),
        operations,
        List.of(),
        List.of(),
        other.method());
  }

  /** A report on a run, with its comparison. */
  public static Report beside(ComparisonReport comparison, Report judged) {
    return new Report(
        judged.tool(),
        judged.headline(),
        judged.run(),
        judged.targets(),
        judged.operations(),
        judged.throughput(),
        judged.ratios(),
        judged.gauges(),
        judged.resources(),
        judged.failover(),
        comparison,
        judged.waivers(),
        judged.notices(),
        judged.command(),
        judged.validity(),
        judged.tally(),
        judged.method(),
        judged.timeline());
  }

  /** What {@code compare} shows: no run and no targets. */
  public static Report alone(ComparisonReport comparison) {
    return new Report(
        "warren-perf 0.0.1",
        Headline.of(
            comparison.verdict(),
            List.of(comparison.compared() ? 11 : 12),
            comparison.sentence(),
            comparison.reasons()),
        null,
        new Report.TargetsFacts("", ""),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        comparison,
        List.of(),
        List.of(
            new Notice(
                "alias-used",
                Severity.INFO,
                "Image Pull was renamed: both names serve",
                null,
                null)),
        "warren-perf compare v1.3.0-1 v1.3.0-2 -- v1.6.0-1 v1.6.0-2",
        List.of(),
        new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0),
        List.of(),
        null);
  }

  /** Of all operations a different one: where names are read out they have to tell. */
  private String name(int index) {
    return text == null ? ComparisonCase.ALL.get(index).name() : text + " " + (index + 1);
  }

  private String say(String words) {
    return text == null ? words : text;
  }

  private ComparisonReport comparison() {
    List<ComparedOperation> operations = new ArrayList<>();
    for (int i = 0; i < ComparisonCase.ALL.size(); i++) {
      operations.add(operation(i));
    }
    int candidates = labels.size() - 1;
    return new ComparisonReport(
        Conclusion.SLOWER,
        say("v1.6.0 is slower than v1.3.0 in 2 of 10 operations, most in Raft Commit"),
        List.of(
            new Headline.Reason(
                Tone.FAIL, say("Raft Commit"), say("four times as long"), "compared-2"),
            new Headline.Reason(
                Tone.FAIL, say("Service Create"), say("+23 % (+8 % to +41 %)"), "compared-1"),
            new Headline.Reason(
                Tone.UNDECIDED,
                say("Task Start"),
                say("9 runs per side would decide"),
                "compared-5"),
            new Headline.Reason(
                Tone.FAIL, say("API Requests"), say("−30 % (−41 % to −17 %)"), "figure-1")),
        true,
        0.05,
        say("Runs of one version differ by 4.2 %, as measured by 2 runs a side"),
        sides(2),
        differences(),
        new ComparisonReport.ChangeTally(
            11 * candidates,
            2 * candidates,
            0,
            candidates,
            0,
            2 * candidates,
            candidates,
            candidates,
            candidates,
            3 * candidates),
        operations,
        figures(),
        List.of(
            oneSided(
                "Secret Create",
                OneSided.Presence.NEWLY_INSTRUMENTED,
                "v1.6.0 has it, v1.3.0 has not"),
            oneSided(
                "Volume Mount",
                OneSided.Presence.NO_LONGER_EXPOSED,
                "v1.3.0 had it, v1.6.0 has not"),
            oneSided(
                "Container Start",
                OneSided.Presence.RENAMED,
                "v1.6.0 calls it warren_task_start_duration_seconds")),
        List.of(
            say(
                "The unit is the run: changes of the mean rest on Student's t of the runs'"
                    + " logarithms."),
            say(
                "Probabilities are corrected for the number of comparisons (Benjamini and"
                    + " Hochberg).")));
  }

  private ComparisonReport empty() {
    return new ComparisonReport(
        Conclusion.NOT_COMPARED,
        "v1.3.0 and v1.6.0 have no metric in common, so nothing was compared",
        List.of(),
        false,
        0.05,
        "How much runs of one version differ is not known",
        sides(1),
        List.of(),
        new ComparisonReport.ChangeTally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        List.of(),
        List.of(),
        List.of(
            oneSided(
                "Service Create",
                OneSided.Presence.NO_LONGER_EXPOSED,
                "v1.3.0 had it, v1.6.0 has not")),
        List.of());
  }

  private List<ComparisonReport.SideReport> sides(int runs) {
    List<ComparisonReport.SideReport> sides = new ArrayList<>();
    for (String label : labels) {
      List<ComparisonReport.SideRun> all = new ArrayList<>();
      for (int run = 1; run <= runs; run++) {
        all.add(
            new ComparisonReport.SideRun(
                label + "-" + run,
                run == 1 ? say("burst") : null,
                run == 1 ? "2026-01-31T12:00:00Z" : null,
                run == 1 ? 180 : NAN,
                null));
      }
      sides.add(new ComparisonReport.SideReport(label, label, all));
    }
    return sides;
  }

  private List<Difference> differences() {
    return List.of(
        new Difference(
            Difference.Field.LOAD,
            labels.get(1),
            say("12.4/s"),
            say("24.9/s"),
            Difference.Weight.SERIOUS,
            say("v1.6.0 had twice the requests per second")),
        new Difference(
            Difference.Field.ENVIRONMENT,
            labels.get(1),
            say("4"),
            say("not known"),
            Difference.Weight.NOTE,
            say("Of v1.6.0 the number of cores is not known")));
  }

  private OneSided oneSided(String name, OneSided.Presence what, String words) {
    return new OneSided(
        say(name), say("warren_" + name.replace(' ', '_')), labels.get(1), what, say(words));
  }

  private ComparedOperation operation(int index) {
    ComparisonCase of = ComparisonCase.ALL.get(index);
    String anchor = "compared-" + (index + 1);
    boolean changed =
        of.change() != Change.SAME
            && of.change() != Change.NOT_SLOWER
            && of.change() != Change.NOT_COMPARED;
    boolean missing = of.change() == Change.NOT_COMPARED;
    List<OperationChange> contrasts = new ArrayList<>();
    for (int candidate = 1; candidate < labels.size(); candidate++) {
      // the last of several is like its neighbour further down, which is better
      int other = Math.min(ComparisonCase.ALL.size() - 1, index + labels.size() - 1 - candidate);
      contrasts.add(contrast(labels.get(candidate), ComparisonCase.ALL.get(other), missing));
    }
    return new ComparedOperation(
        name(index),
        anchor,
        say(
            "warren_"
                + of.name().toLowerCase(java.util.Locale.ROOT).replace(' ', '_')
                + "_duration_seconds"),
        index == 3 ? Source.SAMPLES : Source.HISTOGRAM,
        of.change(),
        missing ? none(labels.get(0)) : figures(labels.get(0), 0.25),
        contrasts,
        changed ? charts.overlay(anchor) : null,
        changed ? charts.curves(anchor) : null);
  }

  private ComparedOperation.SideFigures figures(String label, double mean) {
    return new ComparedOperation.SideFigures(
        label, 1234, mean, List.of(run(1, 600, mean), run(2, 634, mean)), null);
  }

  private ComparedOperation.RunFigures run(int repeat, double count, double mean) {
    return new ComparedOperation.RunFigures(
        say("burst/repeat-" + repeat), count, mean, Unit.SECONDS);
  }

  private ComparedOperation.SideFigures none(String label) {
    return new ComparedOperation.SideFigures(
        label, 0, NAN, List.of(), say("no observation in any run"));
  }

  private OperationChange contrast(String label, ComparisonCase of, boolean missing) {
    boolean known = !missing && !Double.isNaN(of.ratio().ratio());
    return new OperationChange(
        missing ? none(label) : figures(label, 0.3075),
        new ChangeReport(
            missing ? Change.NOT_COMPARED : of.change(),
            missing ? ChangeReason.NO_OBSERVATIONS : of.reason(),
            say(
                missing
                    ? "Neither side observed anything"
                    : of.change().word() + ", as the runs' means tell"),
            of.runsNeeded(),
            known ? of.ratio() : new MeanRatio(NAN, NAN, NAN),
            known ? 0.0065 : NAN,
            known ? 0.013 : NAN),
        known ? 0.58 : NAN,
        known ? say("58 % that a request takes longer") : "",
        known ? 0.0001 : NAN,
        known
            ? say("By their requests the runs differ more than chance explains (p below 0.001)")
            : "",
        known ? say("slower than 2.5 s: 0.8 % before, 2.1 % now") : "",
        known
            ? List.of(
                share(0.5, true, 0.12, 0.17),
                share(1, false, 0.04, 0.06),
                share(2.5, true, 0.008, 0.021))
            : List.of(),
        known
            ? List.of(
                new QuantileShift(0.5, 0.1, 0.25, 0.1, 0.25, 0.4, 2.5),
                new QuantileShift(0.99, 1, 2.5, 2.5, INFINITE, 1, INFINITE))
            : List.of(),
        null,
        null,
        known ? List.of(say("The tail grew too"), say("Both runs agree")) : List.of(),
        of.waiver() == null ? null : say(of.waiver()));
  }

  private static ShareAbove share(double bound, boolean target, double before, double now) {
    return new ShareAbove(
        bound,
        target,
        new ShareDifference(before, now, now - before, (now - before) / 2, (now - before) * 1.5));
  }

  private List<ComparedFigure> figures() {
    List<ComparisonCase> cases = ComparisonCase.ALL;
    return List.of(
        figure(
            Kind.THROUGHPUT,
            1,
            "API Requests",
            Unit.PER_SECOND,
            Direction.HIGHER_IS_BETTER,
            cases.get(0)),
        figure(Kind.GAUGE, 2, "Tasks", Unit.COUNT, null, cases.get(4)),
        figure(Kind.CPU, 3, "Manager", Unit.RATIO, Direction.LOWER_IS_BETTER, cases.get(6)),
        figure(Kind.MEMORY, 4, "Manager", Unit.BYTES, Direction.LOWER_IS_BETTER, cases.get(7)));
  }

  private ComparedFigure figure(
      Kind kind, int place, String name, Unit unit, Direction better, ComparisonCase of) {
    boolean known = !Double.isNaN(of.ratio().ratio());
    List<ComparedFigure.FigureChange> contrasts = new ArrayList<>();
    for (int candidate = 1; candidate < labels.size(); candidate++) {
      contrasts.add(
          new ComparedFigure.FigureChange(
              labels.get(candidate),
              known ? 70 : NAN,
              unit,
              new ChangeReport(
                  of.change(),
                  of.reason(),
                  say("As the runs' means tell"),
                  of.runsNeeded(),
                  of.ratio(),
                  known ? 0.01 : NAN,
                  known ? 0.02 : NAN),
              List.of(),
              null));
    }
    return new ComparedFigure(
        kind,
        say(name),
        "figure-" + place,
        say("warren_" + kind.word() + "_total"),
        "mean",
        unit,
        better,
        of.change(),
        known ? 100 : NAN,
        contrasts);
  }
}
