package dev.warrenperf.analysis;

/**
 * What of the window a node's snapshots leave out, for what it counts.
 *
 * @param beforeMillis how long the window had lasted when the node was first seen, where it came
 *     late and had been at work before; else 0
 * @param endMillis until when something may have been counted: the node's last snapshot, or the end
 *     of the window where the node vanished before it
 * @param life restarts of the process that were seen in all
 * @param lifeBegan when the process seen last began; its first snapshot when that is not known
 * @param more whether there is more, nobody knows how much
 */
record Unseen(long beforeMillis, long endMillis, int life, long lifeBegan, boolean more) {

  /** Of one snapshot, or without instants: nothing can be told. */
  static final Unseen NOTHING = new Unseen(0, Long.MIN_VALUE, 0, Long.MIN_VALUE, false);

  /** As much as any node's own snapshots tell. */
  Unseen(long beforeMillis, long endMillis, int life, long lifeBegan) {
    this(beforeMillis, endMillis, life, lifeBegan, false);
  }

  /** The same, and more that nobody knows of. */
  Unseen andMore() {
    return new Unseen(beforeMillis, endMillis, life, lifeBegan, true);
  }

  /**
   * Adds it to the losses of what was counted.
   *
   * @param begun whether it was there in the node's first snapshot
   * @param present whether it was there in the node's last snapshot
   * @param lives which process it was last seen of
   */
  void addTo(Losses losses, boolean begun, boolean present, Lives lives) {
    if (begun && beforeMillis > 0) {
      losses.unseen((double) beforeMillis);
    }
    if (more || (endMillis == Long.MIN_VALUE && !present)) {
      losses.unseen(Double.POSITIVE_INFINITY);
    }
    // what a later process has not come to count, it has not done
    losses.endedBefore(lives.life() == life ? endMillis : lifeBegan);
  }
}
