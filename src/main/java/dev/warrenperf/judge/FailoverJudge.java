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
            target.signs(used),
            description.failures(),
            managers(target, used),
            (long) Math.ceil(target.refreshSeconds() * 1000));
    Tiers limits = target.leaderless();
    List<FailoverResult.JudgedGap> gaps =
        history.gaps().stream()
            .map(gap -> new FailoverResult.JudgedGap(gap, judge(gap, limits)))
            .toList();
    FailoverResult.JudgedGap worst =
        gaps.stream().filter(gap -> gap.judgement() != null).max(worse()).orElse(null);
    return new FailoverResult(
        target,
        history,
        gaps,
        worst == null ? null : worst.gap(),
        worst == null ? unchanged(target, history) : worst.judgement(),
        target.activity().isEmpty() || history.activity().exposed()
            ? null
            : Absence.of(target.activity(), MetricKind.COUNTER, exposed));
  }

  private Judgement unchanged(FailoverTarget target, LeaderHistory history) {
    return target.leaderless() == null
        ? null
        : Absence.told(
            Judgement.noData(missing(history)), target.leaders(), MetricKind.GAUGE, exposed);
  }

  /** With the nodes that say by another name whether they lead. */
  private Set<String> managers(FailoverTarget target, Selector used) {
    Set<String> all = new TreeSet<>(managers);
    OtherName.ofLeader(run, used, target.leaders()).forEach(other -> all.add(other.node()));
    return all;
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

  /** Null when nothing is promised, and when it is told and not judged. */
  private static Judgement judge(LeaderGap gap, Tiers limits) {
    if (limits == null) {
      return null;
    }
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
    Tier tier = tier(gap, limits, proven);
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
  private static Tier tier(LeaderGap gap, Tiers limits, double proven) {
    Tier tier = ScalarJudge.tier(proven, limits);
    boolean open = tier == Tier.ACCEPTABLE && limits.target().isKeptBy(gap.shortestSeconds());
    return open ? null : tier;
  }
}
