package dev.warrenperf.source;

import dev.warrenperf.model.Notice;
import dev.warrenperf.model.RunDescription;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A run and what it holds open. */
record FoundRun(
    Kind kind,
    RunDescription description,
    List<NodeInput> nodes,
    List<Notice> notices,
    RunFiles beside,
    Closeable files)
    implements RunInput {

  FoundRun {
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
