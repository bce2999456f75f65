package dev.warrenperf.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureFileTest {

  private static final Experiment<Double> EXPERIMENT =
      new Experiment<>(
          "test/one",
          0,
          (random, place) -> 0.0,
          List.of(
              Measure.atMost(0.05, "alarms", value -> value),
              Measure.asBefore(0, "found", value -> value)));

  private static final Section LINES =
      Section.lines("test", List.of("design"), List.of(Row.of(EXPERIMENT, "the only one")));

  @TempDir private Path place;

  @Test
  void is_read_as_it_was_written() throws IOException {
    Path file = place.resolve("figures.tsv");
    figures(new Share(1.5, 10), new Share(9, 10)).write(file);
    assertEquals(List.of("test/one\t0\t1.5\t10", "test/one\t1\t9.0\t10"), Files.readAllLines(file));
    FigureFile read = FigureFile.in(file);
    assertEquals(new Share(1.5, 10), read.get(EXPERIMENT, 0));
    assertEquals(new Share(9, 10), read.get(EXPERIMENT, 1));
  }

  @Test
  void a_file_that_is_not_there_has_no_figures() throws IOException {
    assertEquals(null, FigureFile.in(place.resolve("none")).get(EXPERIMENT, 0));
  }

  @Test
  void a_table_shows_what_was_before_and_marks_what_is_broken() {
    FigureFile before = figures(new Share(1, 100), new Share(90, 100));
    FigureFile now = figures(new Share(20, 100), new Share(85, 100));
    assertEquals(
        """
        | design | counted | meant | before, % | measured, % | trials |
        | --- | --- | --- | --- | --- | --- |
        | the only one | alarms | at most 5 % | 1.0 | **20.0 (13.3–28.9)** | 100 |
        | the only one | found | as before | 90.0 | 85.0 (76.7–90.7) | 100 |\
        """,
        new Tables(before, now).table(LINES));
  }

  @Test
  void a_column_shows_both_in_one() {
    Section columns =
        new Section(
            "test",
            List.of("design"),
            List.of("+10 %"),
            List.of(0, 1),
            List.of(Row.of(EXPERIMENT, "the only one")));
    FigureFile before = figures(new Share(1, 100), new Share(90, 100));
    FigureFile now = figures(new Share(2, 100), new Share(50, 100));
    assertEquals(
        "| the only one | 1.0 / 90.0 → 2.0 / **50.0** |",
        new Tables(before, now).table(columns).lines().toList().get(2));
  }

  private static FigureFile figures(Share first, Share second) {
    FigureFile figures = new FigureFile();
    figures.put(EXPERIMENT, List.of(first, second));
    return figures;
  }

  @Test
  void tables_stand_between_their_marks() {
    Tables tables = new Tables(new FigureFile(), new FigureFile());
    String document = "a\n<!-- figures: test -->\nold\n<!-- end of figures -->\nb\n";
    String drawn = FigureBlocks.drawn(document, List.of(LINES), tables);
    assertEquals(
        "a\n<!-- figures: test -->\n\n" + tables.table(LINES) + "\n\n<!-- end of figures -->\nb\n",
        drawn);
    assertEquals(drawn, FigureBlocks.drawn(drawn, List.of(LINES), tables));
    assertThrows(
        IllegalArgumentException.class, () -> FigureBlocks.drawn("a", List.of(LINES), tables));
  }

  @Test
  void the_document_shows_the_figures_of_the_file() throws IOException {
    Tables tables =
        new Tables(FigureFile.in(Acceptance.BEFORE), FigureFile.in(Acceptance.MEASURED));
    String document = Files.readString(Acceptance.DOCUMENT);
    assertEquals(FigureBlocks.drawn(document, Sections.all(), tables), document);
  }
}
