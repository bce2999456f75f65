package dev.warrenperf.judge;

import dev.warrenperf.analysis.LeaderGap;
import dev.warrenperf.analysis.LeaderHistory;
import dev.warrenperf.analysis.OtherName;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.model.Selector;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Judges leaderless times on what is known of them: PASS when even the longest possible keeps the
 * limit, FAIL when even the shortest misses it, UNDECIDED otherwise. Without a change of leader
 * there is NO DATA. A run that begins without a leader shows no change, so that time counts only
 * when it proves a miss.
 */
final class FailoverJudge {

  private static final String MANAGER = "manager";

  private final RunDeltas run;
  private final RunDescription description;
  private final Set<String> managers;
  private final Exposed exposed;

  FailoverJudge(RunDeltas run, RunDescription description, Exposed exposed) {
    this.exposed = exposed;
    this.run = run;
    this.description = description;
    this.managers =
        description.nodes().stream()
            .filter(node -> MANAGER.equals(node.role()))
            .map(Node::name)
            .collect(Collectors.toSet());
  }

  FailoverResult judge(FailoverTarget target) {
    Selector used = RunJudge.firstExposed(target.leaders(), run::exposesLeader);
    LeaderHistory history =
        LeaderHistory.of(
            run,
            used,
            description.failures(),
            managers(target, used),
            (long) Math.ceil(target.refreshSeconds() * 1000));
    if (target.leaderless() == null) {
      List<FailoverResult.JudgedGap> shown =
          history.gaps().stream().map(gap -> new FailoverResult.JudgedGap(gap, null)).toList();
      return new FailoverResult(target, history, shown, null, null);
    }
    return judged(target, history);
  }

  /** With the nodes that say by another name whether they lead. */
  private Set<String> managers(FailoverTarget target, Selector used) {
    Set<String> all = new TreeSet<>(managers);
    OtherName.ofLeader(run, used, target.leaders()).forEach(other -> all.add(other.node()));
    return all;
  }

  private FailoverResult judged(FailoverTarget target, LeaderHistory history) {
    List<FailoverResult.JudgedGap> gaps =
        history.gaps().stream()
            .map(gap -> new FailoverResult.JudgedGap(gap, judge(gap, target.leaderless())))
            .toList();
    Optional<FailoverResult.JudgedGap> worst =
        gaps.stream().filter(gap -> gap.judgement() != null).max(worse());
    return new FailoverResult(
        target,
        history,
        gaps,
        worst.map(FailoverResult.JudgedGap::gap).orElse(null),
        worst
            .map(FailoverResult.JudgedGap::judgement)
            .orElseGet(
                () ->
                    Absence.told(
                        Judgement.noData(missing(history)),
                        target.leaders(),
                        MetricKind.GAUGE,
                        exposed)));
  }

  private static Comparator<FailoverResult.JudgedGap> worse() {
    return Comparator.<FailoverResult.JudgedGap, Verdict>comparing(
            gap -> gap.judgement().verdict(), Comparator.reverseOrder())
        .thenComparingDouble(gap -> gap.gap().shortestSeconds())
        .thenComparingDouble(gap -> gap.gap().longestSeconds());
  }

  private static Reason missing(LeaderHistory history) {
    if (history.exposed().isEmpty()) {
      return Reason.NOT_EXPOSED;
    }
    if (!history.timed()) {
      return Reason.INSTANTS_UNKNOWN;
    }
    return history.terms().isEmpty() ? Reason.LEADER_NEVER_SEEN : Reason.LEADER_UNCHANGED;
  }

  private static Judgement judge(LeaderGap gap, Tiers limits) {
    boolean missed = !limits.deciding().isKeptBy(gap.shortestSeconds());
    if (gap.kind() == LeaderGap.Kind.NO_PREDECESSOR && !missed) {
      return null;
    }
    if (missed) {
      return decided(gap, limits, Verdict.FAIL, gap.shortestSeconds());
    }
    if (limits.deciding().isKeptBy(gap.longestSeconds())) {
      return decided(gap, limits, Verdict.PASS, gap.longestSeconds());
    }
    return Judgement.undecided(open(gap), FailoverWords.explain(gap, limits, Verdict.UNDECIDED));
  }

  private static Reason open(LeaderGap gap) {
    return switch (gap.kind()) {
      case NO_SUCCESSOR -> Reason.NO_SUCCESSOR;
      case CONTRADICTED -> Reason.LEADERS_CONTRADICT;
      default -> Reason.LIMIT_INSIDE_INTERVAL;
    };
  }

  private static Judgement decided(LeaderGap gap, Tiers limits, Verdict verdict, double proven) {
    Tier tier = tier(gap, limits);
    return new Judgement(
        verdict,
        limits.areSeveral() && tier == null ? Reason.TARGET_UNDECIDED : null,
        null,
        tier,
        Headroom.of(proven, limits.deciding()),
        FailoverWords.explain(gap, limits, verdict),
        null);
  }

  /** Null when there is one limit, and when the interval does not tell. */
  private static Tier tier(LeaderGap gap, Tiers limits) {
    if (!limits.areSeveral()) {
      return null;
    }
    if (!limits.deciding().isKeptBy(gap.shortestSeconds())) {
      boolean critical =
          limits.critical() != null && limits.critical().isKeptBy(gap.shortestSeconds());
      return critical ? Tier.CRITICAL : Tier.MISSED;
    }
    if (limits.target().isKeptBy(gap.longestSeconds())) {
      return Tier.TARGET;
    }
    return limits.target().isKeptBy(gap.shortestSeconds()) ? null : Tier.ACCEPTABLE;
  }
}
