package dev.warrenperf.analysis;

import dev.warrenperf.model.Selector;
import java.util.List;

/**
 * What activity counters added to what a leader gauge shows.
 *
 * @param counters that were asked for; may be empty
 * @param exposed whether any node exposes one of them
 * @param conflict an increase while another node led, for which all increases were set aside; null
 *     when there is none
 * @param unplaced increases that are of no leadership that is known; they only stand in the way of
 *     a shortest time
 */
public record LeaderActivity(
    List<Selector> counters, boolean exposed, Conflict conflict, List<Sighting> unplaced) {

  /** One node's increase. */
  public record Sighting(String node, LeaderIncrease increase) {}

  /**
   * An increase that surely lies inside a leadership of another node: the counters increase on
   * other nodes than the leader, too, or the leadership passed on and came back unseen.
   */
  public record Conflict(Sighting sighting, LeaderTerm leader) {}

  /** Whether what is stated rests on them. */
  public boolean serves() {
    return exposed && conflict == null;
  }

  /** Null when no increase lies inside a leadership of another node. */
  static Conflict conflict(List<Sighting> increases, List<LeaderTerm> terms) {
    for (Sighting sighting : increases) {
      for (LeaderTerm term : terms) {
        if (!term.node().equals(sighting.node) && sighting.increase.isInside(term)) {
          return new Conflict(sighting, term);
        }
      }
    }
    return null;
  }
}
