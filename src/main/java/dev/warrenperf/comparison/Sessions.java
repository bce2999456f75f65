package dev.warrenperf.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs by session: one machine, and less than six hours from the start of a run to that of the
 * next. What differs from day to day and from machine to machine is not seen within a session, so a
 * session is a level of its own between run and version (Kalibera and Jones 2013, ISMM).
 */
public final class Sessions {

  private static final Comparator<MeasuredRun> OLDEST_FIRST =
      Comparator.comparingLong(MeasuredRun::startMillis);

  private final IdentityHashMap<MeasuredRun, Integer> sessions = new IdentityHashMap<>();
  private int count;

  private Sessions() {}

  /** Of these runs, in any order. */
  static Sessions of(List<MeasuredRun> runs) {
    Sessions found = new Sessions();
    List<List<Occasion>> open = new ArrayList<>();
    for (MeasuredRun run : runs.stream().sorted(OLDEST_FIRST).toList()) {
      Occasion occasion = Occasion.of(run);
      int session = 0;
      while (session < open.size() && !isNext(occasion, open.get(session))) {
        session++;
      }
      if (session == open.size()) {
        open.add(new ArrayList<>());
      }
      open.get(session).add(occasion);
      found.sessions.put(run, session);
    }
    found.count = open.size();
    return found;
  }

  /** Machines do not change within a session, and the last run began shortly before. */
  private static boolean isNext(Occasion occasion, List<Occasion> session) {
    return occasion.isNear(session.get(session.size() - 1))
        && session.stream().allMatch(occasion::isOnMachineOf);
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /** Some of the runs, those of each session together, oldest first. */
  List<List<MeasuredRun>> split(List<MeasuredRun> runs) {
    Map<Integer, List<MeasuredRun>> split = new TreeMap<>();
    runs.stream()
        .sorted(OLDEST_FIRST)
        .forEach(run -> split.computeIfAbsent(sessions.get(run), s -> new ArrayList<>()).add(run));
    return List.copyOf(split.values());
  }

  /**
   * How often the variance between sessions stands in the difference of two sides: the sum over
   * sessions of the squared difference of the shares of their runs. 0 when both have as many runs
   * of each session, 2 when each is of one session and these are two.
   */
  static double apart(List<MeasuredRun> baseline, List<MeasuredRun> candidate) {
    List<MeasuredRun> all = new ArrayList<>(baseline);
    all.addAll(candidate);
    Sessions sessions = of(all);
    double[] difference = new double[sessions.count];
    baseline.forEach(run -> difference[sessions.sessions.get(run)] += 1.0 / baseline.size());
    candidate.forEach(run -> difference[sessions.sessions.get(run)] -= 1.0 / candidate.size());
    double apart = 0;
    for (double share : difference) {
      apart += share * share;
    }
    return apart < 1e-12 ? 0 : apart;
  }
}
