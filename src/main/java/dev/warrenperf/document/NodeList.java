package dev.warrenperf.document;

import dev.warrenperf.judge.FigureResult.NodeFigure;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** A figure of every node in one sentence; of many nodes, the lowest and the highest. */
final class NodeList {

  /** A blank at which no line breaks: a name and its value stay together. */
  static final char TIE = '\u00a0';

  /** As many nodes as are read at a glance; all of them are in the page and in the JSON. */
  private static final int MOST = 12;

  private NodeList() {}

  /** {@code by node: manager-1 12/s, manager-2 3/s}. */
  static String ofValues(List<NodeFigure> nodes, DoubleFunction<String> text) {
    String all = nodes.size() + " nodes";
    return "by node: "
        + listed(
            nodes,
            all,
            node -> node.node() + TIE + text.apply(node.value("value")),
            node -> node.value("value"));
  }

  /**
   * {@code mean (min – max) by node: manager-1 2 % (1 % – 3 %)}.
   *
   * @param text of one of their numbers
   * @param names of all nodes: what is called otherwise is a single series of one of them
   */
  static String ofUses(List<NodeFigure> nodes, DoubleFunction<String> text, List<String> names) {
    boolean series = nodes.stream().noneMatch(use -> names.contains(use.node()));
    long of =
        names.stream()
            .filter(name -> nodes.stream().anyMatch(use -> use.node().startsWith(name + " ")))
            .count();
    String all =
        series && of > 0
            ? nodes.size() + " series of " + (of == 1 ? "one node" : of + " nodes")
            : nodes.size() + " nodes";
    return "mean (min – max) by "
        + (series && of > 0 ? "series: " : "node: ")
        + listed(nodes, all, node -> use(node, text), node -> node.value("mean"));
  }

  private static String use(NodeFigure node, DoubleFunction<String> text) {
    String range = text.apply(node.value("min")) + TIE + "–" + TIE + text.apply(node.value("max"));
    return node.node() + TIE + text.apply(node.value("mean")) + TIE + "(" + range + ")";
  }

  private static String listed(
      List<NodeFigure> nodes,
      String all,
      Function<NodeFigure, String> words,
      ToDoubleFunction<NodeFigure> value) {
    if (nodes.size() <= MOST) {
      return nodes.stream().map(words).collect(Collectors.joining(", "));
    }
    List<NodeFigure> known =
        nodes.stream().filter(n -> !Double.isNaN(value.applyAsDouble(n))).toList();
    if (known.isEmpty()) {
      return all + ", none with data";
    }
    Comparator<NodeFigure> order = Comparator.comparingDouble(value);
    return all
        + ", lowest "
        + words.apply(known.stream().min(order).orElseThrow())
        + ", highest "
        + words.apply(known.stream().max(order).orElseThrow());
  }
}
