package dev.warrenperf.exposition;

/** Takes what a body holds, in its order. */
interface SampleListener {

  /**
   * A sample.
   *
   * @param series its number in the catalog
   * @param valueStart where its value begins, as an index into the text
   * @param valueEnd where the line feed stands that follows the value directly; -1 when something
   *     else follows
   * @param timestamped whether it has a timestamp
   * @param millis the timestamp since 1970; meaningless without one
   */
  void sample(
      int series, double value, int valueStart, int valueEnd, boolean timestamped, long millis);

  /** A comment that is not metadata, from its hash to before the line end. */
  default void comment(byte[] bytes, int from, int to) {}

  /** A line that is nothing but an instant, since 1970; only where many snapshots may be. */
  default void time(long millis) {}

  /** Another snapshot begins behind {@code # EOF}. */
  default void snapshotBegins() {}

  /**
   * Whether the text may be many snapshots: {@code # EOF} may have more behind it, and comments
   * that mark a snapshot are allowed in OpenMetrics, too.
   */
  default boolean manySnapshots() {
    return false;
  }
}
