package dev.warrenperf.render.chart;

import java.util.Map;
import java.util.TreeMap;

/**
 * The clip paths of one chart. An id is made of the chart's id and a hash of the path, so equal
 * paths share one definition, ids do not depend on drawing order, and charts in one page cannot
 * take each other's.
 */
final class ClipPaths {

  private final String prefix;
  private final Map<String, String> pathById = new TreeMap<>();

  ClipPaths(String chartId) {
    this.prefix = chartId + "-clip-";
  }

  /** The id under which a path is defined. */
  String id(String path) {
    int hash = path.hashCode();
    String id = name(hash);
    // two paths with one hash: the second takes the next free name
    while (!pathById.getOrDefault(id, path).equals(path)) {
      id = name(++hash);
    }
    pathById.put(id, path);
    return id;
  }

  private String name(int hash) {
    return prefix + Integer.toHexString(hash);
  }

  /** The definitions, sorted by id; empty when nothing was clipped. */
  String definitions() {
    if (pathById.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("<defs>");
    pathById.forEach(
        (id, path) ->
            out.append("<clipPath id=\"")
                .append(id)
                .append("\"><path d=\"")
                .append(path)
                .append("\"/></clipPath>"));
    return out.append("</defs>\n").toString();
  }
}
