package dev.warrenperf.render.text;

import dev.warrenperf.document.Block;
import dev.warrenperf.document.Document;
import dev.warrenperf.document.Rank;
import dev.warrenperf.report.Tone;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** A document as lines of text. */
public final class DocumentText {

  /** Where sentences below a statement or row begin. */
  private static final String INDENT = "      ";

  private static final String FURTHER = "          ";

  /** From here on there is room for the margin and for what is estimated. */
  private static final int WIDE = 100;

  private static final int NARROWEST_NAME = 8;

  /** No page is narrower. */
  private static final int NARROWEST = 40;

  /** A text that is longer says its verdict at its end, too: the beginning has scrolled away. */
  private static final int SCREEN = 25;

  /** Lines that a statement of a summary has at most. */
  private static final int LONGEST = 6;

  private final Page page;

  /** How many lines a statement may have. */
  private final int most;

  /**
   * The whole text, ending in a line feed; where it is longer than a screen, the last line is the
   * verdict.
   *
   * @param columns width in characters, at least 40
   * @param color whether ANSI colours are used
   * @param ascii whether all of it but the colours' escape sequences is printable ASCII
   */
  public static String render(Document document, int columns, boolean color, boolean ascii) {
    Page page = page(columns, color, ascii);
    DocumentText text = new DocumentText(page, Integer.MAX_VALUE);
    text.draw(document);
    if (page.lines() > SCREEN) {
      text.verdict(document);
    }
    return page.text();
  }

  /**
   * A document that is to fit a screen of 25 lines, ending in a line feed: its statements are cut
   * where they are too long, its details to one line, and its headline is one line.
   *
   * @param columns width in characters, at least 40
   * @param color whether ANSI colours are used
   * @param ascii whether all of it but the colours' escape sequences is printable ASCII
   */
  public static String brief(Document document, int columns, boolean color, boolean ascii) {
    Page page = null;
    for (int most = LONGEST; most > 0 && (page == null || page.lines() > SCREEN); most--) {
      page = page(columns, color, ascii);
      new DocumentText(page, most).draw(document);
    }
    return page.text();
  }

  private static Page page(int columns, boolean color, boolean ascii) {
    return new Page(Math.max(NARROWEST, columns), new Ansi(color, ascii));
  }

  DocumentText(Page page) {
    this(page, Integer.MAX_VALUE);
  }

  private DocumentText(Page page, int most) {
    this.page = page;
    this.most = most;
  }

  void draw(Document document) {
    document.sections().forEach(this::draw);
  }

  void draw(Document.Section section) {
    if (section.title() != null && !section.blocks().isEmpty()) {
      page.title(section.title());
    }
    section.blocks().forEach(this::draw);
  }

  private void draw(Block block) {
    if (block instanceof Block.Headline headline) {
      headline(headline);
    } else if (block instanceof Block.Items items) {
      items.items().forEach(this::item);
    } else if (block instanceof Block.Facts facts) {
      facts(facts.facts());
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Entries entries) {
      entries(entries.entries());
    } else if (block instanceof Block.Place place) {
      place(place.what() + ":", page.ink().spelled(place.path()));
    } else if (block instanceof Block.Command command) {
      ShellLines.of(page.ink().spelled(command.line()), page.columns() - 2)
          .forEach(line -> page.line("  " + line));
    } else {
      throw new IllegalArgumentException(block.getClass().getName());
    }
  }

  /** The headline of a document once more. */
  private void verdict(Document document) {
    document.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Headline.class::isInstance)
        .map(Block.Headline.class::cast)
        .findFirst()
        .ifPresent(
            headline -> {
              page.line("");
              verdict(headline);
            });
  }

  /** In one line. */
  private void verdict(Block.Headline headline) {
    int cells = page.measure() - headline.word().length() - 2;
    String brief = page.lines(headline.brief(), cells, 1).get(0);
    page.line(page.ink().toned(headline.tone(), headline.word()) + "  " + page.ink().strong(brief));
  }

  private void headline(Block.Headline headline) {
    if (most < Integer.MAX_VALUE) {
      verdict(headline);
      return;
    }
    String indent = " ".repeat(headline.word().length() + 2);
    String lead = page.ink().toned(headline.tone(), headline.word()) + "  ";
    for (String line :
        Plain.wrapped(page.ink().spelled(headline.sentence()), page.measure() - indent.length())) {
      page.line(lead + page.ink().strong(line));
      lead = indent;
    }
  }

  private void item(Block.Item item) {
    int lines = item.rank() == Rank.DETAIL && most < Integer.MAX_VALUE ? 1 : most;
    if (item.tone() == null) {
      page.wrapped("  ", item.sentence(), lines);
    } else {
      String lead = item.subject() == null ? "" : item.subject() + ": ";
      page.marked(item.tone(), lead, item.text(), lines);
    }
    below(item.below());
  }

  /** In one line, or else in one of its own that may be wider than the page. */
  private void place(String lead, String path) {
    String line = "  " + lead + " " + path;
    if (TerminalCells.of(line) <= page.columns()) {
      page.line(line);
    } else {
      page.line("  " + lead);
      page.line("  " + path);
    }
  }

  /** A name that stands over what follows, cut where it is too long. */
  private void title(Tone tone, String name) {
    String shown = page.ink().shortened(page.ink().spelled(name), page.columns() - 4);
    page.line("  " + page.ink().toned(tone, tone.sign()) + " " + page.ink().strong(shown));
  }

  private void below(List<String> sentences) {
    sentences.forEach(sentence -> page.wrapped(INDENT, sentence));
  }

  private void facts(List<Block.Fact> facts) {
    int widest =
        facts.stream()
            .mapToInt(fact -> TerminalCells.of(page.ink().spelled(fact.name())))
            .max()
            .orElse(0);
    int cells = Math.min(Math.max(NARROWEST_NAME, widest), page.columns() / 3);
    facts.forEach(fact -> page.named(fact.name(), cells, fact.value()));
  }

  private void table(Block.Table table) {
    Table lines = new Table("  ");
    lines.row(
        table.columns().stream()
            .map(column -> new Table.Cell(column.name(), null, column.number()))
            .toList());
    table.rows().forEach(row -> lines.row(cells(table.columns(), row.cells())));
    Iterator<List<String>> drawn = lines.lines(page.columns(), page.ink()).iterator();
    drawn.next().forEach(line -> page.line(page.ink().faint(line)));
    for (Block.Row row : table.rows()) {
      drawn.next().forEach(page::line);
      below(row.below());
    }
  }

  private static List<Table.Cell> cells(List<Block.Column> columns, List<Block.Cell> cells) {
    List<Table.Cell> drawn = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Block.Cell cell = cells.get(i);
      drawn.add(new Table.Cell(cell.text(), cell.tone(), columns.get(i).number()));
    }
    return drawn;
  }

  /** The columns of all entries line up. */
  private void entries(List<Block.Entry> entries) {
    Table table = new Table(INDENT);
    entries.stream().flatMap(entry -> entry.measures().stream()).map(this::row).forEach(table::row);
    List<List<String>> rows = table.lines(page.columns(), page.ink());
    int next = 0;
    for (Block.Entry entry : entries) {
      title(entry.tone(), entry.name());
      page.wrapped(INDENT, summary(entry));
      strip(entry.strip());
      for (Block.Measure measure : entry.measures()) {
        rows.get(next++).forEach(page::line);
        if (measure.judged() != null && measure.judged().tone() == Tone.UNDECIDED) {
          page.wrapped(FURTHER, measure.judged().text());
        }
      }
    }
  }

  private static String summary(Block.Entry entry) {
    String facts =
        String.join(
            ", ",
            entry.facts().stream()
                .map(Block.Fact::words)
                .filter(words -> !words.isEmpty())
                .toList());
    if (entry.measures().isEmpty() && entry.verdict() != null) {
      return entry.verdict() + ": " + entry.finding();
    }
    return facts.isEmpty() ? entry.finding() : facts + ". " + entry.finding();
  }

  private void strip(Block.Strip strip) {
    if (strip != null) {
      String drawn =
          BucketStrip.of(
              strip.buckets(), strip.unit(), page.columns() - INDENT.length(), page.ink());
      if (!drawn.isEmpty()) {
        page.line(INDENT + page.ink().spelled(drawn));
      }
    }
  }

  private List<Table.Cell> row(Block.Measure measure) {
    Block.Judged judged = measure.judged();
    Stream.Builder<Table.Cell> cells = Stream.builder();
    cells.add(Table.Cell.of(measure.label())).add(Table.Cell.of(measure.value()));
    if (page.columns() >= WIDE) {
      cells.add(Table.Cell.of(measure.estimate() == null ? "" : measure.estimate()));
    }
    cells.add(Table.Cell.of(judged == null ? "no target" : judged.limit()));
    cells.add(
        judged == null ? Table.Cell.of("") : Table.Cell.toned(judged.verdict(), judged.tone()));
    if (page.columns() >= WIDE) {
      boolean none = judged == null || judged.headroom() == null;
      cells.add(Table.Cell.of(none ? "" : judged.headroom()));
    }
    return cells.build().toList();
  }
}
