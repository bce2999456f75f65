package dev.warrenperf.report;

import dev.warrenperf.analysis.LeaderActivity;
import dev.warrenperf.analysis.LeaderHistory;
import dev.warrenperf.judge.FailoverResult;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What there is to know of activity counters, in sentences without full stops. */
final class ActivityWords {

  /** More would hide what else there is to know. */
  private static final int MOST = 3;

  private ActivityWords() {}

  /** Why activity does not serve, and what it leaves open. */
  static List<Remark> remarks(FailoverResult result) {
    List<Remark> remarks = new ArrayList<>(doubts(result.history()));
    if (result.activityAbsence() != null && !result.history().exposed().isEmpty()) {
      remarks.add(
          new Remark(
              Tone.NEUTRAL,
              counters(result.history())
                  + ": "
                  + result.activityAbsence()
                  + "; the gauge alone shows who leads"));
    }
    return remarks;
  }

  /** What contradicts the gauges, which is said before any number. */
  static List<Remark> doubts(LeaderHistory history) {
    LeaderActivity activity = history.activity();
    List<Remark> remarks = new ArrayList<>();
    if (activity.conflict() != null) {
      remarks.add(new Remark(Tone.UNDECIDED, conflict(history)));
    }
    activity.unplaced().stream()
        .limit(MOST)
        .forEach(one -> remarks.add(new Remark(Tone.UNDECIDED, unplaced(one, history))));
    int more = activity.unplaced().size() - MOST;
    if (more > 0) {
      remarks.add(
          new Remark(
              Tone.UNDECIDED,
              Format.counted(more, "further increase")
                  + " of activity without a leadership that the gauge shows"));
    }
    return remarks;
  }

  private static String conflict(LeaderHistory history) {
    LeaderActivity.Conflict conflict = history.activity().conflict();
    return increase(conflict.sighting(), history)
        + ", amid a leadership of "
        + conflict.leader().node()
        + " by the same signs: either it increases on followers too, or leadership passed on and"
        + " came back unseen; activity is ignored, and the gauge alone shows who leads";
  }

  private static String unplaced(LeaderActivity.Sighting sighting, LeaderHistory history) {
    return increase(sighting, history)
        + ", and its gauge shows no leadership that this belongs to; a shortest time around it is"
        + " not proven";
  }

  private static String increase(LeaderActivity.Sighting sighting, LeaderHistory history) {
    return counters(history)
        + " increased on "
        + sighting.node()
        + " between "
        + LeaderTimes.time(sighting.increase().afterMillis())
        + " and "
        + LeaderTimes.time(sighting.increase().byMillis());
  }

  private static String counters(LeaderHistory history) {
    return history.activity().counters().stream()
        .map(Selector::toString)
        .collect(Collectors.joining(" or "));
  }
}
