package dev.warrenperf.render.csv;

/**
 * What a number is about.
 *
 * @param section part of the report
 * @param name as users call it, or null
 * @param metric what was read, or null
 * @param role of the node or nodes, or null for all
 * @param node null for all of them together
 * @param event number of the change of leader, from 1; 0 for none
 * @param quantile from 0 to 1; NaN for none
 * @param versus between which versions
 */
record Subject(
    String section,
    String name,
    String metric,
    String role,
    String node,
    int event,
    double quantile,
    Versus versus) {

  static Subject of(String section, String name, String metric) {
    return new Subject(section, name, metric, null, null, 0, Double.NaN, Versus.NONE);
  }

  Subject ofRole(String roleOfNodes) {
    return new Subject(section, name, metric, roleOfNodes, node, event, quantile, versus);
  }

  Subject at(String oneNode) {
    return new Subject(section, name, metric, role, oneNode, event, quantile, versus);
  }

  Subject inEvent(int number) {
    return new Subject(section, name, metric, role, node, number, quantile, versus);
  }

  Subject atQuantile(double q) {
    return new Subject(section, name, metric, role, node, event, q, versus);
  }

  Subject between(Versus versions) {
    return new Subject(section, name, metric, role, node, event, quantile, versions);
  }
}
