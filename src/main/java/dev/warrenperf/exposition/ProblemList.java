package dev.warrenperf.exposition;

import dev.warrenperf.model.Problem;
import dev.warrenperf.model.Problem.Tier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * The problems of one body, capped, so that a hostile file cannot fill the memory with them: those
 * beyond the cap are counted, and their messages never put together.
 */
final class ProblemList {

  /** Enough to mend a file by; nobody reads further. */
  static final int CAP = 100;

  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

  private final List<Problem> kept = new ArrayList<>();
  private String origin = "";
  private boolean syntax;
  private boolean strictOnly;
  private long more;
  private Problem firstLeftOut;

  void begin(String bodyOrigin) {
    origin = bodyOrigin;
    kept.clear();
    syntax = false;
    strictOnly = false;
    more = 0;
    firstLeftOut = null;
  }

  void add(Tier tier, int line, int column, String message) {
    add(tier, line, column, () -> message);
  }

  /** Adds a problem; its message is asked for only when it will be listed. */
  void add(Tier tier, int line, int column, Supplier<String> message) {
    syntax |= tier == Tier.SYNTAX;
    strictOnly |= tier == Tier.STRICT_ONLY;
    if (kept.size() < CAP) {
      kept.add(new Problem(origin, line, column, tier, message.get()));
    } else {
      leaveOut(line, column);
    }
  }

  /** Whether further problems are only counted, so that their exact place is not worth finding. */
  boolean full() {
    return kept.size() >= CAP;
  }

  private void leaveOut(int line, int column) {
    more++;
    if (firstLeftOut == null) {
      firstLeftOut = new Problem(origin, line, column, Tier.NOTICE, "");
    }
  }

  /** Takes over the problems of another list, in its order. */
  void addAll(ProblemList other) {
    for (Problem problem : other.kept) {
      add(problem.tier(), problem.line(), problem.column(), problem.message());
    }
    more += other.more;
    syntax |= other.syntax;
    strictOnly |= other.strictOnly;
    firstLeftOut = firstLeftOut == null ? other.firstLeftOut : firstLeftOut;
  }

  /** Forgets all but this one, which explains the rest. */
  void replaceAll(Tier tier, int line, int column, String message) {
    begin(origin);
    add(tier, line, column, message);
  }

  /** How many were counted and not listed. */
  long unlisted() {
    return more;
  }

  boolean hasSyntax() {
    return syntax;
  }

  /** Where the first listed problem of a tier stands; 0 where none is. */
  int firstLine(Tier tier) {
    return kept.stream()
        .filter(problem -> problem.tier() == tier)
        .mapToInt(Problem::line)
        .min()
        .orElse(0);
  }

  boolean rejects(boolean strict) {
    return syntax || (strict && strictOnly);
  }

  /** Ordered by place, the note on what was left out last. */
  List<Problem> toList() {
    if (kept.isEmpty()) {
      return List.of();
    }
    List<Problem> ordered = new ArrayList<>(kept);
    ordered.sort(BY_PLACE);
    if (more > 0) {
      ordered.add(
          new Problem(
              origin,
              firstLeftOut.line(),
              firstLeftOut.column(),
              Tier.NOTICE,
              more == 1
                  ? "1 more problem from here on is not listed"
                  : more + " more problems from here on are not listed"));
    }
    return ordered;
  }
}
