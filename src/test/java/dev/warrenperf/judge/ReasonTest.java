package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReasonTest {

  @Test
  void codes_are_the_names_in_lower_case_and_stay_what_they_are() {
    for (Reason reason : Reason.values()) {
      assertEquals(reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), reason.word());
      assertTrue(reason.meaning().matches("[a-z].*[^.]"), reason.meaning());
    }
    // programs that read the report rely on these
    assertEquals(
        "[target-inside-bucket, above-largest-bound, counts-uncertain,"
            + " target-inside-resolution, summary, inconsistent-histogram, sum-contradicts-buckets,"
            + " observations-lost, series-missing, part-above-whole, failures-observed,"
            + " limit-inside-interval, no-successor, leaders-contradict, load-did-not-ask,"
            + " client-bound, one-load-level, window-edges, window-too-short, time-from-mtime,"
            + " not-exposed, never-observed, no-observations-in-window, no-samples, node-missing,"
            + " duration-unknown, not-a-number, instants-unknown, leader-never-seen,"
            + " leader-unchanged, target-undecided, decided-by-sum,"
            + " too-few-observations, close-to-limit, too-few-intervals, run-noise, closed-loop]",
        Arrays.stream(Reason.values()).map(Reason::word).toList().toString());
  }
}
