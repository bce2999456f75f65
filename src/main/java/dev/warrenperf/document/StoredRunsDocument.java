package dev.warrenperf.document;

import dev.warrenperf.document.Block.Cell;
import dev.warrenperf.document.Block.Column;
import dev.warrenperf.document.Document.Section;
import dev.warrenperf.report.StoredRun;
import java.util.List;

/** The runs of a store: one row each, by name. */
public final class StoredRunsDocument {

  private StoredRunsDocument() {}

  /** All of them; one sentence where there is none. */
  public static Document of(List<StoredRun> runs) {
    if (runs.isEmpty()) {
      return new Document(List.of(Section.of(null, Block.Items.note("runs", "No runs."))));
    }
    Block table =
        new Block.Table(
            "runs",
            runs.size(),
            List.of(
                Column.of("run"),
                Column.of("verdict"),
                Column.of("snapshots"),
                Column.of("baseline")),
            null,
            runs.stream().map(StoredRunsDocument::row).toList());
    return new Document(List.of(Section.of(null, table)));
  }

  private static Block.Row row(StoredRun run) {
    List<Cell> cells =
        List.of(
            Cell.of(run.name()),
            Cell.of(run.conclusion() == null ? "" : run.conclusion().word()),
            Cell.of(run.bundle() ? "kept" : "gone"),
            Cell.of(run.baseline()));
    return new Block.Row(Rank.NEUTRAL, cells, List.of());
  }
}
