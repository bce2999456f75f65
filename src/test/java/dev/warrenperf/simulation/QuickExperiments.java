package dev.warrenperf.simulation;

import java.util.Map;

/**
 * What is looked at at every change: for each rule an experiment that shows within few trials that
 * the rule is broken.
 */
final class QuickExperiments {

  private static final Map<String, Integer> TRIALS =
      Map.ofEntries(
          // Firm: by time, by node, from run to run; without a miss; and not everything weak.
          Map.entry("firm/AR(1) 0.99/p99/5000/1 × 20", 60),
          Map.entry("firm/node effects, 10 % of variance/p99/4800/3 × 10", 60),
          Map.entry("firm/run-to-run noise 5 %/p50/5000/1 × 20", 60),
          Map.entry("bursts/2 % of intervals/p99/300/1 × 6", 20),
          Map.entry("bursts/2 % of intervals, the others near the limit/p99/1000/1 × 20", 20),
          Map.entry("power/log-normal 1.0, bounds 2 % apart/p99/5000/1 × 20", 20),
          Map.entry("interval/AR(1) 0.9/p99/5000/1 × 20", 60),
          Map.entry("closed/stalled", 10),
          Map.entry("closed/steady", 10),
          // What requests add; both margins; noise told or calibrated; unequal spreads; SAME.
          Map.entry("pairs/alike, 1 v 5 runs of 100 v 20 000 requests, noise 1 %, wide", 40),
          Map.entry("pairs/+3 %, 10 v 10, noise 5 %", 100),
          Map.entry("pairs/+4 %, 5 v 5 runs of 100 000 requests, noise 0.2 %, bimodal", 20),
          Map.entry("pairs/2 % of requests ×5, 3 v 3, noise 2 %", 20),
          Map.entry("pairs/alike, 2 v 2, told 2 %, truly 10 %", 60),
          Map.entry("pairs/typed from 2 runs, truly 10 %", 250),
          Map.entry("pairs/alike, 1 v 1, calibrated by 2 runs, noise 10 %", 150),
          Map.entry(
              "pairs/alike, 2 v 2 in a session each, calibrated in 2 sessions of 2 runs, noise 1 %,"
                  + " sessions differ by 10 %",
              100),
          Map.entry("pairs/alike, 2 v 10, noise 8 % v 2 %", 60),
          Map.entry("pairs/alike, 3 v 20, noise 30 % v 2 %", 80),
          Map.entry("pairs/truly −10 %, 3 v 3, noise 5 %", 60),
          Map.entry("pairs/truly +5 %, 3 v 3, noise 2 %", 40),
          // Variances shared by operations.
          Map.entry("many/4 of 40 truly +15 %, 2 v 2, noise 2 %", 10),
          Map.entry("many/all alike, 2 v 2, noise 2 %", 20),
          // Order and time; mix; looks.
          Map.entry("order/3 v 3/one side first/10 %/alike", 10),
          Map.entry("order/3 v 3/in turn/30 %/+10 %", 30),
          Map.entry("mix/List from 10 % to 20 % of requests", 10),
          Map.entry("mix/List from 10 % to 20 % of requests and by half slower", 10),
          Map.entry("mix/the same shares, List by half slower", 10),
          Map.entry("looks/first", 20),
          // Histories; leaders.
          Map.entry("history/ten-fold from the 4th/10/1", 15),
          Map.entry("history/flat/20/1", 60),
          Map.entry("leaders/gauge/killed/1 s", 10),
          Map.entry("leaders/gauge/stepped down/1 s", 10),
          Map.entry("leaders/gauge and activity/killed/1 s", 20),
          Map.entry("leaders/gauge and activity/stepped down/1 s", 40),
          // The usual designs.
          Map.entry("alike/medium/2 %/200/3 runs", 40),
          Map.entry("slower/medium/2 %/200/5 runs/+10 %", 20),
          Map.entry("slower/medium/5 %/200/2 runs/+10 %", 100));

  private QuickExperiments() {}

  /** 0 for those that the quick form leaves out. */
  static int trials(Experiment<?> experiment) {
    return TRIALS.getOrDefault(experiment.id(), 0);
  }

  static Iterable<String> ids() {
    return TRIALS.keySet();
  }
}
