package dev.warrenperf.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.warrenperf.unit.Direction;
import dev.warrenperf.unit.Word;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordsTest {

  /** Of a closed set. */
  public enum Size implements Word {
    SMALL("small"),
    LARGE("quite large");

    private final String word;

    Size(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Members among those of another. */
  public record Found(@ReadBack(orNull = true) Size size, String text) {}

  /** One of a list. */
  public record Part(@ReadBack String name, @ReadBack double value) {}

  /** One text. */
  public record Line(String name, int count) implements AsText {
    @Override
    public String asText() {
      return name + ": " + count;
    }
  }

  /** Several. */
  public record Lines(List<Line> all) {}

  /** Instants, of which one is not known, and a day. */
  public record Times(long first, long last, LocalDate day) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never().andInstants("first", "last");
  }

  /** Every kind of component. */
  public record Whole(
      @ReadBack String name,
      @ReadBack(orNull = true) String version,
      @ReadBack boolean valid,
      @ReadBack long count,
      @ReadBack int runs,
      @ReadBack(orNull = true) Integer repeat,
      @ReadBack(orNull = true) double mean,
      Direction drawn,
      @ReadBack Found found,
      Found other,
      Found leftOut,
      @ReadBack List<Part> parts,
      @ReadBack List<String> words,
      @ReadBack List<Double> counts,
      @ReadBack SortedMap<String, String> facts,
      @ReadBack(orNull = true) Part single,
      List<String> passedOver) {

    /** How its components are written. */
    public static final Written WRITTEN =
        Written.never("drawn").andInline("found", "other").andUnlessNull("leftOut");
  }

  private static final String WRITTEN =
      """
      {
       "schema": "records/1",
       "name": "a",
       "version": null,
       "valid": true,
       "count": 9007199254740992,
       "runs": 3,
       "repeat": -1,
       "mean": 0.1,
       "size": "quite large",
       "text": "in\\u202eside",
       "parts": [
        {
         "name": "p",
         "value": "+Inf"
        },
        {
         "name": "q",
         "value": "-Inf"
        }
       ],
       "words": [
        "x"
       ],
       "counts": [1, 2.5, 1E+20],
       "facts": {
        "cores": "2",
        "os": "x"
       },
       "single": null,
       "passedOver": []
      }
      """;

  private static Whole whole(String text, List<String> passedOver) {
    return new Whole(
        "a",
        null,
        true,
        1L << 53,
        3,
        -1,
        0.1,
        null,
        new Found(Size.LARGE, text),
        null,
        null,
        List.of(new Part("p", Double.POSITIVE_INFINITY), new Part("q", Double.NEGATIVE_INFINITY)),
        List.of("x"),
        List.of(1.0, 2.5, 1e20),
        new TreeMap<>(Map.of("os", "x", "cores", "2")),
        null,
        passedOver);
  }

  private static Whole read(String text) throws Exception {
    return RecordReader.read(
        "records/1", Whole.class, new StringReader(text), UnaryOperator.identity());
  }

  @Test
  void each_component_is_a_member_by_its_name_and_in_its_place() {
    assertEquals(WRITTEN, RecordWriter.document("records/1", whole("in\u202eside", List.of())));
  }

  @Test
  void a_record_that_is_one_text_is_no_object() {
    assertEquals(
        "{\n \"schema\": \"s\",\n \"all\": [\n  \"a: 1\"\n ]\n}\n",
        RecordWriter.document("s", new Lines(List.of(new Line("a", 1)))));
  }

  @Test
  void times_are_told_as_iso_8601_and_the_end_of_time_is_null() {
    assertEquals(
        """
        {
         "schema": "s",
         "first": "1970-01-01T00:00:00.001Z",
         "last": null,
         "day": "2026-01-31"
        }
        """,
        RecordWriter.document("s", new Times(1, Long.MAX_VALUE, LocalDate.of(2026, 1, 31))));
  }

  @Test
  void what_is_read_back_is_what_was_written_and_all_else_is_nothing() throws Exception {
    assertEquals(whole(null, List.of()), read(WRITTEN));
    assertEquals(read(WRITTEN), read(WRITTEN.replace("[]", "[{\"deep\": [1, {}]}]")));
    assertEquals(read(WRITTEN), read(WRITTEN.replace("\"text\"", "\"other\"")));
  }

  @Test
  void a_number_that_is_not_known_is_null_and_null_is_one_that_is_not_known() throws Exception {
    assertEquals(
        "{\n \"schema\": \"s\",\n \"name\": null,\n \"value\": null\n}\n",
        RecordWriter.document("s", new Part(null, Double.NaN)));
    assertEquals(Double.NaN, read(WRITTEN.replace("\"mean\": 0.1", "\"mean\": null")).mean());
    assertEquals(Double.NaN, read(WRITTEN.replace(" \"mean\": 0.1,\n", "")).mean());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "records/1 | records/2 | schema: expected \"records/1\", found \"records/2\"",
        "\"name\": \"a\" | \"name\": \"\" | name: expected a string that is not empty, found \"\"",
        "\"name\": \"a\" | \"name\": [] | name: expected a string, found a list",
        "\"name\": \"a\" | \"x\": 1 | name: expected a string that is not empty, found nothing",
        "\"version\": null | \"version\": 1 | version: expected a string, found 1",
        "true | \"yes\" | valid: expected true or false, found \"yes\"",
        "\"runs\": 3 | \"runs\": 0.5 | runs: expected a whole number of at least 0, found 0.5",
        "\"runs\": 3 | \"runs\": -1 | runs: expected a whole number of at least 0, found -1",
        "740992 | 740993E3 | count: expected a whole number of at least 0, found"
            + " 9.007199254740993E+18",
        "\"repeat\": -1 | \"repeat\": 1E10 | repeat: expected a whole number, found 1E+10",
        "0.1 | \"NaN\" | mean: expected a number, found \"NaN\"",
        "quite large | huge | size: expected one of small, quite large, found \"huge\"",
        "\"-Inf\" | null | parts[1].value: expected a number, found null",
        "\"parts\": [ | \"parts\": [ 1, | parts[0]: expected an object, found 1",
        "\"x\" | true | words[0]: expected a string, found true",
        "[1, 2.5, 1E+20] | [] | counts: expected a list of numbers, found a list",
        "[1, 2.5, 1E+20] | [\"1\", 2] | counts: expected a list of numbers, found a list",
        "\"os\": \"x\" | \"os\": true | facts.os: expected a string, found true",
        "\"single\": null | \"single\": {} | single.name: expected a string that is not empty,"
            + " found nothing",
        "\"single\": null | \"name\": null | name: expected each member once, found it again",
      })
  void a_fault_is_told_with_its_place(String from, String to, String message) {
    String changed = WRITTEN.replace(from.strip(), to.strip());
    assertEquals(message, assertThrows(JsonFault.class, () -> read(changed)).getMessage());
  }

  /** What may be left out. */
  public record Sparse(String name, Double number) {
    public static final Written WRITTEN = Written.never().andUnlessNull("name", "number");
  }

  @Test
  void what_is_not_known_is_left_out_where_the_record_tells_so() {
    assertEquals(
        "{\n \"schema\": \"s\"\n}\n", RecordWriter.document("s", new Sparse(null, Double.NaN)));
    assertEquals(
        "{\n \"schema\": \"s\",\n \"name\": \"x\",\n \"number\": 0\n}\n",
        RecordWriter.document("s", new Sparse("x", 0.0)));
  }

  /** Tells of a component that it does not have. */
  public record Mistaken(String name) {
    public static final Written WRITTEN = Written.never("nmae");
  }

  @Test
  void a_record_that_tells_of_a_component_it_does_not_have_is_found_out() {
    assertEquals(
        "class dev.warrenperf.json.RecordsTest$Mistaken has no component nmae",
        assertThrows(
                IllegalStateException.class, () -> RecordWriter.document("s", new Mistaken("x")))
            .getMessage());
  }

  @Test
  void each_value_is_made_safe_to_print() throws Exception {
    Whole shown =
        RecordReader.read(
            "records/1", Whole.class, new StringReader(WRITTEN), text -> text.replace('x', 'y'));
    assertEquals(Arrays.asList("y", "y"), List.of(shown.words().get(0), shown.facts().get("os")));
  }
}
