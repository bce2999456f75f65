package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What firm evidence is worth where requests are not independent, at the point where a firm verdict
 * is wrong as often as not: the system's share within the limit is just q. The rates of thousands
 * of runs are in docs/statistics.md.
 */
class FirmRatesTest {

  private static final int RUNS = 200;
  private static final double MOST_FALSE = 0.07;
  private static final double MOST_LOST = 0.15;

  /** Where requests of pieces are taken as independent, it is wrong at least this often. */
  private static void assertFalseFirm(
      double q, double before, Function<SplittableRandom, DrawnRun> requests) {
    FirmTrials trials = new FirmTrials(q, requests);
    assertTrue(trials.firmByPieces(RUNS).share() >= before, "" + trials.firmByPieces(RUNS));
    assertAtMost(MOST_FALSE, trials.firm(Verdict.PASS, RUNS));
    assertAtMost(MOST_FALSE, trials.firm(Verdict.FAIL, RUNS));
  }

  private static void assertAtMost(double most, FirmTrials.Rate rate) {
    assertTrue(rate.share() <= most, "" + rate);
  }

  @Test
  void requests_that_depend_on_those_before() {
    assertFalseFirm(0.99, 0.2, DrawnRun.autoregressive(0.99, 0.99, 5000, 20));
    assertFalseFirm(0.95, 0.15, DrawnRun.autoregressive(0.95, 0.99, 5000, 200));
  }

  @Test
  void nodes_that_differ_all_run() {
    assertFalseFirm(0.99, 0.25, DrawnRun.nodes(0.99, 0.1, 5000, 10));
  }

  @Test
  void runs_that_differ() {
    assertFalseFirm(0.5, 0.25, DrawnRun.noisy(0.5, 0.05, 5000, 20));
  }

  @Test
  void bad_intervals_that_carry_all_misses() {
    assertFalseFirm(0.99, 0.4, DrawnRun.bursts(0.99, 0.01, 5000, 60));
    assertFalseFirm(0.99, 0.8, DrawnRun.bursts(0.99, 0.02, 300, 6));
  }

  @Test
  void independent_requests_lose_little() {
    FirmTrials trials = new FirmTrials(0.99, DrawnRun.far(0.99, 0.005, 1000, 1, 20));
    double now = trials.firm(Verdict.PASS, RUNS).share();
    double before = trials.firmByPieces(RUNS).share();
    assertTrue(now >= before - MOST_LOST && now > 0.1, now + " of " + before);
  }

  @Test
  void the_interval_holds_the_quantile_of_requests_that_depend_on_one_another() {
    FirmTrials.Rate held = new FirmTrials(0.99, DrawnRun.fine(0.99, 0.9, 5000, 20)).held(RUNS);
    assertTrue(held.share() >= 0.95, "" + held);
  }

  @Test
  void the_same_seed_gives_the_same_rates() {
    FirmTrials trials = new FirmTrials(0.5, DrawnRun.autoregressive(0.5, 0.99, 500, 20));
    assertEquals(trials.firm(Verdict.PASS, 40), trials.firm(Verdict.PASS, 40));
  }
}
