package dev.warrenperf.input.files;

import dev.warrenperf.bytes.BodySource;
import dev.warrenperf.input.Notices;
import dev.warrenperf.input.files.SnapshotName.Moment;
import dev.warrenperf.unit.NaturalOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The snapshots of one node in the order of time, ties in natural order of their paths. */
final class Timeline {

  /**
   * Files that were changed within a second of each other were written by a copy, a checkout or an
   * unpacking, not by two scrapes: that is the finest step that many archives keep.
   */
  private static final long CLOSEST_SCRAPES_MILLIS = 1_000;

  private final String[] paths;
  private final long[] instantsMillis;

  /**
   * @param instantsMillis since 1970, ascending; all Long.MIN_VALUE when they are not known
   */
  Timeline(String[] paths, long[] instantsMillis) {
    this.paths = paths.clone();
    this.instantsMillis = instantsMillis.clone();
  }

  int size() {
    return paths.length;
  }

  String path(int i) {
    return paths[i];
  }

  long instantMillis(int i) {
    return instantsMillis[i];
  }

  /**
   * The order of a node's files, whose times are those of their samples, else from their names,
   * else from the files.
   */
  static Timeline of(
      String node,
      List<NodeFiles.Found> files,
      BodySource source,
      Notices notices,
      FileTimes fileTimes) {
    String[] paths = new String[files.size()];
    long[] instants = new long[paths.length];
    List<String> untold = new ArrayList<>();
    for (int i = 0; i < paths.length; i++) {
      SnapshotName name = files.get(i).name();
      paths[i] = files.get(i).path();
      if (!name.isTimed()) {
        untold.add(paths[i]);
      }
      instants[i] = name.isTimed() ? name.instantMillis() : modified(paths[i], source);
    }
    long[] ofSamples = SampleInstants.of(List.of(paths), source);
    if (ofSamples != null) {
      instants = ofSamples;
      untold.clear();
    } else if (!isPair(files) && untold.size() == paths.length) {
      forgetCopied(node, instants, notices);
    }
    boolean sides = files.stream().anyMatch(file -> side(file) != 0);
    Timeline timeline =
        isPair(files)
            ? pair(node, files, instants, notices)
            : sides ? sided(node, files, instants, notices) : ordered(paths, instants);
    return untold.isEmpty() || !timeline.isKnown()
        ? timeline
        : timeline.fromFiles(
            source.origin(Collections.min(untold, NaturalOrder.NATURAL)), fileTimes, notices);
  }

  /** The same where the times of files had to serve, which are forgotten when they may not. */
  Timeline fromFiles(String origin, FileTimes fileTimes, Notices notices) {
    if (fileTimes != FileTimes.UNUSED) {
      notices.timeFromFile(origin);
      return this;
    }
    long[] unknown = new long[paths.length];
    Arrays.fill(unknown, Long.MIN_VALUE);
    return new Timeline(paths, unknown);
  }

  /** The same in another order, of which no instants are known. */
  Timeline inOrder(int[] order) {
    String[] ordered = Arrays.stream(order).mapToObj(i -> paths[i]).toArray(String[]::new);
    long[] unknown = new long[ordered.length];
    Arrays.fill(unknown, Long.MIN_VALUE);
    return new Timeline(ordered, unknown);
  }

  private static void forgetCopied(String node, long[] instants, Notices notices) {
    if (instants.length > 1 && spread(instants) < CLOSEST_SCRAPES_MILLIS) {
      notices.timeUnknown(node, "their files were all changed within one second");
      Arrays.fill(instants, Long.MIN_VALUE);
    }
  }

  /** Whether the last snapshot has an instant. */
  boolean isKnown() {
    return lastInstantMillis() != Long.MIN_VALUE;
  }

  /** When the last snapshot was taken; Long.MIN_VALUE when not known. */
  long lastInstantMillis() {
    return instantsMillis[instantsMillis.length - 1];
  }

  /** Whether a node has exactly a file of the beginning and one of the end. */
  static boolean isPair(List<NodeFiles.Found> files) {
    if (files.size() != 2) {
      return false;
    }
    Set<Moment> moments = EnumSet.of(files.get(0).name().moment(), files.get(1).name().moment());
    return moments.equals(EnumSet.of(Moment.BEFORE, Moment.AFTER));
  }

  private static int side(NodeFiles.Found file) {
    return switch (file.name().moment()) {
      case BEFORE -> -1;
      case AFTER -> 1;
      case TIMED, UNTOLD -> 0;
    };
  }

  /** Snapshots of the beginning, others, those of the end; instants that contradict are dropped. */
  private static Timeline sided(
      String node, List<NodeFiles.Found> files, long[] instants, Notices notices) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, instants.length).boxed().toList());
    order.sort(
        Comparator.<Integer>comparingInt(i -> side(files.get(i)))
            .thenComparingLong(i -> instants[i])
            .thenComparing(i -> files.get(i).path(), NaturalOrder.NATURAL));
    String[] paths = order.stream().map(i -> files.get(i).path()).toArray(String[]::new);
    long[] ordered = order.stream().mapToLong(i -> instants[i]).toArray();
    long[] sorted = ordered.clone();
    Arrays.sort(sorted);
    if (!Arrays.equals(sorted, ordered) || sorted[0] == Long.MIN_VALUE) {
      notices.timeUnknown(node, "their times are not in the order that their names give");
      Arrays.fill(ordered, Long.MIN_VALUE);
    }
    return new Timeline(paths, ordered);
  }

  private static Timeline pair(
      String node, List<NodeFiles.Found> files, long[] instants, Notices notices) {
    int before = files.get(0).name().moment() == Moment.BEFORE ? 0 : 1;
    return pair(
        node,
        new String[] {files.get(before).path(), files.get(1 - before).path()},
        new long[] {instants[before], instants[1 - before]},
        notices);
  }

  /** Two snapshots in a given order; instants that contradict it, or hardly differ, are dropped. */
  static Timeline pair(String node, String[] paths, long[] instants, Notices notices) {
    if (instants[0] == Long.MIN_VALUE || instants[1] == Long.MIN_VALUE) {
      notices.timeUnknown(node, "neither names nor files give both times");
      Arrays.fill(instants, Long.MIN_VALUE);
    } else if (spread(instants) < CLOSEST_SCRAPES_MILLIS) {
      // A copy or a clone writes both at once, in any order.
      notices.timeUnknown(node, "they are less than a second apart");
      Arrays.fill(instants, Long.MIN_VALUE);
    } else if (instants[1] < instants[0]) {
      notices.timeUnknown(node, "the second is older than the first, as if the two were swapped");
      Arrays.fill(instants, Long.MIN_VALUE);
    }
    return new Timeline(paths, instants);
  }

  /** When a file was last changed; Long.MIN_VALUE when that cannot be told. */
  static long modified(String path, BodySource source) {
    try {
      return source.modifiedMillis(path);
    } catch (IOException ignored) {
      // it cannot be read either, and whoever reads it says so
      return Long.MIN_VALUE;
    }
  }

  private static long spread(long[] instants) {
    long least = Arrays.stream(instants).min().orElse(0);
    long most = Arrays.stream(instants).max().orElse(0);
    long spread = most - least;
    return spread < 0 ? Long.MAX_VALUE : spread;
  }

  /** Sorts the instants as they are, without boxes, and puts each path into its place. */
  private static Timeline ordered(String[] paths, long[] instants) {
    long[] sorted = instants.clone();
    Arrays.sort(sorted);
    int[] taken = new int[sorted.length];
    String[] ordered = new String[sorted.length];
    for (int i = 0; i < paths.length; i++) {
      int first = firstOf(sorted, instants[i]);
      ordered[first + taken[first]++] = paths[i];
    }
    for (int first = 0; first < taken.length; first += taken[first]) {
      if (taken[first] > 1) {
        Arrays.sort(ordered, first, first + taken[first], NaturalOrder.NATURAL);
      }
    }
    return new Timeline(ordered, sorted);
  }

  private static int firstOf(long[] sorted, long wanted) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
