package dev.warrenperf.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class QuickExperimentsTest {

  /** One of so many trials of the quick form is made here: enough for what is grossly wrong. */
  private static final int PART = 10;

  private static final long SEED = 20261124;

  private final ExecutorService worker = Executors.newSingleThreadExecutor();

  @TempDir private Path place;

  @AfterEach
  void stop() {
    worker.shutdownNow();
  }

  @TestFactory
  Stream<DynamicTest> few_trials_break_no_bound() {
    return all().stream()
        .filter(one -> QuickExperiments.trials(one) > 0)
        .map(one -> DynamicTest.dynamicTest(one.id(), () -> assertKeepsItsBounds(one)));
  }

  private void assertKeepsItsBounds(Experiment<?> experiment) throws Exception {
    int few = (QuickExperiments.trials(experiment) + PART - 1) / PART;
    FigureFile figures = new FigureFile();
    figures.put(experiment, new Trials(worker, place, SEED).begin(experiment, few).shares());
    Tables tables = new Tables(FigureFile.in(Acceptance.BEFORE), figures);
    assertEquals(List.of(), tables.broken(experiment, Share.BEYOND_DOUBT));
  }

  @Test
  void experiments_are_there_under_their_names() {
    Set<String> ids = new HashSet<>();
    Sections.all().forEach(section -> section.experiments().forEach(one -> ids.add(one.id())));
    QuickExperiments.ids().forEach(id -> assertTrue(ids.contains(id), id));
  }

  @Test
  void a_name_is_that_of_one_experiment() {
    List<Experiment<?>> all = all();
    assertEquals(all.size(), all.stream().map(Experiment::id).distinct().count());
  }

  /** Those of the table "missed" are in "slower" as well. */
  private static List<Experiment<?>> all() {
    return Sections.all().stream()
        .filter(section -> !section.id().equals("missed"))
        .<Experiment<?>>flatMap(section -> section.experiments().stream())
        .toList();
  }

  @Test
  void each_section_but_that_of_the_same_comparisons_is_looked_at() {
    for (Section section : Sections.all()) {
      assertTrue(
          section.id().equals("forty")
              || section.experiments().stream().anyMatch(one -> QuickExperiments.trials(one) > 0),
          section.id());
    }
  }
}
