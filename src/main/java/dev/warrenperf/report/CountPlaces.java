package dev.warrenperf.report;

import dev.warrenperf.analysis.HistogramDelta;
import dev.warrenperf.analysis.HistogramTotal;
import dev.warrenperf.analysis.SnapshotLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Where the counts of a bucket can be looked up.
 *
 * @param places in the last snapshots, as many as a reader will open; empty where they are not
 *     known, as for a run that is one file
 * @param more how many others there are
 * @param subtracted whether what stood there in the first snapshots is subtracted
 */
public record CountPlaces(List<Place> places, int more, boolean subtracted) {

  static final CountPlaces NONE = new CountPlaces(List.of(), 0, false);

  private static final String SUBTRACTED =
      "what stood in the same place of each node's first snapshot is subtracted";

  private static final Collector<CharSequence, ?, String> COMMAS = Collectors.joining(", ");

  private static final int MOST = 3;

  /**
   * One of them.
   *
   * @param file as the user knows it
   * @param line from 1
   */
  public record Place(String file, int line) {}

  /**
   * The places of the bucket that ends at this bound.
   *
   * @param lines of each node, by its name
   */
  static CountPlaces of(Map<String, SnapshotLines> lines, HistogramTotal total, double bound) {
    List<Place> places = new ArrayList<>();
    int found = 0;
    boolean subtracted = false;
    for (HistogramTotal.NodePart part : total.parts()) {
      SnapshotLines node = lines.get(part.node().name());
      for (HistogramDelta child : part.children()) {
        int line = node == null ? 0 : node.bucket(child, bound);
        if (line > 0) {
          if (found++ < MOST) {
            places.add(new Place(node.last(), line));
          }
          subtracted |= !node.first().equals(node.last());
        }
      }
    }
    return new CountPlaces(places, found - places.size(), subtracted);
  }

  /** A sentence without its full stop, on the bucket of such a bound. */
  String sentence(String bound) {
    return "le=\""
        + bound
        + "\" was read last at "
        + text()
        + (subtracted ? "; " + SUBTRACTED : "");
  }

  boolean isKnown() {
    return !places.isEmpty();
  }

  /** Of the places that are named. */
  List<String> files() {
    return places.stream().map(Place::file).toList();
  }

  /** Their lines alone, beside {@link #note}. */
  String lines() {
    return text(place -> String.valueOf(place.line()));
  }

  /** The files that {@link #lines} are of, in a sentence without its full stop. */
  String note() {
    return "counts were read last in the lines of "
        + named(files())
        + (subtracted ? "; " + SUBTRACTED : "");
  }

  /** Files with the directory that all are below, if there is one, told once. */
  private static String named(List<String> files) {
    String first = files.get(0);
    int below = first.lastIndexOf('/') + 1;
    while (below > 0 && !areBelow(first.substring(0, below), files)) {
      below = first.lastIndexOf('/', below - 2) + 1;
    }
    String directory = first.substring(0, below);
    return files.size() == 1 || below < 2
        ? String.join(", ", files)
        : files.stream().map(file -> file.substring(directory.length())).collect(COMMAS)
            + " in "
            + directory;
  }

  private static boolean areBelow(String directory, List<String> files) {
    return files.stream().allMatch(file -> file.startsWith(directory));
  }

  /** The same where each has its file beside it; may be empty. */
  String subtraction() {
    return subtracted ? SUBTRACTED : "";
  }

  /** Each with its file. */
  String text() {
    return text(place -> place.file() + ":" + place.line());
  }

  private String text(Function<Place, String> written) {
    return places.stream().map(written).collect(COMMAS)
        + (more > 0 ? " and " + more + " more places" : "");
  }
}
