package dev.warrenperf.run;

import dev.warrenperf.model.Node;

/**
 * The role of nodes of which none is told, as the user says it.
 *
 * @param role {@code manager}, {@code worker} or another word; null when nothing was said
 */
record AssumedRole(String role) {

  /** The node, with this role where it has none of its own. */
  Node give(Node node) {
    return node.role() != null || role == null
        ? node
        : new Node(node.name(), role, node.scraped(), node.cores());
  }
}
