package dev.warrenperf.exposition;

import java.util.List;
import java.util.Objects;

/**
 * What one file held: snapshots at several instants, or a single one.
 *
 * @param result the format, whether the file was accepted, and its problems; families are those of
 *     the largest snapshot where snapshots are told apart
 * @param timestamped whether instants are known: a series has samples at several, or snapshots are
 *     marked. If not, the file is one snapshot and its only instant is {@link Long#MIN_VALUE}
 * @param nodes by the label {@code instance}, sorted by name, the one without it first; empty when
 *     the file was rejected or nothing was kept
 */
public record TimestampedRun(ParseResult result, boolean timestamped, List<TimestampedNode> nodes) {

  public TimestampedRun {
    Objects.requireNonNull(result, "result");
    nodes = List.copyOf(nodes);
  }
}
