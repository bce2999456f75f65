package dev.warrenperf.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.judge.FigureResult.NodeFigure;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NodeListTest {

  private static List<NodeFigure> nodes(int size) {
    // 5 and the sizes used here have no common divisor, so the order of values is not that of names
    return IntStream.range(0, size).mapToObj(i -> node("n" + i, (i + 1) * 5 % size)).toList();
  }

  private static NodeFigure node(String name, double value) {
    return new NodeFigure(name, Map.of("value", value), Double.NaN, false);
  }

  private static NodeFigure use(String name, double min, double mean, double max) {
    return new NodeFigure(name, Map.of("min", min, "mean", mean, "max", max), Double.NaN, false);
  }

  private static String plain(String text) {
    return text.replace(NodeList.TIE, ' ').replace(Format.THIN, ' ');
  }

  @Test
  void names_each_node_with_its_value() {
    assertEquals(
        "by node: n0 2/s, n1 1/s, n2 0/s", plain(NodeList.ofValues(nodes(3), Format::rate)));
  }

  @Test
  void of_many_nodes_only_the_extremes_are_told() {
    assertEquals(
        "by node: n0 5/s, n1 10/s, n2 3/s, n3 8/s, n4 1/s, n5 6/s, n6 11/s, n7 4/s, n8 9/s,"
            + " n9 2/s, n10 7/s, n11 0/s",
        plain(NodeList.ofValues(nodes(12), Format::rate)));
    assertEquals(
        "by node: 13 nodes, lowest n12 0/s, highest n4 12/s",
        plain(NodeList.ofValues(nodes(13), Format::rate)));
  }

  @Test
  void nodes_without_data_are_no_extremes() {
    List<NodeFigure> unknown =
        IntStream.range(0, 13).mapToObj(i -> node("n" + i, Double.NaN)).toList();
    assertEquals("by node: 13 nodes, none with data", NodeList.ofValues(unknown, Format::rate));
  }

  @Test
  void use_of_a_resource_is_its_mean_and_range() {
    NodeFigure use = use("manager-1", 0.01, 0.02, 0.03);
    assertEquals(
        "mean (min – max) by node: manager-1 2 % (1 % – 3 %)",
        plain(NodeList.ofUses(List.of(use), Format::percent, List.of("manager-1"))));
  }

  private static List<NodeFigure> series(String node, int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> use(node + " {id=\"" + i + "\"}", i, i, i))
        .toList();
  }

  @Test
  void series_are_not_called_nodes() {
    assertEquals(
        "mean (min – max) by series: a {id=\"0\"} 0 (0 – 0), a {id=\"1\"} 1 (1 – 1)",
        plain(NodeList.ofUses(series("a", 2), Format::number, List.of("a", "b"))));
    assertEquals(
        "mean (min – max) by series: 17 series of one node, lowest a {id=\"0\"} 0 (0 – 0),"
            + " highest a {id=\"16\"} 16 (16 – 16)",
        plain(NodeList.ofUses(series("a", 17), Format::number, List.of("a", "b"))));
    List<NodeFigure> two = new ArrayList<>(series("a", 7));
    two.addAll(series("b", 7));
    assertTrue(
        NodeList.ofUses(two, Format::number, List.of("a", "b")).contains("14 series of 2 nodes"));
  }

  @Test
  void a_node_and_its_value_are_tied() {
    assertEquals(
        "by node: alpha" + NodeList.TIE + "1/s",
        NodeList.ofValues(List.of(node("alpha", 1)), Format::rate));
  }
}
