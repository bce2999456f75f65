package dev.warrenperf.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialsTest {

  private static final Experiment<Double> UNIFORM =
      new Experiment<>(
          "test/uniform",
          0,
          (random, place) -> random.nextDouble(),
          List.of(Measure.shown("value", value -> value), Measure.shown("one", value -> 1)));

  @TempDir private Path place;

  @Test
  void figures_do_not_depend_on_threads() throws Exception {
    assertEquals(figures(1, 7), figures(3, 7));
  }

  @Test
  void figures_depend_on_the_seed() throws Exception {
    assertNotEquals(figures(1, 7), figures(1, 8));
  }

  @Test
  void measures_are_sums_over_trials() throws Exception {
    List<Share> shares = figures(2, 7);
    assertEquals(0.5, shares.get(0).value(), 0.05);
    assertEquals(new Share(1000, 1000), shares.get(1));
  }

  private List<Share> figures(int threads, long seed) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      return new Trials(workers, place, seed).begin(UNIFORM, 1000).shares();
    } finally {
      workers.shutdownNow();
    }
  }

  @Test
  void a_trial_has_an_empty_directory_and_nothing_is_left() throws Exception {
    Trial<Double> writes =
        (random, directory) -> {
          try (Stream<Path> files = Files.list(directory)) {
            double found = files.count();
            Files.writeString(directory.resolve("file"), "");
            return found;
          }
        };
    ExecutorService workers = Executors.newFixedThreadPool(2);
    try {
      Experiment<Double> experiment =
          new Experiment<>("test/files", 0, writes, List.of(Measure.shown("found", one -> one)));
      List<Share> shares = new Trials(workers, place, 1).begin(experiment, 50).shares();
      assertEquals(0, shares.get(0).value());
    } finally {
      workers.shutdownNow();
    }
    try (Stream<Path> left = Files.list(place)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void what_the_command_refuses_is_told() {
    ExecutorService workers = Executors.newSingleThreadExecutor();
    try {
      Trial<Command> refused = (random, directory) -> Command.of("report", List.of("--no-such"));
      Trials.Begun begun =
          new Trials(workers, place, 1)
              .begin(new Experiment<>("test/refused", 0, refused, List.of()), 1);
      ExecutionException thrown = assertThrows(ExecutionException.class, begun::shares);
      assertTrue(thrown.getCause().getMessage().startsWith("exit code 64: "), thrown::toString);
    } finally {
      workers.shutdownNow();
    }
  }
}
