package dev.warrenperf.run;

import dev.warrenperf.exposition.ParseResult;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.Problem;
import dev.warrenperf.model.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Problems of many snapshots, each kind once: the first place where it was seen, and how often. The
 * same fault usually stands in every snapshot of a node.
 */
final class ProblemDigest {

  /** Enough to see what is wrong; the rest is counted. */
  private static final int MOST = 20;

  private record Kind(Problem.Tier tier, String message) {}

  private static final class Seen {
    private final Problem first;
    private long count;

    Seen(Problem first) {
      this.first = first;
    }
  }

  private final Map<Kind, Seen> kinds = new LinkedHashMap<>();
  private long others;
  private long unlisted;

  void add(Problem problem) {
    Kind kind = new Kind(problem.tier(), problem.message());
    if (!kinds.containsKey(kind) && kinds.size() == MOST) {
      others++;
      return;
    }
    kinds.computeIfAbsent(kind, unseen -> new Seen(problem)).count++;
  }

  /** Takes the problems of one snapshot; those that it counted and did not list are counted. */
  void addAll(ParseResult result) {
    result.listed().forEach(this::add);
    unlisted += result.unlisted();
  }

  void addAll(ProblemDigest other) {
    for (Map.Entry<Kind, Seen> entry : other.kinds.entrySet()) {
      Seen seen = kinds.get(entry.getKey());
      if (seen != null) {
        seen.count += entry.getValue().count;
      } else if (kinds.size() < MOST) {
        Seen copy = new Seen(entry.getValue().first);
        copy.count = entry.getValue().count;
        kinds.put(entry.getKey(), copy);
      } else {
        others += entry.getValue().count;
      }
    }
    others += other.others;
    unlisted += other.unlisted;
  }

  /** The first problem that made a snapshot unusable, or null. */
  Problem firstRejecting(boolean strict) {
    return kinds.values().stream()
        .map(seen -> seen.first)
        .filter(
            problem ->
                problem.tier() == Problem.Tier.SYNTAX
                    || (strict && problem.tier() == Problem.Tier.STRICT_ONLY))
        .findFirst()
        .orElse(null);
  }

  /** One notice a kind. */
  List<Notice> notices() {
    List<Notice> notices = new ArrayList<>();
    for (Seen seen : kinds.values()) {
      Problem problem = seen.first;
      notices.add(
          new Notice(
              "exposition-" + problem.tier().word(),
              severity(problem.tier()),
              problem.message() + often(seen.count),
              problem.file(),
              problem.line()));
    }
    if (unlisted > 0) {
      notices.add(
          Notice.warning(
              "exposition-more", unlisted + others + " further problems were found, of any kind"));
    } else if (others > 0) {
      notices.add(
          Notice.warning(
              "exposition-more", others + " further problems of other kinds were found"));
    }
    return notices;
  }

  /** What a snapshot did not list may be of this kind, too. */
  private String often(long count) {
    if (unlisted > 0) {
      return " (at least " + (count == 1 ? "once" : count + " times") + ", first here)";
    }
    return count == 1 ? "" : " (" + count + " times, first here)";
  }

  private static Severity severity(Problem.Tier tier) {
    return switch (tier) {
      case SYNTAX -> Severity.ERROR;
      case STRICT_ONLY -> Severity.WARNING;
      case NOTICE -> Severity.INFO;
    };
  }
}
