package dev.warrenperf.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A Warren node of which one can take snapshot after snapshot; the same seed gives the same. */
public final class WarrenNode {

  private final WarrenPage page;
  private final SplittableRandom random;
  private final StringBuilder text = new StringBuilder(64 * 1024);

  /** A node at its first scrape. */
  public WarrenNode(long seed) {
    this.random = new SplittableRandom(seed);
    this.page = new WarrenPage(random);
  }

  /** Some snapshots of one node, each a scrape later than the one before. */
  public static List<byte[]> snapshots(long seed, int count) {
    WarrenNode node = new WarrenNode(seed);
    List<byte[]> snapshots = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      snapshots.add(node.snapshot());
      node.move();
    }
    return snapshots;
  }

  /** The page as it is now, in text format 0.0.4. */
  public byte[] snapshot() {
    text.setLength(0);
    page.appendTo(text);
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** The samples alone, each with its node and its instant, as promtool's import wants them. */
  byte[] timestamped(String node, long instantMillis) {
    text.setLength(0);
    page.appendTimestampedTo(text, node, instantMillis);
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** Lives on to the next scrape. */
  void move() {
    page.move(random);
  }
}
