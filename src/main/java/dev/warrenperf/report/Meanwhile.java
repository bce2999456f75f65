package dev.warrenperf.report;

import dev.warrenperf.analysis.LeaderGap;
import dev.warrenperf.analysis.LeaderHistory;
import dev.warrenperf.analysis.LeaderTerm;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was observed between the last snapshot that shows the old leader and the first that shows
 * the new one, to the interval of the run's grid.
 *
 * @param requests operations with any observation
 * @param text the same in a sentence; null when there is no such time
 */
record Meanwhile(List<FailoverEvent.Requests> requests, String text) {

  private static final Meanwhile NOTHING = new Meanwhile(List.of(), null);

  static Meanwhile of(
      LeaderGap gap, LeaderHistory history, RunDeltas run, List<OperationReport> operations) {
    boolean change = gap.kind() == LeaderGap.Kind.CHANGE;
    boolean end = gap.kind() == LeaderGap.Kind.NO_SUCCESSOR;
    if (run.sinceStart() || operations.isEmpty() || !(change || end)) {
      return NOTHING;
    }
    long to = change ? gap.gainLatest() : run.endMillis();
    long from =
        history.terms().stream()
            .filter(term -> gap.from().nodes().contains(term.node()) && term.beganLatest() < to)
            .mapToLong(LeaderTerm::seenLast)
            .max()
            .orElse(to);
    // below an interval of the grid nothing can be told
    return to - from >= run.grid().stepMillis() ? between(from, to, run, operations) : NOTHING;
  }

  private static Meanwhile between(
      long from, long to, RunDeltas run, List<OperationReport> operations) {
    List<FailoverEvent.Requests> requests = new ArrayList<>();
    double start = run.grid().startMillis();
    for (OperationReport operation : operations) {
      long count =
          operation.intervals().stream()
              .filter(interval -> start + interval.seconds() * 1000 >= from)
              .filter(interval -> start + interval.seconds() * 1000 <= to)
              .mapToLong(OperationReport.Interval::count)
              .sum();
      if (count > 0) {
        requests.add(new FailoverEvent.Requests(operation.name(), count));
      }
    }
    return new Meanwhile(requests, text(from, to, run, requests));
  }

  private static String text(
      long from, long to, RunDeltas run, List<FailoverEvent.Requests> requests) {
    String counts =
        requests.stream()
            .map(request -> request.operation() + " " + Format.count(request.count()))
            .collect(Collectors.joining(", "));
    return "Observed while no leader was seen, "
        + LeaderTimes.time(from)
        + " to "
        + LeaderTimes.time(to)
        + " (resolution "
        + Format.seconds(run.grid().stepMillis() / 1000)
        + "): "
        + (counts.isEmpty() ? "nothing" : counts);
  }
}
