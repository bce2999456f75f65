package dev.warrenperf.analysis;

/**
 * What is known of a window that begins or ends between two snapshots of a node: at least what the
 * snapshots inside count, and at most what those around it do.
 *
 * @param around what the last snapshot before its start and the first behind its end count
 * @param anyInside whether a node has two snapshots inside; if not, nothing surely was there
 * @param window the window itself
 */
public record WindowEdges(RunDeltas around, boolean anyInside, Window window) {

  /** How long the window itself is. */
  public double seconds() {
    return window.seconds();
  }
}
