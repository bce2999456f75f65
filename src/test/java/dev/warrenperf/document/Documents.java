package dev.warrenperf.document;

import dev.warrenperf.report.OperationReport.Bucket;
import dev.warrenperf.report.Tone;
import java.util.List;

/** A document with a block of each kind. */
public final class Documents {

  private Documents() {}

  /** Made up, with names that a format has to escape. */
  public static Document ofEachKind() {
    return new Document(
        List.of(
            Document.Section.of(
                null,
                new Block.Headline(Tone.FAIL, "FAIL", "1 of 2 targets is missed."),
                new Block.Items(
                    "reasons", List.of(Block.Item.of(Tone.FAIL, "Create p99", "too *slow*")))),
            Document.Section.of(
                "Run", new Block.Facts("facts", 8, List.of(new Block.Fact("version", "v1")))),
            Document.Section.of("Operations", entries()),
            Document.Section.of("Rates", table("Further", "by node: a 1/s, b 2/s")),
            Document.Section.of("Changes", table(null, "The tail is longer.")),
            Document.Section.of("Nothing", new Block.Items("notices", List.of())),
            Document.Section.of(
                "Method",
                Block.Items.folded("remarks", List.of("Counts are exact.")),
                new Block.Command("warren-perf report run"),
                new Block.Place("Full report", "out/report.html"))));
  }

  private static Block.Entries entries() {
    Block.Judged missed =
        new Block.Judged(Tone.FAIL, "< 1s", "✗ FAIL firm", "−20 %", "3 of 4 took longer");
    Block.Judged open =
        new Block.Judged(Tone.UNDECIDED, "< 2s", "? UNDECIDED", null, "the bucket holds 2s");
    return new Block.Entries(
        "operations",
        List.of(
            new Block.Entry(
                "Create",
                Tone.FAIL,
                "FAIL",
                List.of(new Block.Fact("count", "4", "4 calls"), new Block.Fact("rate", "")),
                "Half of them are slow.",
                new Block.Strip(
                    List.of(new Bucket(1, 1), new Bucket(Double.POSITIVE_INFINITY, 4)), "s"),
                List.of(
                    new Block.Measure("p50", "> 1 s", "1.2 s", null),
                    new Block.Measure("p90", "> 1 s", null, open),
                    new Block.Measure("p99", "> 1 s", null, missed))),
            new Block.Entry(
                "Delete", Tone.NEUTRAL, "NO DATA", List.of(), "no such metric", null, List.of())));
  }

  private static Block.Table table(String further, String below) {
    return new Block.Table(
        "rates",
        Block.USUAL,
        List.of(
            Block.Column.of("name"), Block.Column.number("measured"), Block.Column.of("verdict")),
        further,
        List.of(
            new Block.Row(
                Rank.FAIL,
                List.of(
                    Block.Cell.of("a|b"),
                    Block.Cell.of("3/s"),
                    new Block.Cell("✗ FAIL", Tone.FAIL)),
                List.of(below)),
            new Block.Row(
                Rank.PASS,
                List.of(
                    Block.Cell.of("longer name"),
                    Block.Cell.of("12/s"),
                    new Block.Cell("✓ PASS", Tone.PASS)),
                List.of())));
  }
}
