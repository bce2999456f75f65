package dev.warrenperf.report;

import dev.warrenperf.analysis.LeaderGap;
import dev.warrenperf.analysis.LeaderHistory;
import dev.warrenperf.analysis.LeaderTerm;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.judge.FailoverResult;
import dev.warrenperf.judge.FailoverWords;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.model.ScrapeFailure;
import dev.warrenperf.report.Chart.Axis;
import dev.warrenperf.report.ChartTable.Cells;
import dev.warrenperf.report.ChartTable.Column;
import dev.warrenperf.report.ChartTable.Row;
import dev.warrenperf.report.Lanes.Certainty;
import dev.warrenperf.report.Lanes.Failures;
import dev.warrenperf.report.Lanes.Gap;
import dev.warrenperf.report.Lanes.Lane;
import dev.warrenperf.report.Lanes.LeaderBar;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The timeline of leaders as a chart. */
final class LeaderCharts {

  /** More lanes or bars than these show nothing. */
  private static final int MOST_LANES = 12;

  private static final int MOST_TERMS = 60;

  /** Failed scrapes nearer to each other than this share of the axis are one mark. */
  private static final double ONE_MARK = 0.04;

  private final LeaderHistory history;
  private final RunDeltas run;
  private final long start;
  private final double seconds;

  private LeaderCharts(LeaderHistory history, RunDeltas run) {
    this.history = history;
    this.run = run;
    this.start = run.startMillis();
    this.seconds = (run.endMillis() - start) / 1000.0;
  }

  /** Null when there is no leader, no time, or too much to draw. */
  static Chart of(String anchor, FailoverResult result, RunDeltas run, RunDescription description) {
    LeaderHistory history = result.history();
    boolean few = history.terms().size() <= MOST_TERMS;
    if (!history.timed() || history.terms().isEmpty() || !few || run.sinceStart()) {
      return null;
    }
    LeaderCharts charts = new LeaderCharts(history, run);
    return charts.seconds > 0 ? charts.chart(anchor, result, description) : null;
  }

  private Chart chart(String anchor, FailoverResult result, RunDescription description) {
    List<Lane> all = shown().stream().map(node -> lane(node, description.failures())).toList();
    List<Gap> gaps =
        history.gaps().stream()
            .filter(gap -> gap.kind() != LeaderGap.Kind.CONTRADICTED)
            .map(this::gap)
            .toList();
    Lanes lanes = new Lanes(seconds, all, gaps);
    String title = result.target().name() + ": who led when";
    return new Chart(
        anchor + "-timeline",
        new Chart.Caption(title, LeaderWords.finding(history) + ".", description(all)),
        Axis.time(seconds),
        Axis.labelled(""),
        List.of(lanes, new Layer.Marks(TimeMarks.phases(run.grid(), description.phases()))),
        table(title, lanes));
  }

  static ChartTable table(String title, Lanes lanes) {
    List<Row> rows = new ArrayList<>();
    for (Lane lane : lanes.lanes()) {
      lane.bars().forEach(bar -> rows.add(row(lane.name(), words(bar), bar.from(), bar.to())));
      lane.failures()
          .forEach(mark -> rows.add(row(lane.name(), words(mark), mark.from(), mark.to())));
    }
    for (Gap gap : lanes.gaps()) {
      String what = "time without a leader: " + gap.text();
      rows.add(row("none", what, gap.may().lower(), gap.may().upper()));
    }
    return ChartTable.of(
        title + ": what each node did from when to when",
        List.of(
            new Column("node", Cells.NAMES),
            new Column("what", Cells.WORDS),
            new Column("from", Cells.NUMBERS),
            new Column("to", Cells.NUMBERS)),
        rows);
  }

  private static Row row(String node, String what, double from, double to) {
    return Row.of(node, what, Format.seconds(from), Format.seconds(to));
  }

  private static String words(LeaderBar bar) {
    return switch (bar.certainty()) {
      case LEADS -> "leads";
      case STALE -> "shown to lead, may be over";
      case POSSIBLE -> "not shown to lead, may lead";
    };
  }

  private static String words(Failures failures) {
    return failures.count() == 1
        ? "a scrape failed"
        : Format.count(failures.count()) + " scrapes failed";
  }

  /** Those that led first, where there are too many. */
  private List<String> shown() {
    if (history.exposed().size() <= MOST_LANES) {
      return history.exposed();
    }
    Set<String> led = history.terms().stream().map(LeaderTerm::node).collect(Collectors.toSet());
    List<String> shown = new ArrayList<>();
    history.exposed().stream().filter(led::contains).forEach(shown::add);
    history.exposed().stream().filter(node -> !led.contains(node)).forEach(shown::add);
    return shown.subList(0, MOST_LANES);
  }

  private String description(List<Lane> lanes) {
    boolean many =
        lanes.stream().flatMap(lane -> lane.failures().stream()).anyMatch(mark -> mark.count() > 1);
    String all =
        lanes.size() == history.exposed().size()
            ? ""
            : " Only "
                + lanes.size()
                + " of "
                + Format.count(history.exposed().size())
                + " nodes are drawn.";
    return "A full bar is leadership; a hatched one is shown by a gauge that may be out of"
        + " date, and"
        + " may be over; within a dashed frame the node may lead although its gauge does not"
        + " say so."
        + " The lowest lane holds the times without a leader: hatched where there may have been"
        + " none, full where there surely was none. Crosses are scrapes that failed"
        + (many ? "; where many did, a few stand for all, and the table counts them." : ".")
        + all;
  }

  private double at(long millis) {
    if (millis == Long.MIN_VALUE || millis == Long.MAX_VALUE) {
      return millis < 0 ? 0 : seconds;
    }
    return Math.max(0, Math.min(seconds, (millis - start) / 1000.0));
  }

  private Lane lane(String node, List<ScrapeFailure> failures) {
    List<LeaderBar> bars = new ArrayList<>();
    for (LeaderTerm term : history.terms()) {
      if (term.node().equals(node)) {
        double first = at(term.beganLatest());
        double sure = Math.max(first, at(term.endedEarliest()));
        double last = Math.max(sure, at(term.seenLast()));
        add(bars, Certainty.POSSIBLE, at(term.beganEarliest()), first);
        add(bars, Certainty.LEADS, first, sure);
        add(bars, Certainty.STALE, sure, last);
        add(bars, Certainty.POSSIBLE, last, at(term.endedLatest()));
      }
    }
    return new Lane(node, bars, failures(node, failures));
  }

  private static void add(List<LeaderBar> bars, Certainty certainty, double from, double to) {
    if (to > from) {
      bars.add(new LeaderBar(certainty, from, to));
    }
  }

  private List<Failures> failures(String node, List<ScrapeFailure> all) {
    List<Failures> marks = new ArrayList<>();
    for (ScrapeFailure failure : all) {
      if (node.equals(failure.node()) && failure.began() != null) {
        double at = (failure.began().toEpochMilli() - start) / 1000.0;
        if (at >= 0 && at <= seconds) {
          mark(marks, at);
        }
      }
    }
    return marks;
  }

  private void mark(List<Failures> marks, double at) {
    int last = marks.size() - 1;
    if (last >= 0 && at - marks.get(last).to() <= seconds * ONE_MARK) {
      Failures before = marks.get(last);
      marks.set(last, new Failures(before.from(), at, before.count() + 1));
    } else {
      marks.add(new Failures(at, at, 1));
    }
  }

  private Gap gap(LeaderGap gap) {
    boolean proven = gap.shortestSeconds() > 0;
    boolean open = gap.kind() == LeaderGap.Kind.NO_PREDECESSOR;
    double from = at(gap.lossEarliest());
    double to = at(gap.gainLatest());
    double until = at(gap.gainEarliest());
    double since = open ? until - gap.shortestSeconds() : at(gap.lossLatest());
    return new Gap(
        new Layer.Range(from, to),
        proven ? new Layer.Range(since, until) : Layer.Range.NONE,
        FailoverWords.interval(gap));
  }
}
