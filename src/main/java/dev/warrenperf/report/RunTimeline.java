package dev.warrenperf.report;

import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.TimeGrid;
import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.judge.FigureResult;
import dev.warrenperf.judge.OperationResult;
import dev.warrenperf.model.ScrapeFailure;
import dev.warrenperf.report.Chart.Axis;
import dev.warrenperf.report.Layer.Amount;
import dev.warrenperf.report.SmallTimeChart.Merge;
import dev.warrenperf.report.Tracks.Amounts;
import dev.warrenperf.report.Tracks.Course;
import dev.warrenperf.report.Tracks.Events;
import dev.warrenperf.report.Tracks.Leaders;
import dev.warrenperf.report.Tracks.Track;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The whole run on one time axis: load, the worst percentile against its limit, leader, CPU,
 * restarts and failed scrapes.
 */
final class RunTimeline {

  /** As fine as an axis across a page is still looked at. */
  private static final int MOST_STEPS = 60;

  /** More lines in one row cannot be told apart. */
  private static final int MOST_LINES = 3;

  /** A limit so much above all that was measured would press it flat. */
  private static final double FARTHEST_LIMIT = 3;

  private final JudgedRun input;
  private final RunDeltas run;
  private final TimeGrid grid;
  private final double seconds;
  private final int each;

  private RunTimeline(JudgedRun input) {
    this.input = input;
    this.run = input.deltas();
    this.grid = run.grid();
    this.seconds = grid.size() * grid.stepMillis() / 1000;
    this.each = (grid.size() + MOST_STEPS - 1) / MOST_STEPS;
  }

  /** Null where nothing is known over time: fewer than two intervals, or one without instants. */
  static Chart of(JudgedRun input, List<FailoverReport> failover) {
    RunDeltas run = input.deltas();
    return run.sinceStart() || run.grid().isTimeless() || run.grid().size() < 2
        ? null
        : new RunTimeline(input).chart(failover);
  }

  private Chart chart(List<FailoverReport> failover) {
    Amounts load = load();
    Amounts cpu = cpu();
    Tracks.Shares worst = WorstOverTime.of(run, input.results().operations());
    List<Track> tracks =
        Stream.<Track>of(load, worst, leaders(failover), cpu, restarts(), failedScrapes())
            .flatMap(Stream::ofNullable)
            .toList();
    Tracks all = new Tracks(seconds, tracks);
    return tracks.isEmpty()
        ? null
        : new Chart(
            "timeline",
            new Chart.Caption("Timeline of the run", finding(worst), ""),
            Axis.time(seconds),
            Axis.labelled(""),
            List.of(all, new Layer.Marks(TimeMarks.phases(grid, input.description().phases()))),
            TimelineTable.of(all));
  }

  /** How far and how long the worst percentile lay beyond its limit; empty where none is known. */
  private static String finding(Tracks.Shares worst) {
    if (worst == null) {
      return "";
    }
    double beyond =
        worst.shares().stream()
            .filter(share -> share.tone() == Tone.FAIL)
            .mapToDouble(share -> share.to() - share.from())
            .sum();
    Tracks.Share most =
        worst.shares().stream().max(Comparator.comparingDouble(Tracks.Share::least)).orElseThrow();
    return beyond == 0
        ? "At no time was a percentile of the moment proven to be above its limit."
        : most.of()
            + (most.least() == 1
                ? " was beyond its limit after "
                : " was at least " + Format.atLeast(most.least()) + " times its limit after ")
            + Format.seconds(most.from())
            + "; some percentile of the moment was above its limit for "
            + Format.seconds(beyond)
            + " in all.";
  }

  /** The rates of those operations of which most was observed; without any, those of counters. */
  private Amounts load() {
    List<Rates> operations =
        input.results().operations().stream()
            .filter(OperationResult::isObserved)
            .filter(one -> !one.isServedByClient() && !run.isGaugeHistogram(one.used()))
            .sorted(Comparator.comparingLong(OperationResult::count).reversed())
            .limit(MOST_LINES)
            .map(one -> new Rates(one.target().name(), run.rates(one.total(), each)))
            .toList();
    List<Rates> counters =
        input.results().figures().stream()
            .filter(one -> one.kind() == Kind.RATE && !one.courses().isEmpty())
            .limit(MOST_LINES)
            .map(one -> new Rates(one.target().name(), steps(Merge.MEAN, one.courses().get(0))))
            .toList();
    List<Rates> rates = operations.isEmpty() ? counters : operations;
    double most = most(rates.stream().map(Rates::perSecond));
    return most > 0 ? new Amounts(loadName(), Unit.PER_SECOND, Double.NaN, courses(rates)) : null;
  }

  /** Where steps are longer than the intervals of the run, a rate is the mean of one. */
  private String loadName() {
    return each == 1 ? "load" : "load, means of " + Format.seconds(each * grid.stepMillis() / 1000);
  }

  /** One line, in base units, a value for each step. */
  private record Rates(String name, double[] perSecond) {}

  private List<Course> courses(List<Rates> rates) {
    return IntStream.range(0, rates.size())
        .mapToObj(i -> new Course(rates.get(i).name(), i, amounts(rates.get(i).perSecond())))
        .toList();
  }

  /** The busiest node of the kind of node that is nearest to its limit, or most beyond it. */
  private Amounts cpu() {
    FigureResult nearest =
        input.results().figures().stream()
            .filter(one -> one.kind() == Kind.CPU && !one.courses().isEmpty())
            .filter(one -> !Double.isNaN(one.judged()))
            .max(Comparator.comparingDouble(RunTimeline::ofLimit))
            .orElse(null);
    if (nearest == null) {
      return null;
    }
    double[] busiest = steps(Merge.MAX, highest(nearest.courses()));
    double most = most(Stream.of(busiest));
    double limit = nearest.limits().deciding().value();
    boolean near = limit <= FARTHEST_LIMIT * most;
    return most > 0
        ? new Amounts(
            "CPU, busiest " + nearest.target().name(),
            Unit.RATIO,
            near ? limit : Double.NaN,
            List.of(new Course("", 0, amounts(busiest))))
        : null;
  }

  private static double ofLimit(FigureResult result) {
    return result.judged() / result.limits().deciding().value();
  }

  private static double[] highest(List<double[]> courses) {
    double[] highest = courses.get(0).clone();
    for (double[] course : courses) {
      for (int i = 0; i < highest.length; i++) {
        highest[i] = Double.isNaN(highest[i]) ? course[i] : Math.max(highest[i], known(course[i]));
      }
    }
    return highest;
  }

  private static double known(double value) {
    return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
  }

  private double[] steps(Merge merge, double[] values) {
    return IntStream.iterate(0, i -> i < values.length, i -> i + each)
        .mapToDouble(i -> merge.of(values, i, i + each))
        .toArray();
  }

  private static double most(Stream<double[]> values) {
    return values
        .flatMapToDouble(Arrays::stream)
        .filter(value -> !Double.isNaN(value))
        .max()
        .orElse(0);
  }

  private List<Amount> amounts(double[] values) {
    double step = each * grid.stepMillis() / 1000;
    return IntStream.range(0, values.length)
        .mapToObj(i -> new Amount(i * step, Math.min(seconds, (i + 1) * step), values[i]))
        .toList();
  }

  /** Of the first history that is drawn. */
  private Leaders leaders(List<FailoverReport> failover) {
    return failover.stream()
        .map(FailoverReport::chart)
        .flatMap(Stream::ofNullable)
        .map(chart -> chart.layer(Lanes.class))
        .findFirst()
        .map(lanes -> new Leaders("leader", inWindow(lanes)))
        .orElse(null);
  }

  /** Leaders are known around the window, too. */
  private Lanes inWindow(Lanes around) {
    double before = (run.around().startMillis() - grid.startMillis()) / 1000.0;
    return around.later(before, seconds);
  }

  private Events restarts() {
    DoubleStream times =
        run.nodes().stream()
            .map(NodeDeltas::restartIntervals)
            .flatMap(List::stream)
            .mapToDouble(grid::middleSeconds);
    return events("restarts", times);
  }

  private Events failedScrapes() {
    DoubleStream times =
        SeenRun.failures(input.description().failures(), input.window()).stream()
            .map(ScrapeFailure::began)
            .mapToDouble(began -> (began.toEpochMilli() - grid.startMillis()) / 1000.0)
            .filter(at -> at >= 0 && at <= seconds);
    return events("failed scrapes", times);
  }

  private Events events(String name, DoubleStream times) {
    List<Double> at = times.sorted().boxed().toList();
    return at.isEmpty() ? null : new Events(name, at);
  }
}
