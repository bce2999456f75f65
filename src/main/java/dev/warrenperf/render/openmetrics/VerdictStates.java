package dev.warrenperf.render.openmetrics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A verdict as a set of states, of which one holds: what can be counted and alerted on. */
final class VerdictStates {

  private static final List<String> STATES = List.of("pass", "fail", "undecided", "no_data");

  private VerdictStates() {}

  /**
   * Every state and whether it holds.
   *
   * @param verdict as reports write it: {@code PASS}, {@code NO DATA}
   */
  static Map<String, Boolean> of(String verdict) {
    String held = verdict.toLowerCase(Locale.ROOT).replace(' ', '_');
    Map<String, Boolean> states = new TreeMap<>();
    STATES.forEach(state -> states.put(state, state.equals(held)));
    return states;
  }
}
