package dev.warrenperf.render.markdown;

import dev.warrenperf.document.Block;
import dev.warrenperf.document.Document;
import dev.warrenperf.document.Rank;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A document as GitHub-flavoured Markdown for a release note or a pull request. What passed is cut
 * before what did not, so that it fits whatever was measured.
 */
public final class DocumentMarkdown {

  /** GitHub takes 65 536 characters for the body of a release or a comment. */
  static final int LONGEST = 60_000;

  /**
   * A table with more columns is not read. Why one of the others fails stands below all the same.
   */
  private static final int MOST_MEASURES = 7;

  /** A blank at which lines of text do not break. */
  private static final char UNBROKEN = '\u00a0';

  private final Sheet sheet;

  DocumentMarkdown(Sheet sheet) {
    this.sheet = sheet;
  }

  /** The text, of less than 60 000 characters, ending in a line feed. */
  public static String render(Document document) {
    Sheet sheet = new Sheet();
    new DocumentMarkdown(sheet).add(document);
    return sheet.text(LONGEST);
  }

  void add(Document document) {
    document.sections().forEach(this::add);
  }

  /** The title stands over the first block. */
  void add(Document.Section section) {
    String title = section.title() == null ? "" : section.title();
    for (Block block : section.blocks()) {
      add(title, block);
      title = "";
    }
  }

  private void add(String title, Block block) {
    if (block instanceof Block.Headline headline) {
      sheet.add(part(title, "verdicts", List.of(new Row(Rank.HEADLINE, headline(headline)))));
    } else if (block instanceof Block.Items items) {
      List<Row> rows = items.items().stream().map(DocumentMarkdown::item).toList();
      sheet.add(new Part(title, items.what(), List.of(), rows, items.open()));
    } else if (block instanceof Block.Facts facts) {
      List<Row> rows = facts.facts().stream().map(DocumentMarkdown::fact).toList();
      sheet.add(new Part(title, facts.what(), Cells.head(List.of("", "")), rows, facts.open()));
    } else if (block instanceof Block.Table table) {
      table(title, table);
    } else if (block instanceof Block.Entries entries) {
      entries(title, entries);
    } else if (block instanceof Block.Place place) {
      String line = Escape.sentence(place.what() + ": " + place.path());
      sheet.add(part(title, "places", List.of(new Row(Rank.HEADLINE, line))));
    } else if (block instanceof Block.Command command) {
      Row row = new Row(Rank.HEADLINE, Escape.command(command.line()));
      sheet.add(part(title, "commands", List.of(row)));
    } else {
      throw new IllegalArgumentException(block.getClass().getName());
    }
  }

  private static Part part(String title, String what, List<Row> rows) {
    return new Part(title, what, List.of(), rows, Block.USUAL);
  }

  private static String headline(Block.Headline headline) {
    return "## "
        + headline.tone().sign()
        + " "
        + headline.word()
        + ": "
        + Escape.sentence(headline.sentence());
  }

  private static Row item(Block.Item item) {
    String sign = item.tone() == null ? "" : item.tone().sign() + " ";
    return Row.bullet(
        item.rank(), sign + Escape.sentence(joined(item.sentence(), item.below(), " ")));
  }

  /** One line of all: what stands below follows, after a full stop. */
  private static String joined(String text, List<String> below, String gap) {
    if (below.isEmpty()) {
      return text;
    }
    return (text.endsWith(".") ? text : text + ".") + gap + String.join(gap, below);
  }

  private static Row fact(Block.Fact fact) {
    return new Row(
        Rank.DETAIL, Cells.line(List.of(Escape.name(fact.name()), Escape.sentence(fact.value()))));
  }

  private void table(String title, Block.Table table) {
    List<String> names = new ArrayList<>();
    table.columns().forEach(column -> names.add(Escape.name(column.name())));
    List<Row> rows = new ArrayList<>();
    List<Row> reasons = new ArrayList<>();
    if (table.further() != null) {
      names.add(table.further());
    }
    for (Block.Row row : table.rows()) {
      List<String> cells = new ArrayList<>();
      row.cells().forEach(cell -> cells.add(Escape.name(cell.text())));
      String below = String.join(" ", row.below());
      if (table.further() != null) {
        cells.add(Escape.sentence(String.join("; ", row.below()).replace(UNBROKEN, ' ')));
      } else if (!below.isEmpty() && row.rank().isNews()) {
        reasons.add(
            Row.bullet(row.rank(), Escape.sentence(row.cells().get(0).text() + ": " + below)));
      }
      rows.add(new Row(row.rank(), Cells.line(cells)));
    }
    sheet.add(new Part(title, table.what(), Cells.head(names), rows, table.open()));
    sheet.add(part("", "reasons", reasons));
  }

  private void entries(String title, Block.Entries entries) {
    List<String> facts =
        entries.entries().stream()
            .flatMap(entry -> entry.facts().stream().map(Block.Fact::name))
            .distinct()
            .toList();
    List<String> labels =
        entries.entries().stream()
            .flatMap(entry -> entry.measures().stream().map(Block.Measure::label))
            .distinct()
            .limit(MOST_MEASURES)
            .toList();
    List<String> names =
        Stream.of(List.of("Name"), facts, labels, List.of("Verdict"))
            .flatMap(List::stream)
            .toList();
    List<Row> rows = entries.entries().stream().map(entry -> row(entry, facts, labels)).toList();
    sheet.add(new Part(title, entries.what(), Cells.head(names), rows, Block.USUAL));
    sheet.add(
        part(
            "", "reasons", entries.entries().stream().flatMap(DocumentMarkdown::reasons).toList()));
  }

  private static Row row(Block.Entry entry, List<String> facts, List<String> labels) {
    List<String> cells = new ArrayList<>(List.of(Escape.name(entry.name())));
    for (String name : facts) {
      cells.add(
          entry.facts().stream()
              .filter(fact -> fact.name().equals(name))
              .findFirst()
              .map(fact -> Escape.name(fact.value()))
              .orElse(""));
    }
    for (String label : labels) {
      cells.add(
          entry.measures().stream()
              .filter(measure -> measure.label().equals(label))
              .findFirst()
              .map(DocumentMarkdown::against)
              .orElse(""));
    }
    cells.add(entry.verdict() == null ? "" : entry.tone().sign() + " " + entry.verdict());
    return new Row(Rank.of(entry.tone()), Cells.line(cells));
  }

  /** With limit, verdict and margin: {@code 1 s – 2.5 s (< 800ms: ✗ FAIL ● firm, −25 %)}. */
  private static String against(Block.Measure measure) {
    Block.Judged judged = measure.judged();
    if (judged == null) {
      return Escape.name(measure.value());
    }
    String margin = judged.headroom() == null ? "" : ", " + judged.headroom();
    return Escape.name(
        measure.value() + " (" + judged.limit() + ": " + judged.verdict() + margin + ")");
  }

  /** Of what failed or is undecided; of an entry that has no measures what there is to say. */
  private static Stream<Row> reasons(Block.Entry entry) {
    if (entry.measures().isEmpty()) {
      return entry.verdict() == null
          ? Stream.of()
          : Stream.of(
              Row.bullet(
                  Rank.of(entry.tone()),
                  entry.tone().sign()
                      + " "
                      + Escape.sentence(entry.name() + ": " + entry.finding())));
    }
    return entry.measures().stream()
        .filter(measure -> measure.judged() != null)
        .filter(measure -> Rank.of(measure.judged().tone()).isNews())
        .map(
            measure ->
                Row.bullet(
                    Rank.of(measure.judged().tone()),
                    Escape.sentence(
                        measure.judged().verdict()
                            + " "
                            + entry.name()
                            + " "
                            + measure.label()
                            + ": "
                            + measure.judged().text())));
  }
}
