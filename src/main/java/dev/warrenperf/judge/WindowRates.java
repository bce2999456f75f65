package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountBounds;
import dev.warrenperf.judge.Spans.Span;
import java.util.Comparator;
import java.util.List;

/** What was done a second in each window of a run that is long enough. */
final class WindowRates {

  private final CountBounds counted;
  private final double overSeconds;
  private final List<Span> spans;

  /**
   * Of windows that are about so long.
   *
   * @param spans from instant to instant, of {@code counted}
   */
  WindowRates(CountBounds counted, double overSeconds, List<Span> spans) {
    this.counted = counted;
    this.overSeconds = overSeconds;
    this.spans = spans;
  }

  /** All windows, of which some may be shorter than they are to be. */
  List<Span> spans() {
    return spans;
  }

  /** The window in which the most was surely done; null when the run has no two instants. */
  Span busiest() {
    return spans.stream()
        .max(
            Comparator.comparingDouble(this::leastPerSecond)
                .thenComparing(Comparator.comparingInt(Span::from).reversed()))
        .orElse(null);
  }

  /** What was done in less time was done in the whole of it, too. */
  double leastPerSecond(Span span) {
    return counted.atLeast(span.from(), span.to()) / heldSeconds(span);
  }

  /** How long a window counts for: no less than it is to be. */
  double heldSeconds(Span span) {
    return Math.max(overSeconds, seconds(span));
  }

  double mostPerSecond(Span span) {
    return counted.atMost(span.from(), span.to()) / seconds(span);
  }

  double seconds(Span span) {
    return counted.seconds(span.from(), span.to());
  }
}
