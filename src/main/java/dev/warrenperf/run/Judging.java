package dev.warrenperf.run;

import dev.warrenperf.config.TargetFile;
import dev.warrenperf.config.WaiverFile;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.WaiverSet;
import dev.warrenperf.report.ExitPolicy;
import java.util.List;

/**
 * What runs are judged by, as the user says it.
 *
 * @param targets name of a built-in target file, or a path
 * @param waivers path of a waiver file, or null
 * @param failOn which findings set the exit code
 */
public record Judging(String targets, String waivers, List<String> failOn) {

  /** The words of {@code failOn}. */
  public static List<String> findings() {
    return ExitPolicy.words();
  }

  /**
   * What sets the exit code.
   *
   * @throws CommandException with exit code 64 when a word is none
   */
  ExitPolicy policy() throws CommandException {
    try {
      return ExitPolicy.parse(failOn);
    } catch (IllegalArgumentException wrong) {
      throw CommandException.usage("--fail-on", wrong.getMessage());
    }
  }

  TargetSet load() throws CommandException {
    return load(targets);
  }

  /**
   * Targets that an option names.
   *
   * @throws CommandException when they cannot be read
   */
  public static TargetSet load(String nameOrPath) throws CommandException {
    return OptionValue.of("--targets", () -> TargetFile.load(nameOrPath));
  }

  WaiverSet waivers(TargetSet loaded) throws CommandException {
    return waivers == null
        ? WaiverSet.NONE
        : OptionValue.of("--waivers", () -> WaiverFile.load(waivers, loaded));
  }
}
