package dev.warrenperf.target;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A whole waiver file.
 *
 * @param origin file it was read from
 * @param waivers in the order of the file; each of another target
 */
public record WaiverSet(String origin, List<Waiver> waivers) {

  /** Nothing is waived. */
  public static final WaiverSet NONE = new WaiverSet("", List.of());

  public WaiverSet {
    Objects.requireNonNull(origin, "origin");
    waivers = List.copyOf(waivers);
  }

  public boolean isEmpty() {
    return waivers.isEmpty();
  }

  /** The waiver of a target, if there is one. */
  public Optional<Waiver> of(WaivedTarget target) {
    return waivers.stream().filter(waiver -> waiver.target().equals(target)).findFirst();
  }

  /** Its ceiling as the only limit, or null. */
  Tiers ceiling(WaivedTarget target) {
    return of(target).map(waiver -> Tiers.of(waiver.ceiling())).orElse(null);
  }
}
