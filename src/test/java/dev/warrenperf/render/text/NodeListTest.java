package dev.warrenperf.render.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.report.FigureReport.NodeValue;
import dev.warrenperf.report.ResourceReport.NodeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NodeListTest {

  private static List<NodeValue> nodes(int size) {
    // 5 and the sizes used here have no common divisor, so the order of values is not that of names
    return IntStream.range(0, size)
        .mapToObj(i -> new NodeValue("n" + i, (i + 1) * 5 % size, (i + 1) * 5 % size + "/s"))
        .toList();
  }

  private static String plain(String text) {
    return text.replace(NodeList.TIE, ' ');
  }

  @Test
  void names_each_node_with_its_value() {
    assertEquals("by node: n0 2/s, n1 1/s, n2 0/s", plain(NodeList.ofValues(nodes(3))));
  }

  @Test
  void of_many_nodes_only_the_extremes_are_told() {
    assertEquals(
        "by node: n0 5/s, n1 10/s, n2 3/s, n3 8/s, n4 1/s, n5 6/s, n6 11/s, n7 4/s, n8 9/s,"
            + " n9 2/s, n10 7/s, n11 0/s",
        plain(NodeList.ofValues(nodes(12))));
    assertEquals(
        "by node: 13 nodes, lowest n12 0/s, highest n4 12/s", plain(NodeList.ofValues(nodes(13))));
  }

  @Test
  void nodes_without_data_are_no_extremes() {
    List<NodeValue> unknown =
        IntStream.range(0, 13).mapToObj(i -> new NodeValue("n" + i, Double.NaN, "–")).toList();
    assertEquals("by node: 13 nodes, none with data", NodeList.ofValues(unknown));
  }

  @Test
  void use_of_a_resource_is_its_mean_and_range() {
    NodeUse use = new NodeUse("manager-1", 0.01, 0.02, 0.03, 0.03, "1 %", "2 %", "3 %");
    assertEquals(
        "mean (min – max) by node: manager-1 2 % (1 % – 3 %)",
        plain(NodeList.ofUses(List.of(use), List.of("manager-1"))));
  }

  private static List<NodeUse> series(String node, int size) {
    return IntStream.range(0, size)
        .mapToObj(
            i -> new NodeUse(node + " {id=\"" + i + "\"}", i, i, i, i, i + "", i + "", i + ""))
        .toList();
  }

  @Test
  void series_are_not_called_nodes() {
    assertEquals(
        "mean (min – max) by series: a {id=\"0\"} 0 (0 – 0), a {id=\"1\"} 1 (1 – 1)",
        plain(NodeList.ofUses(series("a", 2), List.of("a", "b"))));
    assertEquals(
        "mean (min – max) by series: 17 series of one node, lowest a {id=\"0\"} 0 (0 – 0),"
            + " highest a {id=\"16\"} 16 (16 – 16)",
        plain(NodeList.ofUses(series("a", 17), List.of("a", "b"))));
    List<NodeUse> two = new ArrayList<>(series("a", 7));
    two.addAll(series("b", 7));
    assertTrue(NodeList.ofUses(two, List.of("a", "b")).contains("14 series of 2 nodes"));
  }

  @Test
  void a_node_and_its_value_are_not_parted_by_a_line_end() {
    String text = NodeList.ofValues(List.of(new NodeValue("alpha", 1, "1/s")));
    assertEquals(List.of("by node:", "alpha" + NodeList.TIE + "1/s"), Plain.wrapped(text, 9));
  }
}
