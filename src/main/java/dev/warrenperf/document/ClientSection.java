package dev.warrenperf.document;

import dev.warrenperf.report.ClientReport;
import dev.warrenperf.report.OperationReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.Tone;
import java.util.ArrayList;
import java.util.List;

/** What clients measured, beside what the server did. */
public final class ClientSection {

  private final List<Block.Row> rows = new ArrayList<>();
  private final List<Block.Item> remarks = new ArrayList<>();

  private ClientSection() {}

  /** The section; without content where no client measured. */
  public static Document.Section of(Report report) {
    ClientSection section = new ClientSection();
    report.operations().stream()
        .filter(operation -> operation.client() != null)
        .forEach(section::add);
    return Document.Section.of(
        "What clients measured",
        new Block.Table(
            "percentiles",
            Block.USUAL,
            List.of(
                Block.Column.of("operation"),
                Block.Column.of("percentile"),
                Block.Column.number("client"),
                Block.Column.of("server"),
                Block.Column.of("the client saw")),
            null,
            section.rows),
        new Block.Items("remarks on clients", section.remarks));
  }

  private void add(OperationReport operation) {
    ClientReport client = operation.client();
    // where it serves, its percentiles are the operation's own
    if (!client.serves()) {
      client.quantiles().forEach(quantile -> rows.add(row(operation.name(), quantile)));
    }
    remark(operation.name(), client.summary());
    client.difference().forEach(sentence -> remark(operation.name(), sentence));
  }

  private static Block.Row row(String operation, ClientReport.ClientQuantile quantile) {
    return new Block.Row(
        Rank.DETAIL,
        List.of(
            Block.Cell.of(operation),
            Block.Cell.of(quantile.label()),
            Block.Cell.of(quantile.valueText()),
            Block.Cell.of(quantile.serverText()),
            Block.Cell.of(quantile.difference())),
        List.of());
  }

  private void remark(String operation, String sentence) {
    remarks.add(new Block.Item(Tone.NEUTRAL, Rank.DETAIL, operation, sentence + ".", List.of()));
  }
}
