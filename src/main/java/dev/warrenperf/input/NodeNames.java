package dev.warrenperf.input;

import dev.warrenperf.bundle.NodeFileName;
import dev.warrenperf.model.Node;
import dev.warrenperf.unit.Printable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which node a file or folder belongs to: one that the run's description names, if any fits. */
public final class NodeNames {

  private final Set<String> named = new HashSet<>();
  private final Map<String, String> byFileName = new HashMap<>();

  public NodeNames(List<Node> nodes) {
    for (Node node : nodes) {
      named.add(node.name());
      byFileName.put(NodeFileName.of(node.name()), node.name());
    }
  }

  /** The node's name, safe to print. */
  public String of(String fileName) {
    String plain = Printable.of(fileName);
    return named.contains(plain) ? plain : byFileName.getOrDefault(fileName, plain);
  }

  public boolean contain(String node) {
    return named.contains(node);
  }
}
