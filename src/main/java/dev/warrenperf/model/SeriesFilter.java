package dev.warrenperf.model;

import java.util.Set;

/**
 * Which series of a snapshot are kept: by exact sample name. What is not kept is still checked.
 *
 * @param names sample names, suffixes included; ignored when {@code all}
 * @param all keep every series
 */
public record SeriesFilter(Set<String> names, boolean all) {

  public SeriesFilter {
    names = Set.copyOf(names);
  }

  public static SeriesFilter everything() {
    return new SeriesFilter(Set.of(), true);
  }

  public static SeriesFilter of(Set<String> names) {
    return new SeriesFilter(names, false);
  }

  public boolean keeps(String sampleName) {
    return all || names.contains(sampleName);
  }
}
