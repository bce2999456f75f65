package dev.warrenperf.source;

import dev.warrenperf.model.Notice;
import dev.warrenperf.model.RunDescription;
import java.io.IOException;
import java.util.List;

/** A run with what else lies beside its snapshots. */
record RecordedRun(RunInput run, RunFiles beside, Integer exitCode) implements RunInput {

  @Override
  public Kind kind() {
    return run.kind();
  }

  @Override
  public RunDescription description() {
    return run.description();
  }

  @Override
  public List<NodeInput> nodes() {
    return run.nodes();
  }

  @Override
  public List<Notice> notices() {
    return run.notices();
  }

  @Override
  public void close() throws IOException {
    run.close();
  }
}
