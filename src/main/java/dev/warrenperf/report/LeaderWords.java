package dev.warrenperf.report;

import dev.warrenperf.analysis.LeaderGap;
import dev.warrenperf.analysis.LeaderHistory;
import dev.warrenperf.judge.FailoverResult;
import dev.warrenperf.judge.FailoverWords;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;

/** Changes of leader in sentences, without full stops. */
final class LeaderWords {

  /** More would hide what else there is to know. */
  private static final int MOST = 3;

  private LeaderWords() {}

  /** What happened, in one sentence. */
  static String finding(LeaderHistory history) {
    if (history.exposed().isEmpty()) {
      return "No node exposes " + history.gauge() + ", so it is not known who led";
    }
    if (!history.timed()) {
      return "It is not known when the snapshots were taken, so nothing can be said of who led"
          + " when";
    }
    if (history.terms().isEmpty()) {
      return "No node shows leadership; the one that led may not be scraped";
    }
    return history.changes() == 0 ? unchanged(history) : changed(history);
  }

  private static String unchanged(LeaderHistory history) {
    String only = history.terms().get(0).node();
    return history.gaps().stream()
        .map(gap -> edge(gap, only))
        .reduce((one, other) -> one + "; " + other)
        .orElse("No change of leader: " + only + " led throughout, according to its leader gauge");
  }

  private static String edge(LeaderGap gap, String only) {
    return gap.kind() == LeaderGap.Kind.NO_PREDECESSOR
        ? "No node shows leadership at first; "
            + only
            + " began "
            + LeaderTimes.between(gap.gainEarliest(), gap.gainLatest())
        : only
            + " stopped leading "
            + LeaderTimes.between(gap.lossEarliest(), gap.lossLatest())
            + ", and no other is seen to lead after it";
  }

  private static String changed(LeaderHistory history) {
    List<String> parts =
        history.gaps().stream()
            .limit(MOST)
            .map(gap -> FailoverWords.nodes(gap) + " (" + FailoverWords.interval(gap) + ")")
            .toList();
    int more = history.gaps().size() - parts.size();
    return "The leader changed "
        + times(history.changes())
        + "; leaderless time: from "
        + String.join(", from ", parts)
        + (more > 0 ? " and " + Format.count(more) + " more" : "");
  }

  private static String times(int count) {
    return switch (count) {
      case 1 -> "once";
      case 2 -> "twice";
      default -> Format.count(count) + " times";
    };
  }

  /** What has to be told before any number: changes, and what casts doubt on them. */
  static List<Remark> validity(List<FailoverResult> results) {
    List<Remark> remarks = new ArrayList<>();
    for (FailoverResult result : results) {
      boolean told = !result.history().gaps().isEmpty();
      if (told) {
        remarks.add(new Remark(Tone.UNDECIDED, finding(result.history())));
      }
      remarks.addAll(splits(result.history()));
      remarks.addAll(ActivityWords.doubts(result.history()));
    }
    return remarks.stream().distinct().toList();
  }

  /** Two leaders at one time, activity that does not serve, and managers that say nothing. */
  static List<Remark> remarks(FailoverResult result) {
    LeaderHistory history = result.history();
    List<Remark> remarks = new ArrayList<>(splits(history));
    remarks.addAll(ActivityWords.remarks(result));
    if (!history.exposed().isEmpty() && !history.unexposed().isEmpty()) {
      remarks.add(
          new Remark(
              Tone.UNDECIDED,
              "No snapshot of "
                  + String.join(", ", history.unexposed())
                  + " has the gauge, so leadership there is not seen"));
    }
    if (history.exposed().size() == 1 && history.unexposed().isEmpty()) {
      remarks.add(
          new Remark(
              Tone.NEUTRAL,
              "Only "
                  + history.exposed().get(0)
                  + " has the gauge; if there are other managers, leadership there is not seen"));
    }
    return remarks;
  }

  private static List<Remark> splits(LeaderHistory history) {
    List<Remark> remarks = new ArrayList<>();
    history.splits().stream()
        .limit(MOST)
        .forEach(split -> remarks.add(new Remark(Tone.NEUTRAL, split(split, history))));
    int more = history.splits().size() - remarks.size();
    if (more > 0) {
      remarks.add(
          new Remark(
              Tone.NEUTRAL,
              Format.count(more) + " further times two nodes show leadership at once"));
    }
    if (history.gaps().stream().anyMatch(gap -> gap.kind() == LeaderGap.Kind.CONTRADICTED)) {
      remarks.add(
          new Remark(
              Tone.UNDECIDED,
              "Where it is longer, either the gauge is older than its refresh period, or the leadership"
                  + " went back and forth between two refreshes, or two nodes led at once"));
    }
    return remarks;
  }

  private static String split(LeaderHistory.Split split, LeaderHistory history) {
    return split.earlier()
        + " and "
        + split.later()
        + " both show leadership from "
        + LeaderTimes.time(split.fromMillis())
        + " to "
        + LeaderTimes.time(split.toMillis())
        + (split.toMillis() - split.fromMillis() <= history.refreshMillis()
            ? "; the gauge may be "
                + refresh(history)
                + " old, so this alone does not prove two leaders"
            : ", which is longer than a gauge of at most " + refresh(history) + " explains");
  }

  private static String refresh(LeaderHistory history) {
    return Format.seconds(history.refreshMillis() / 1000.0);
  }
}
