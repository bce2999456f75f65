package dev.warrenperf.run;

import dev.warrenperf.config.TargetFile;
import dev.warrenperf.config.WaiverFile;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.WaiverSet;
import dev.warrenperf.model.InputException;
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
      throw CommandException.usage(wrong.getMessage());
    }
  }

  TargetSet load() throws InputException {
    return TargetFile.load(targets);
  }

  WaiverSet waivers(TargetSet loaded) throws InputException {
    return waivers == null ? WaiverSet.NONE : WaiverFile.load(waivers, loaded);
  }
}
