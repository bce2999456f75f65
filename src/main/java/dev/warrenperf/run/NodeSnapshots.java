package dev.warrenperf.run;

import dev.warrenperf.analysis.NodeAccumulator;
import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.SnapshotLines;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.Node;
import java.util.List;
import java.util.function.Function;

/** The snapshots of one node, in files of their own or out of one file. */
interface NodeSnapshots {

  Node node();

  /** Where the first is, as the user knows it. */
  String origin();

  /** When each was taken, ascending, milliseconds since 1970; Long.MIN_VALUE where not known. */
  long[] instants();

  /**
   * Follows some of them, one after the other.
   *
   * @param span first and last, the first behind the last for none
   * @param accumulators makes what follows a node
   * @throws MalformedInputException when one cannot be read again
   */
  Result read(int[] span, Function<Node, NodeAccumulator> accumulators, Progress progress)
      throws MalformedInputException;

  /** All in the order of what their process counts; null when there is none, or times tell it. */
  NodeSnapshots inOrder();

  /** What is wrong with a snapshot that was taken before the one that it follows. */
  static String disorder(String origin) {
    return origin
        + ": expected snapshots in the order in which they were taken, found every counter lower"
        + " than in the one before, of the same process";
  }

  /**
   * What came of a node.
   *
   * @param deltas what it did, or what the nodes did whose series its bodies hold
   * @param disorder what was read last when it was taken before the snapshot that it follows; the
   *     rest was not read then; else null
   * @param unreadable snapshots that could not be used
   * @param problems what was wrong with its snapshots
   * @param lines where its counts stand; null when no snapshot was used or nobody could look there
   * @param processStart when the process of its last snapshot began, seconds since 1970; NaN when
   *     not known, or when more than a file's name tells the node from others
   */
  record Result(
      List<NodeDeltas> deltas,
      String disorder,
      int unreadable,
      ProblemDigest problems,
      SnapshotLines lines,
      double processStart) {}
}
