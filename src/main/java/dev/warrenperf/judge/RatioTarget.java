package dev.warrenperf.judge;

import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.model.Selector;
import java.util.List;

/**
 * A promised quotient: the increase of counters by the increase of others, both inside the window
 * and summed over nodes. A share of calls, or a mean where time is divided by a count.
 *
 * @param name as users call it
 * @param of what is divided: selectors by sample name, the preferred first
 * @param to what it is divided by, likewise
 * @param part whether all that {@code of} counts is told to be counted by {@code to}, too
 * @param limits in the unit of the quotient
 * @param required whether NO DATA counts when the exit code is chosen
 */
public record RatioTarget(
    String name, List<Selector> of, List<Selector> to, boolean part, Tiers limits, boolean required)
    implements SingleTarget {

  public RatioTarget {
    of = List.copyOf(of);
    to = List.copyOf(to);
  }

  @Override
  public Kind kind() {
    return Kind.RATIO;
  }

  @Override
  public TargetResult judged(Judges judges) {
    return judges.ratios().judge(this);
  }

  @Override
  public RatioTarget with(Tiers others) {
    return new RatioTarget(name, of, to, part, others, required);
  }
}
