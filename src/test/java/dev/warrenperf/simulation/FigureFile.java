package dev.warrenperf.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/**
 * Figures that were measured, by experiment and measure; kept as lines of {@code experiment, number
 * of the measure, sum, trials} with tabs between, sorted by experiment.
 */
final class FigureFile {

  private record Key(String experiment, int measure) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byCell = experiment.compareTo(other.experiment);
      return byCell == 0 ? Integer.compare(measure, other.measure) : byCell;
    }
  }

  private final TreeMap<Key, Share> shares = new TreeMap<>();

  /** Those of a file; none where it is not there. */
  static FigureFile in(Path file) throws IOException {
    FigureFile measured = new FigureFile();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] fields = line.split("\t", -1);
        Share share = new Share(Double.parseDouble(fields[2]), Integer.parseInt(fields[3]));
        measured.put(fields[0], Integer.parseInt(fields[1]), share);
      }
    }
    return measured;
  }

  /** Null where there is none. */
  Share get(Experiment<?> experiment, int measure) {
    return shares.get(new Key(experiment.id(), measure));
  }

  /** The figures of all measures of an experiment, in their order. */
  void put(Experiment<?> experiment, List<Share> measured) {
    for (int measure = 0; measure < measured.size(); measure++) {
      put(experiment.id(), measure, measured.get(measure));
    }
  }

  void put(String experiment, int measure, Share share) {
    shares.put(new Key(experiment, measure), share);
  }

  void write(Path file) throws IOException {
    List<String> lines =
        shares.entrySet().stream()
            .map(
                entry ->
                    String.join(
                        "\t",
                        entry.getKey().experiment(),
                        Integer.toString(entry.getKey().measure()),
                        Double.toString(entry.getValue().sum()),
                        Integer.toString(entry.getValue().trials())))
            .toList();
    Files.write(file, lines);
  }
}
