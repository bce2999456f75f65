package dev.warrenperf.judge;

import dev.warrenperf.analysis.LeaderGap;
import dev.warrenperf.analysis.LeaderHistory;
import dev.warrenperf.unit.UnitChoice;
import java.util.List;
import java.util.stream.Stream;

/**
 * Changes of leader, measured and judged.
 *
 * @param history who led when
 * @param gaps each time between two leaderships with its own judgement, by time
 * @param deciding the one that the judgement rests on; null when there is none
 * @param judgement on all of them; the worst decides. Null when nothing is promised
 * @param activityAbsence why no activity counter was found, as a clause; null when one was, or none
 *     was asked for
 */
public record FailoverResult(
    FailoverTarget target,
    LeaderHistory history,
    List<JudgedGap> gaps,
    LeaderGap deciding,
    Judgement judgement,
    String activityAbsence)
    implements TargetResult {

  /** One gap; its judgement is null when nothing is promised, or when it is told and not judged. */
  public record JudgedGap(LeaderGap gap, Judgement judgement) {}

  /** What is promised of it and whether that holds; null when nothing is. */
  public Check check() {
    return Check.of(target.subject(), target, judgement);
  }

  @Override
  public List<Check> checks() {
    return Stream.ofNullable(check()).toList();
  }

  @Override
  public List<MetricChoice> metrics() {
    return List.of(
        new MetricChoice(
            target.leaders(),
            history.gauge(),
            !history.exposed().isEmpty(),
            List.of(),
            UnitChoice.NONE));
  }
}
