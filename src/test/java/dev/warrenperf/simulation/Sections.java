package dev.warrenperf.simulation;

import java.util.List;

/** All tables of figures. */
final class Sections {

  private Sections() {}

  static List<Section> all() {
    PowerExperiments power = new PowerExperiments();
    return List.of(
        FirmExperiments.worstPoint(),
        FirmExperiments.bursts(),
        EvidenceExperiments.power(),
        EvidenceExperiments.intervals(),
        StalledServer.section(),
        PairExperiments.section(),
        ManyExperiments.section(),
        OrderExperiments.section(),
        ChangedMix.section(),
        Looking.section(),
        HistoryExperiments.section(),
        SimulatedLeaders.section(),
        power.alike(),
        PowerExperiments.forty(),
        power.slower(),
        power.missed());
  }

  /**
   * Those with an experiment that is named.
   *
   * @throws IllegalArgumentException where a name is that of none
   */
  static List<Section> named(List<String> names) {
    List<Section> all = all();
    for (String name : names) {
      if (all.stream().noneMatch(section -> has(section, List.of(name)))) {
        throw new IllegalArgumentException(
            "no experiment is called "
                + name
                + "; sections: "
                + all.stream().map(Section::id).toList());
      }
    }
    return all.stream().filter(section -> has(section, names)).toList();
  }

  private static boolean has(Section section, List<String> names) {
    return section.experiments().stream()
        .anyMatch(experiment -> isNamed(experiment, section, names));
  }

  /** By the name of its section or the beginning of its own; all where there are no names. */
  static boolean isNamed(Experiment<?> experiment, Section section, List<String> names) {
    return names.isEmpty()
        || names.stream()
            .anyMatch(name -> name.equals(section.id()) || experiment.id().startsWith(name));
  }
}
