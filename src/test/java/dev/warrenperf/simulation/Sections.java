package dev.warrenperf.simulation;

import java.util.List;

/** All tables of figures. */
final class Sections {

  private Sections() {}

  static List<Section> all() {
    PowerCells power = new PowerCells();
    return List.of(
        FirmCells.worstPoint(),
        FirmCells.bursts(),
        EvidenceCells.power(),
        EvidenceCells.intervals(),
        ClosedLoop.section(),
        PairCells.section(),
        ManyCells.section(),
        OrderCells.section(),
        Mix.section(),
        Looking.section(),
        HistoryCells.section(),
        LeaderChange.section(),
        power.alike(),
        PowerCells.forty(),
        power.slower(),
        power.missed());
  }

  /**
   * Those with a cell that is named.
   *
   * @throws IllegalArgumentException where a name is that of none
   */
  static List<Section> named(List<String> names) {
    List<Section> all = all();
    for (String name : names) {
      if (all.stream().noneMatch(section -> has(section, List.of(name)))) {
        throw new IllegalArgumentException(
            "no cell is called " + name + "; sections: " + all.stream().map(Section::id).toList());
      }
    }
    return all.stream().filter(section -> has(section, names)).toList();
  }

  private static boolean has(Section section, List<String> names) {
    return section.cells().stream().anyMatch(cell -> isNamed(cell, section, names));
  }

  /** By the name of its section or the beginning of its own; all where there are no names. */
  static boolean isNamed(Cell<?> cell, Section section, List<String> names) {
    return names.isEmpty()
        || names.stream().anyMatch(name -> name.equals(section.id()) || cell.id().startsWith(name));
  }
}
