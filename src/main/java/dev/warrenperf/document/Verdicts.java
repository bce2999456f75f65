package dev.warrenperf.document;

import dev.warrenperf.report.Outcome;
import java.util.ArrayList;
import java.util.List;

/** What became of targets, as it stands beside a value. */
public final class Verdicts {

  private Verdicts() {}

  /**
   * Sign, word, evidence, tier and whether it is waived: {@code ✗ FAIL ● firm (acceptable),
   * waived}; empty for what was not judged.
   */
  public static String of(Outcome outcome) {
    if (!outcome.isJudged()) {
      return "";
    }
    List<String> words = new ArrayList<>(List.of(outcome.tone().sign(), outcome.verdict().word()));
    if (!outcome.evidenceText().isEmpty()) {
      words.add(outcome.evidenceText());
    }
    if (outcome.tier() != null) {
      words.add("(" + outcome.tier().word() + ")");
    }
    return String.join(" ", words)
        + (outcome.waiver() == null ? "" : ", " + outcome.waiver().mark());
  }

  /** As a cell. */
  public static Block.Cell cell(Outcome outcome) {
    return new Block.Cell(of(outcome), outcome.isJudged() ? outcome.tone() : null);
  }

  /** As it stands beside a statistic; null for what was not judged. */
  public static Block.Judged judged(Outcome outcome) {
    return !outcome.isJudged()
        ? null
        : new Block.Judged(
            outcome.tone(),
            outcome.limitText(),
            of(outcome),
            Double.isNaN(outcome.headroom()) ? null : outcome.headroomText(),
            outcome.text());
  }
}
