package dev.warrenperf.render.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.report.OperationReport.Bucket;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketStripTest {

  private static final Ansi PLAIN = new Ansi(false, false);

  /** Buckets of 1 s, 2 s, ... and +Inf with such counts, not cumulative. */
  private static List<Bucket> buckets(long... own) {
    List<Bucket> buckets = new ArrayList<>();
    long count = 0;
    for (int i = 0; i < own.length; i++) {
      boolean last = i == own.length - 1;
      count += own[i];
      double le = last ? Double.POSITIVE_INFINITY : i + 1;
      buckets.add(new Bucket(le, count));
    }
    return buckets;
  }

  private static String strip(long... own) {
    return BucketStrip.of(buckets(own), "s", 80, PLAIN).replace(Format.THIN, ' ');
  }

  @Test
  void has_a_cell_a_bucket_and_words_at_both_ends() {
    assertEquals("≤ 1 s ▆▂··▁ > 4 s", strip(75, 20, 0, 0, 5));
  }

  @Test
  void everything_in_one_bucket_fills_its_cell() {
    assertEquals("≤ 1 s █· > 1 s", strip(7, 0));
    assertEquals("≤ 1 s ··█ > 2 s", strip(0, 0, 1));
  }

  @Test
  void a_height_is_eighths_rounded_up() {
    for (long eighths = 1; eighths <= 8; eighths++) {
      char exact = strip(eighths * 100, 800 - eighths * 100).charAt(6);
      assertEquals("▁▂▃▄▅▆▇█".charAt((int) eighths - 1), exact, eighths + " eighths");
    }
    assertEquals("≤ 1 s ▂▇ > 1 s", strip(101, 699));
  }

  @Test
  void one_of_a_hundred_million_is_not_blank() {
    assertEquals("≤ 1 s ▁·█ > 2 s", strip(1, 0, 99_999_999));
  }

  @Test
  void nothing_observed_or_no_bound_gives_no_strip() {
    assertEquals("", strip());
    assertEquals("", strip(5));
    assertEquals("", strip(0, 0, 0));
  }

  @Test
  void more_buckets_than_room_share_cells_but_the_one_beyond_keeps_its_own() {
    long[] own = IntStream.range(0, 301).mapToLong(i -> i == 0 || i == 300 ? 50 : 0).toArray();
    String strip = BucketStrip.of(buckets(own), "s", 60, PLAIN).replace(Format.THIN, ' ');
    assertEquals("≤ 9 s ▄" + "·".repeat(33) + "▄ > 5 min, 9 a cell", strip);
  }

  @Test
  void fits_every_room_from_34_on() {
    long[] own = IntStream.range(0, 120).mapToLong(i -> i % 3).toArray();
    for (int room = 34; room < 200; room++) {
      String strip = BucketStrip.of(buckets(own), "s", room, PLAIN);
      assertTrue(
          TerminalCells.of(strip) <= room, String.format(Locale.ROOT, "%d: %s", room, strip));
    }
  }
}
