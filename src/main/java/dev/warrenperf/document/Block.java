package dev.warrenperf.document;

import dev.warrenperf.report.Gaps;
import dev.warrenperf.report.OperationReport.Bucket;
import dev.warrenperf.report.Tone;
import java.util.List;

/** Something that a writer draws as it sees fit. */
public sealed interface Block {

  /** As many rows as are read at a glance; a longer list may be folded but for its news. */
  int USUAL = 15;

  /** Whether there is nothing to draw. */
  boolean isEmpty();

  /**
   * The verdict on top.
   *
   * @param word {@code FAIL}
   * @param sentence without a full stop
   * @param brief what fits one line of a terminal, most important first
   */
  record Headline(Tone tone, String word, String sentence, String brief) implements Block {

    /** Whose sentence is all there is. */
    public Headline(Tone tone, String word, String sentence) {
      this(tone, word, sentence, sentence);
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }

  /**
   * Statements.
   *
   * @param what they are, for a line that counts them: {@code notices}
   * @param open how many may stand unfolded where a format can fold; 0 folds them all
   */
  record Items(String what, int open, List<Item> items) implements Block {

    public Items {
      items = List.copyOf(items);
    }

    /** Of the usual length. */
    public Items(String what, List<Item> items) {
      this(what, USUAL, items);
    }

    /** Plain sentences that all are details, folded where that can be. */
    public static Items folded(String what, List<String> sentences) {
      return new Items(what, 0, sentences.stream().map(Item::plain).toList());
    }

    /** A paragraph that is no finding; without content where it is empty. */
    public static Items note(String what, String paragraph) {
      return new Items(what, paragraph.isEmpty() ? List.of() : List.of(Item.plain(paragraph)));
    }

    /** What is missing, in one line; without content where nothing is. */
    public static Items of(Gaps gaps) {
      return new Items(
          "gaps",
          gaps == null
              ? List.of()
              : List.of(new Item(null, Rank.DETAIL, gaps.title(), gaps.text() + ".", List.of())));
    }

    @Override
    public boolean isEmpty() {
      return items.isEmpty();
    }
  }

  /**
   * One statement.
   *
   * @param tone null for a sentence without a sign
   * @param subject what it is about, which stands out; null for none
   * @param text what is said of it
   * @param below further sentences, each with its full stop
   */
  record Item(Tone tone, Rank rank, String subject, String text, List<String> below) {

    public Item {
      below = List.copyOf(below);
    }

    /** A statement that ranks as its tone does. */
    public static Item of(Tone tone, String subject, String text, String... below) {
      return new Item(tone, Rank.of(tone), subject, text, List.of(below));
    }

    /** The same without a subject. */
    public static Item of(Tone tone, String text) {
      return of(tone, null, text);
    }

    /** A detail without a sign. */
    public static Item plain(String text) {
      return new Item(null, Rank.DETAIL, null, text, List.of());
    }

    /** Subject and text in one line: {@code subject: text}. */
    public String sentence() {
      return subject == null ? text : subject + ": " + text;
    }
  }

  /**
   * Names and what they are.
   *
   * @param what they are, for a line that counts them
   * @param open how many may stand unfolded where a format can fold
   */
  record Facts(String what, int open, List<Fact> facts) implements Block {

    public Facts {
      facts = List.copyOf(facts);
    }

    @Override
    public boolean isEmpty() {
      return facts.isEmpty();
    }
  }

  /**
   * A name and what it is.
   *
   * @param value empty when there is none
   * @param words both, where they are read one after another; empty likewise
   */
  record Fact(String name, String value, String words) {

    public Fact(String name, String value) {
      this(name, value, value);
    }
  }

  /**
   * Rows under columns.
   *
   * @param what its rows are, for a line that counts them
   * @param open how many may stand unfolded where a format can fold; 0 folds them all
   * @param further name of one column more that holds what stands below each row, where a format
   *     has no room beneath one; null where it is told behind the table, of the rows that are news
   */
  record Table(String what, int open, List<Column> columns, String further, List<Row> rows)
      implements Block {

    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    @Override
    public boolean isEmpty() {
      return rows.isEmpty();
    }
  }

  /**
   * A column.
   *
   * @param name its head, which may be from outside
   * @param number whether its cells end at one line
   */
  record Column(String name, boolean number) {

    /** Of words. */
    public static Column of(String name) {
      return new Column(name, false);
    }

    /** Of numbers. */
    public static Column number(String name) {
      return new Column(name, true);
    }
  }

  /**
   * A row.
   *
   * @param cells as many as the table has columns; the first is the row's name
   * @param below what is to be said of it, each a remark that stands by itself
   */
  record Row(Rank rank, List<Cell> cells, List<String> below) {

    public Row {
      cells = List.copyOf(cells);
      below = List.copyOf(below);
    }
  }

  /**
   * A cell.
   *
   * @param tone its colour, where there are colours; or null
   */
  record Cell(String text, Tone tone) {

    /** Without a tone. */
    public static Cell of(String text) {
      return new Cell(text, null);
    }
  }

  /**
   * What was measured by several statistics each: the operations. A wide format draws them as a
   * table with a column for each fact and statistic, a narrow one beneath one another.
   *
   * @param what they are, for a line that counts them
   */
  record Entries(String what, List<Entry> entries) implements Block {

    public Entries {
      entries = List.copyOf(entries);
    }

    @Override
    public boolean isEmpty() {
      return entries.isEmpty();
    }
  }

  /**
   * One of them.
   *
   * @param verdict the word of its worst; null when nothing was promised
   * @param facts the same names for each entry; a value is empty where it is not known
   * @param finding what the facts come to, in sentences; where there are no measures why, without a
   *     full stop
   * @param strip its buckets; null where nothing was observed
   * @param measures ascending
   */
  record Entry(
      String name,
      Tone tone,
      String verdict,
      List<Fact> facts,
      String finding,
      Strip strip,
      List<Measure> measures) {

    public Entry {
      facts = List.copyOf(facts);
      measures = List.copyOf(measures);
    }
  }

  /**
   * One statistic.
   *
   * @param label {@code p99}
   * @param value what is known of it
   * @param estimate what else is estimated; null for nothing
   * @param judged what became of its target; null where there is none
   */
  record Measure(String label, String value, String estimate, Judged judged) {}

  /**
   * What became of a target.
   *
   * @param limit as people write it
   * @param verdict its words: {@code ✗ FAIL ● firm}
   * @param headroom for readers, as the margin to the limit; null when there is none
   * @param text how it was decided, in a sentence
   */
  record Judged(Tone tone, String limit, String verdict, String headroom, String text) {}

  /** A histogram as one line, where a format has characters for it. */
  record Strip(List<Bucket> buckets, String unit) {}

  /**
   * Where something lies, to be copied: never cut.
   *
   * @param what it is: {@code Full report}
   */
  record Place(String what, String path) implements Block {
    @Override
    public boolean isEmpty() {
      return false;
    }
  }

  /** A command line that can be pasted into a shell. */
  record Command(String line) implements Block {
    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
