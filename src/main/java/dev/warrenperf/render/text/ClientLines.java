package dev.warrenperf.render.text;

import dev.warrenperf.report.ClientReport;
import dev.warrenperf.report.OperationReport;
import dev.warrenperf.unit.Format;
import java.util.List;

/** What a client saw of an operation, beneath what the server measured. */
final class ClientLines {

  private static final String INDENT = "      ";

  private ClientLines() {}

  /** Nothing where no client measured, or where its figures are the operation's own. */
  static void write(OperationReport operation, Page page) {
    ClientReport client = operation.client();
    if (client == null || client.serves()) {
      return;
    }
    String mean = client.difference().isEmpty() ? "; mean " + Format.seconds(client.mean()) : "";
    page.wrapped(INDENT, client.summary() + mean + ".");
    Table table = new Table(INDENT);
    for (ClientReport.ClientQuantile quantile : client.quantiles()) {
      table.row(
          List.of(
              Table.Cell.of("client " + quantile.label()),
              Table.Cell.right(quantile.valueText()),
              Table.Cell.of(
                  quantile.serverText().isEmpty() ? "" : "server " + quantile.serverText()),
              Table.Cell.of(quantile.difference())));
    }
    table.lines(page.columns(), page.ink()).forEach(lines -> lines.forEach(page::line));
    client.difference().forEach(sentence -> page.wrapped(INDENT, sentence + "."));
  }
}
