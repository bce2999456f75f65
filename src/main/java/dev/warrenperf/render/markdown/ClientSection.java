package dev.warrenperf.render.markdown;

import dev.warrenperf.document.Block;
import dev.warrenperf.document.Rank;
import dev.warrenperf.report.ClientReport;
import dev.warrenperf.report.OperationReport;
import dev.warrenperf.report.Report;
import java.util.ArrayList;
import java.util.List;

/** What clients measured, beside what the server did. */
final class ClientSection {

  private ClientSection() {}

  static void add(Report report, Sheet sheet) {
    List<Row> rows = new ArrayList<>();
    List<Row> remarks = new ArrayList<>();
    for (OperationReport operation : report.operations()) {
      if (operation.client() != null) {
        quantiles(operation.name(), operation.client(), rows);
        remarks(operation.name(), operation.client(), remarks);
      }
    }
    List<String> names = List.of("Operation", "Percentile", "Client", "Server", "Difference");
    sheet.add(
        new Part("What clients measured", "percentiles", Cells.head(names), rows, Block.USUAL));
    sheet.add(new Part("", "remarks on clients", List.of(), remarks, Block.USUAL));
  }

  private static void quantiles(String operation, ClientReport client, List<Row> rows) {
    for (ClientReport.ClientQuantile quantile : client.quantiles()) {
      rows.add(
          new Row(
              Rank.DETAIL,
              Cells.line(
                  List.of(
                      Escape.name(operation),
                      quantile.label(),
                      Escape.name(quantile.valueText()),
                      Escape.name(quantile.serverText()),
                      Escape.sentence(quantile.difference())))));
    }
  }

  private static void remarks(String operation, ClientReport client, List<Row> rows) {
    String mean = "; mean " + client.meanText();
    rows.add(remark(operation + ": " + client.summary() + mean));
    client.difference().forEach(sentence -> rows.add(remark(operation + ": " + sentence)));
  }

  private static Row remark(String text) {
    return Row.bullet(Rank.DETAIL, "– " + Escape.sentence(text));
  }
}
