package dev.warrenperf.exposition;

import dev.warrenperf.model.Family;
import java.util.List;
import java.util.Objects;

/**
 * What one file held: snapshots at several instants, or a single one.
 *
 * @param result the format, whether the file was accepted, and its problems; families are those of
 *     the largest snapshot where snapshots are told apart
 * @param timestamped whether there are several snapshots: a series has samples at several instants,
 *     snapshots are marked, or stand one after the other. If not, the file is one snapshot and its
 *     only instant is {@link Long#MIN_VALUE}
 * @param instantsKnown whether the instants of several are known; if not they are mere numbers
 * @param toldMillis when a single snapshot was taken, by a line of its own; else {@link
 *     Long#MIN_VALUE}
 * @param nodes by the label {@code instance}, sorted by name, the one without it first; empty when
 *     the file was rejected or nothing was kept
 * @param families all that it exposes, kept or not
 */
public record TimestampedRun(
    ParseResult result,
    boolean timestamped,
    boolean instantsKnown,
    long toldMillis,
    List<TimestampedNode> nodes,
    List<Family> families) {

  public TimestampedRun {
    Objects.requireNonNull(result, "result");
    nodes = List.copyOf(nodes);
    families = List.copyOf(families);
  }
}
