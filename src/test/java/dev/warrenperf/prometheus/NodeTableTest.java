package dev.warrenperf.prometheus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.Allocated;
import dev.warrenperf.model.MalformedInputException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NodeTableTest {

  private final NodeTable table = new NodeTable();

  private static Map<String, String> labels(String... pairs) {
    Map<String, String> labels = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      labels.put(pairs[i], pairs[i + 1]);
    }
    return labels;
  }

  private void scraped(int times, String... pairs) {
    Map<String, String> labels = labels(pairs);
    labels.put("__name__", "up");
    table.series(labels);
    for (int i = 0; i < times; i++) {
      table.sample(1000L * i, "1");
    }
  }

  private String nameOf(String... pairs) {
    return table.of(labels(pairs)).node().name();
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>();
    table.nodes().forEach(target -> names.add(target.node().name()));
    return names;
  }

  @Test
  void an_instance_alone_names_its_node_and_job_or_all_labels_where_several_share_it()
      throws MalformedInputException {
    scraped(1, "instance", "a:1", "job", "one");
    scraped(1, "instance", "b:1", "job", "one");
    scraped(1, "instance", "b:1", "job", "two");
    scraped(1, "instance", "c:1", "job", "one", "pod", "x");
    scraped(1, "instance", "c:1", "job", "one", "pod", "y");
    table.settle();
    assertEquals(
        Set.of(
            "a:1",
            "b:1 (one)",
            "b:1 (two)",
            "c:1 {instance=c:1, job=one, pod=x}",
            "c:1 {instance=c:1, job=one, pod=y}"),
        names());
  }

  @Test
  void an_up_that_is_no_number_is_no_scrape() throws MalformedInputException {
    scraped(0, "instance", "a:1", "job", "one");
    table.sample(1000, "1");
    table.sample(2000, "0");
    table.sample(3000, "NaN");
    table.settle();
    StoredNode target = table.nodes().iterator().next();
    assertEquals(1, target.successes());
    assertEquals(List.of(2000L), target.failures());
  }

  @Test
  void what_a_server_notes_of_its_scrapes_is_no_sample_of_a_target() {
    for (String name :
        List.of("up", "scrape_series_added", "scrape_response_size_bytes", "scrape_series_limit")) {
      assertTrue(ServerSeries.isOne(name), name);
    }
    for (String name : List.of("scrape_response_size", "scrape_errors_total", "exported_up")) {
      assertFalse(ServerSeries.isOne(name), name);
    }
  }

  @Test
  void a_series_belongs_to_the_target_with_most_of_its_labels() throws MalformedInputException {
    scraped(1, "instance", "a:1", "job", "j");
    scraped(1, "instance", "a:1", "job", "j", "pod", "x");
    table.settle();
    assertEquals(
        "a:1 {instance=a:1, job=j, pod=x}",
        nameOf("__name__", "n", "instance", "a:1", "job", "j", "pod", "x", "le", "1"));
    assertEquals(
        "a:1 {instance=a:1, job=j}",
        nameOf("__name__", "n", "instance", "a:1", "job", "j", "pod", "y"));
    assertEquals("b:1", nameOf("__name__", "n", "instance", "b:1", "job", "j", "pod", "x"));
  }

  @Test
  void values_that_read_alike_when_written_in_a_row_are_different_targets()
      throws MalformedInputException {
    scraped(1, "instance", "a", "job", "b", "x", "1:2", "y", "3");
    scraped(1, "instance", "a", "job", "b", "x", "1", "y", "2:3");
    scraped(1, "instance", "a", "job", "b", "x", "1, y=2");
    scraped(1, "instance", "a", "job", "b", "x", "1", "y", "2");
    table.settle();
    assertEquals(4, names().size());
    assertTrue(names().contains("a {instance=a, job=b, x=1, y=2} #2"), names().toString());
  }

  @Test
  void names_that_are_alike_as_far_as_they_are_shown_are_told_apart()
      throws MalformedInputException {
    for (int i = 0; i < 300; i++) {
      scraped(1, "instance", "long".repeat(100), "job", "j", "pod", "p" + i);
    }
    table.settle();
    assertEquals(300, names().size());
  }

  @Test
  void of_replicas_the_one_with_most_scrapes_serves() throws MalformedInputException {
    scraped(1, "instance", "a:1", "job", "j", "replica", "0");
    scraped(3, "instance", "a:1", "job", "j", "replica", "1");
    table.settle();
    assertEquals(Set.of("a:1"), names());
    assertEquals(1, table.replicated());
    assertNull(table.of(labels("instance", "a:1", "job", "j", "replica", "0", "le", "1")).node());
  }

  @Test
  void targets_beyond_the_limit_are_refused_and_not_gathered() throws MalformedInputException {
    for (int i = 0; i < 20_000; i++) {
      scraped(1, "instance", "a:1", "pod", "p" + i);
    }
    table.end();
    for (int i = 0; i < 3; i++) {
      scraped(1, "instance", "a:1", "pod", "q" + i);
    }
    assertTrue(refusal().contains("at most 20000 targets"), refusal());
  }

  @Test
  void label_names_that_are_all_different_are_refused_beyond_the_limit()
      throws MalformedInputException {
    for (int i = 0; i < NodeIndex.MOST_SHAPES; i++) {
      scraped(1, "instance", "a:1", "pod" + i, "x");
    }
    table.settle();
    assertEquals(NodeIndex.MOST_SHAPES, names().size());
    table.of(labels("instance", "a:1", "replica", "x"));
    assertTrue(refusal().contains("at most 100 sets of label names"), refusal());
    assertNull(table.of(labels("instance", "a:1", "other_replica", "y")).node());
  }

  private String refusal() {
    return assertThrows(MalformedInputException.class, table::end).getMessage();
  }

  private static long allocated(int targets) throws Exception {
    return Allocated.bytes(
        () -> {
          NodeTableTest one = new NodeTableTest();
          for (int i = 0; i < targets; i++) {
            one.scraped(1, "instance", "a:1", "job", "j", "pod", "p" + i);
          }
          one.table.settle();
        });
  }

  @Test
  void naming_targets_that_share_an_instance_takes_as_much_for_each_however_many_there_are()
      throws Exception {
    long ratio = 100 * allocated(4_000) / allocated(1_000);
    assertTrue(ratio < 500, "four times the targets took " + ratio + " % of the bytes");
  }

  @Test
  void finding_the_target_of_a_series_looks_at_as_many_labels_however_many_targets_there_are()
      throws MalformedInputException {
    IntStream.range(0, 5_000).forEach(i -> scraped(1, "instance", "a:1", "pod", "p" + i));
    table.settle();
    Set<Object> asked = new HashSet<>();
    int[] count = {0};
    Map<String, String> series =
        new HashMap<>(labels("instance", "a:1", "pod", "p4999", "le", "1")) {
          private static final long serialVersionUID = 1;

          @Override
          public String get(Object name) {
            count[0]++;
            asked.add(name);
            return super.get(name);
          }
        };
    assertEquals("p4999", table.of(series).labels().get("pod"));
    assertEquals(Set.of("instance", "pod"), asked);
    assertEquals(2, count[0]);
  }
}
