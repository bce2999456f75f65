package dev.warrenperf.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuickExperimentsTest {

  @Test
  void experiments_are_there_under_their_names() {
    Set<String> ids = new HashSet<>();
    Sections.all().forEach(section -> section.experiments().forEach(one -> ids.add(one.id())));
    QuickExperiments.ids().forEach(id -> assertTrue(ids.contains(id), id));
  }

  @Test
  void a_name_is_that_of_one_experiment() {
    List<Experiment<?>> all =
        Sections.all().stream()
            .filter(section -> !section.id().equals("missed"))
            .<Experiment<?>>flatMap(section -> section.experiments().stream())
            .toList();
    assertEquals(all.size(), all.stream().map(Experiment::id).distinct().count());
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
