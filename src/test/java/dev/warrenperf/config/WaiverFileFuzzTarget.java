package dev.warrenperf.config;

import dev.warrenperf.fuzz.Decisions;
import dev.warrenperf.fuzz.FuzzTarget;
import dev.warrenperf.fuzz.MutatedJson;
import dev.warrenperf.fuzz.Refusal;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.Waiver;
import dev.warrenperf.judge.WaiverSet;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Waiver files, for the targets that come with the program. */
public final class WaiverFileFuzzTarget implements FuzzTarget {

  private final TargetSet targets;

  public WaiverFileFuzzTarget() {
    try {
      targets = TargetFile.load(TargetFile.builtInNames().get(0));
    } catch (MissingInputException | MalformedInputException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Override
  public byte[] compose(Decisions decisions) {
    return decisions.damaged(MutatedJson.of("waiver-file", decisions));
  }

  @Override
  public boolean check(byte[] file) throws IOException {
    WaiverSet waivers;
    try {
      waivers = WaiverFile.read("w.yaml", new ByteArrayInputStream(file), targets);
    } catch (MalformedInputException refused) {
      TargetFileFuzzTarget.located(refused, "w\\.yaml");
      return false;
    }
    for (Waiver waiver : waivers.waivers()) {
      Refusal.title(waiver.reason());
      Refusal.title(waiver.target().toString());
    }
    return true;
  }
}
