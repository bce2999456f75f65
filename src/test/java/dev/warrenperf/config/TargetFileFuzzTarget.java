package dev.warrenperf.config;

import dev.warrenperf.fuzz.Decisions;
import dev.warrenperf.fuzz.FuzzTarget;
import dev.warrenperf.fuzz.MutatedJson;
import dev.warrenperf.fuzz.Refusal;
import dev.warrenperf.judge.OperationTarget;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.model.MalformedInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Target files. JSON is YAML too, so documents are composed as JSON; seeds bring the rest. */
public final class TargetFileFuzzTarget implements FuzzTarget {

  @Override
  public byte[] compose(Decisions decisions) {
    return decisions.damaged(MutatedJson.of("target-file", decisions));
  }

  @Override
  public boolean check(byte[] file) throws IOException {
    TargetSet targets;
    try {
      targets = TargetFile.read("t.yaml", new ByteArrayInputStream(file));
    } catch (MalformedInputException refused) {
      located(refused, "t\\.yaml");
      return false;
    }
    Refusal.title(targets.name());
    targets.operations().stream().map(OperationTarget::name).forEach(Refusal::printable);
    return true;
  }

  /** A line for each fault. */
  static void located(MalformedInputException refused, String file) {
    for (String line : refused.getMessage().split("\n", -1)) {
      Refusal.located(line, file + "(:[0-9]+:[0-9]+)?");
    }
  }
}
