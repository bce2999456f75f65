package dev.warrenperf.input;

import dev.warrenperf.model.Notice;
import dev.warrenperf.model.RunDescription;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A run and what it holds open. */
public record FoundRun(
    Kind kind,
    RunDescription description,
    List<NodeInput> nodes,
    List<Notice> notices,
    RunFiles beside,
    Closeable files)
    implements RunInput {

  public FoundRun {
    nodes = List.copyOf(nodes);
    notices = List.copyOf(notices);
  }

  @Override
  public void close() throws IOException {
    for (NodeInput node : nodes) {
      node.close();
    }
    files.close();
  }
}
