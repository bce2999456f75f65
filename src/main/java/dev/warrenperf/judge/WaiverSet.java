package dev.warrenperf.judge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A whole waiver file.
 *
 * @param origin file it was read from
 * @param waivers in the order of the file; each of another target
 */
public record WaiverSet(String origin, List<Waiver> waivers) {

  /** Nothing is waived. */
  public static final WaiverSet NONE = new WaiverSet("", List.of());

  public boolean isEmpty() {
    return waivers.isEmpty();
  }

  /** The waiver of a target, if there is one. */
  public Optional<Waiver> of(CheckSubject target) {
    return waivers.stream().filter(waiver -> waiver.target().equals(target)).findFirst();
  }

  /** Those of the targets of which one excuses anything. */
  <T extends Target> Stream<T> of(List<T> targets) {
    return targets.stream()
        .filter(target -> target.promised().keySet().stream().anyMatch(of -> ceiling(of) != null));
  }

  /** Its ceiling as the only limit, or null. */
  Tiers ceiling(CheckSubject target) {
    return of(target).map(waiver -> Tiers.of(waiver.ceiling())).orElse(null);
  }
}
