package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Scrapes;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetDotsTest {

  /** 19 of 20 within 1 s; 3 requests/s where 2 are asked for, 1500 tasks where 1000 are. */
  private static Report report() {
    return Runs.report(
        Runs.input(
            Scrapes.node("m1", "manager", null)
                .at(0, body("0/0/0", 0, 0, 0, 100))
                .at(10, body("9/19/20", 8, 30, 1500, 104))));
  }

  private static String body(String counts, double sum, int c, int g, double cpu) {
    return Scrapes.h(counts, sum)
        + "\nc "
        + c
        + "\ng "
        + g
        + "\nprocess_cpu_seconds_total "
        + cpu
        + "\nprocess_resident_memory_bytes 5.5e8";
  }

  private static LimitShare share(String subject) {
    return report().checks().stream()
        .filter(check -> check.subject().equals(subject))
        .map(LimitShare::of)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_share_is_the_value_by_its_limit_and_the_other_way_round_where_more_is_better() {
    assertEquals(new LimitShare(0.4 / 0.5, 0.4 / 0.5), share("Create mean"));
    // le 0.1 to le 1, of < 100ms
    assertEquals(new LimitShare(1, 10), share("Create p90"));
    // 3/s of > 2/s
    assertEquals(new LimitShare(2 / 3.0, 2 / 3.0), share("Requests"));
    assertEquals(550e6 / 512e6, share("Manager memory").least());
  }

  @Test
  void what_is_missed_begins_at_the_limit_and_comes_first() {
    TargetDots dots = report().dots();
    assertEquals(7, dots.rows().size());
    assertEquals(0, dots.without());
    assertFalse(dots.lost());
    boolean missed = true;
    for (TargetDots.Row row : dots.rows()) {
      Bullet bullet = row.bullet();
      boolean fails = row.check().outcome().tone() == Tone.FAIL;
      assertTrue(missed || !fails, "misses come first");
      missed = fails;
      assertEquals(fails, bullet.from() >= bullet.limit(), row.check().subject());
      assertEquals(!fails, bullet.to() <= bullet.limit(), row.check().subject());
    }
    // proven to be 7 % beyond its limit; of the percentile no more is proven than that it is there
    assertEquals("Manager memory", dots.rows().get(0).check().subject());
  }

  @Test
  void all_rows_and_the_ticks_have_one_scale() {
    TargetDots dots = report().dots();
    double limit = dots.rows().get(0).bullet().limit();
    ScaleMark at =
        dots.marks().stream().filter(mark -> mark.text().equals("limit")).findFirst().orElseThrow();
    assertEquals(limit, at.place());
    assertTrue(dots.rows().stream().allMatch(row -> row.bullet().limit() == limit));
    for (int i = 1; i < dots.marks().size(); i++) {
      assertTrue(dots.marks().get(i).place() - dots.marks().get(i - 1).place() >= 0.1);
    }
  }

  @Test
  void without_any_value_there_is_nothing_to_draw_and_what_has_none_is_counted() {
    assertNull(TargetDots.of(List.of()));
    Report empty = Runs.report(Runs.input(Scrapes.node("a").at(0, "c 1").at(5, "c 21")));
    assertEquals(1, empty.dots().rows().size());
    assertEquals(6, empty.dots().without());
    assertNull(Runs.report(Runs.input(Scrapes.node("a").at(0, "x 1").at(5, "x 1"))).dots());
  }
}
