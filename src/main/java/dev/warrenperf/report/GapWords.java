package dev.warrenperf.report;

import dev.warrenperf.analysis.LeaderGap;
import dev.warrenperf.analysis.LeaderGap.Kind;
import dev.warrenperf.analysis.LeaderHistory;
import dev.warrenperf.analysis.LeaderTerm;
import dev.warrenperf.judge.FailoverWords;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One time between two leaders in sentences. */
final class GapWords {

  private GapWords() {}

  static String of(LeaderGap gap, LeaderHistory history) {
    return gap.kind() == Kind.CONTRADICTED
        ? event(gap)
        : event(gap)
            + " Without a leader: "
            + FailoverWords.interval(gap)
            + "."
            + further(gap, history);
  }

  /** What a table of who, how long and from when to when leaves out; null when that is nothing. */
  static String beside(LeaderGap gap, LeaderHistory history) {
    boolean apart = gap.kind() == Kind.CONTRADICTED || gap.kind() == Kind.ORDER_UNKNOWN;
    String beside = ((apart ? event(gap) : "") + further(gap, history)).strip();
    return beside.isEmpty() ? null : beside;
  }

  private static String event(LeaderGap gap) {
    return switch (gap.kind()) {
      case NO_PREDECESSOR ->
          gap.to().asText() + " began to lead " + gained(gap) + "; no node is seen to lead before.";
      case NO_SUCCESSOR ->
          gap.from().asText()
              + " stopped leading "
              + lost(gap)
              + "; no node is seen to lead after.";
      case CONTRADICTED ->
          FailoverWords.nodes(gap).replace(" to ", " and ")
              + " show leadership at one time for longer than the age of the gauge explains, so how"
              + " long there was no leader is not known.";
      case ORDER_UNKNOWN ->
          String.join(", ", gap.to().nodes()) + " led so briefly that their order is unknown.";
      case CHANGE ->
          gap.from().asText()
              + " stopped leading "
              + lost(gap)
              + ", "
              + gap.to().asText()
              + " began "
              + gained(gap)
              + ".";
    };
  }

  private static String lost(LeaderGap gap) {
    return LeaderTimes.between(gap.lossEarliest(), gap.lossLatest());
  }

  private static String gained(LeaderGap gap) {
    return LeaderTimes.between(gap.gainEarliest(), gap.gainLatest());
  }

  private static String further(LeaderGap gap, LeaderHistory history) {
    boolean ended = gap.kind() == Kind.CHANGE || gap.kind() == Kind.NO_SUCCESSOR;
    return (gap.watched()
            ? ""
            : " Another manager may have led in between, unseen, so no shortest time is proven.")
        + (ended ? byActivity(gap, history) + untilGone(gap, history) : "");
  }

  /** The increases that tell the bounds of the longest time, where they do. */
  private static String byActivity(LeaderGap gap, LeaderHistory history) {
    List<String> told = new ArrayList<>();
    history.terms().stream()
        .filter(term -> term.isActive() && gap.from().nodes().contains(term.node()))
        .filter(term -> term.endedEarliest() == gap.lossEarliest())
        .filter(term -> term.endedEarliest() > term.shownLast() - history.refreshMillis())
        .findFirst()
        .ifPresent(term -> told.add("last on " + seen(term.node(), term.activeLast())));
    history.terms().stream()
        .filter(term -> term.isActive() && term.activeFirst() == gap.gainLatest())
        .findFirst()
        .ifPresent(term -> told.add("first on " + seen(term.node(), term.activeFirst())));
    return told.isEmpty() ? "" : " Activity was seen " + String.join(", ", told) + ".";
  }

  private static String seen(String node, long millis) {
    return node + " at " + LeaderTimes.time(millis);
  }

  /** The usual case, told as the assumption that it is. */
  private static String untilGone(LeaderGap gap, LeaderHistory history) {
    Optional<LeaderTerm> gone =
        history.terms().stream()
            .filter(term -> term.gone() && gap.from().nodes().contains(term.node()))
            .filter(term -> term.endedLatest() == gap.lossLatest())
            .findFirst();
    if (gap.from().nodes().size() != 1 || gone.isEmpty()) {
      return "";
    }
    LeaderTerm term = gone.orElseThrow();
    String words =
        " The process of "
            + term.node()
            + " ended "
            + LeaderTimes.between(term.seenLast(), term.endedLatest());
    if (gap.kind() != Kind.CHANGE) {
      return words + ".";
    }
    return words
        + "; if it led until then, the time was at most "
        + Format.seconds((gap.gainLatest() - term.seenLast()) / 1000.0)
        + ".";
  }
}
