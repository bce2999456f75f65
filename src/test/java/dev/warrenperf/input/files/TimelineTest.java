package dev.warrenperf.input.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.input.Notices;
import dev.warrenperf.model.Notice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

  private final MemoryFiles files = new MemoryFiles();
  private final Notices notices = new Notices();

  @Test
  void snapshots_ascend_by_instant_with_ties_in_natural_order() {
    assertEquals(
        List.of(
            "1795466172@1795466172000",
            "2-1795466173@1795466173000",
            "10-1795466173@1795466173000",
            "20261123T203614Z@1795466174000"),
        order("10-1795466173", "20261123T203614Z", "1795466172", "2-1795466173"));
    assertEquals(List.of(), codes());
  }

  @Test
  void many_equal_instants_are_ordered_as_surely_as_few() {
    List<String> names =
        new ArrayList<>(IntStream.range(0, 5_000).mapToObj(i -> i + "-1795466173").toList());
    List<String> expected = names.stream().map(name -> name + "@1795466173000").toList();
    Collections.shuffle(names, new Random(3));
    assertEquals(expected, order(names.toArray(String[]::new)));
  }

  @Test
  void the_time_of_change_serves_with_one_notice() {
    files.modified("b", 5_000).modified("a", 9_000).modified("c", 5_500);
    assertEquals(List.of("b@5000", "c@5500", "a@9000"), order("a", "b", "c"));
    assertEquals(List.of("b@5000", "c@5500", "a@9000"), order("c", "b", "a"));
    assertEquals(List.of("time-from-mtime"), codes());
  }

  @Test
  void files_that_changed_within_a_second_have_no_known_time() {
    files.modified("s10", 5_000).modified("s9", 5_999);
    assertEquals(List.of("s9@-", "s10@-"), order("s10", "s9"));
    assertEquals(List.of("time-unknown"), codes());
    files.modified("s9", 6_000);
    assertEquals(List.of("s10@5000", "s9@6000"), order("s10", "s9"));
  }

  // before, after: times of change in milliseconds
  @ParameterizedTest
  @CsvSource({
    "1000, 2000, before@1000 after@2000, time-from-mtime",
    "1000, 1999, before@- after@-,       time-unknown",
    "1000, 1000, before@- after@-,       time-unknown",
    "2000, 1000, before@- after@-,       time-unknown",
  })
  void a_pair_keeps_its_order_whatever_the_files_say(
      long before, long after, String order, String code) {
    files.modified("before", before).modified("after", after);
    assertEquals(order, String.join(" ", order("after", "before")));
    assertEquals(List.of(code), codes());
  }

  @Test
  void a_file_whose_time_cannot_be_told_comes_first_without_one() {
    files.modified("b", 5_000);
    assertEquals(List.of("a@-", "b@5000"), order("b", "a"));
  }

  private List<String> order(String... names) {
    List<NodeFiles.Found> found =
        Arrays.stream(names)
            .map(name -> new NodeFiles.Found(name, SnapshotName.of(name + ".prom")))
            .toList();
    Timeline timeline = Timeline.of("manager-1", found, files, notices, FileTimes.SHOWN);
    return IntStream.range(0, timeline.size())
        .mapToObj(i -> timeline.path(i) + "@" + shown(timeline.instantMillis(i)))
        .toList();
  }

  private static String shown(long millis) {
    return millis == Long.MIN_VALUE ? "-" : String.valueOf(millis);
  }

  private List<String> codes() {
    return notices.all().stream().map(Notice::code).toList();
  }
}
