package dev.warrenperf.judge;

import dev.warrenperf.model.Selector;
import java.util.stream.Stream;

/**
 * That a rate is promised of what the system can do, whatever this run asked of it, and by what the
 * run tells how much it asked. What tells nothing is null.
 *
 * @param overSeconds how long the rate has to be held, above 0
 * @param offered counter of all that was asked for
 * @param samples name of the client samples that are all that was asked for
 * @param load whether the load that the run tells is what was asked for
 * @param failed counter of what was refused, and so asked for beside what was served
 * @param backlog gauge of what waits
 * @param backlogMin from which level on something waits all through
 */
public record Capacity(
    double overSeconds,
    Selector offered,
    String samples,
    boolean load,
    Selector failed,
    Selector backlog,
    double backlogMin) {

  private static final String COUNT = "_count";

  /** The time that a limit's own unit names, {@code /min} a minute; at least ten seconds. */
  public static double usualSeconds(Limit limit) {
    String written = limit.quantity().text();
    return written.contains("/m") ? 60 : written.endsWith("/h") ? 3600 : 10;
  }

  /** The time that a histogram's calls took, by what counts them; null for any other counter. */
  static Selector sumOf(Selector count) {
    String name = count.name();
    return name.endsWith(COUNT)
        ? new Selector(name.substring(0, name.length() - COUNT.length()) + "_sum", count.matchers())
        : null;
  }

  /** Whether anything is named that tells all that was asked for. */
  public boolean namesOffered() {
    return offered != null || samples != null || load;
  }

  /** The counters that it is judged by. */
  Stream<Selector> counters() {
    return Stream.of(offered, failed).filter(counter -> counter != null);
  }

  /** The gauges that it is judged by. */
  Stream<Selector> gauges() {
    return Stream.ofNullable(backlog);
  }
}
