package dev.warrenperf.exposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Series;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what is read, whatever names, label values and numbers. */
class ParseWriteParseTest {

  private static final int BODIES = 2_000;

  private static final String[] PIECES = {
    "a",
    "Z",
    "_",
    "9",
    ":",
    "\\",
    "\"",
    "\n",
    "{",
    "}",
    ",",
    "=",
    " ",
    "#",
    "\t",
    "\r",
    "\u0000",
    "é",
    "€",
    "\uD83D\uDE00",
    "# EOF",
    "\\n",
    "le"
  };

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void random_samples_come_back_bit_for_bit(boolean openMetrics) {
    SplittableRandom random = new SplittableRandom(21);
    SnapshotReader reader =
        Bodies.reader(openMetrics ? Bodies.OPENMETRICS_STRICT : Bodies.TEXT_STRICT);
    for (int i = 0; i < BODIES; i++) {
      SortedMap<Series, Double> samples = samples(random);
      String body = write(samples, openMetrics);
      ParseResult result = Bodies.read(reader, Bodies.bytes(body));
      assertTrue(result.accepted(), () -> result.problems() + "\n" + body);
      SortedMap<Series, Double> read = Bodies.present(reader.samples());
      assertEquals(samples, read);
      assertEquals(body, write(read, openMetrics));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void generated_bodies_come_back(boolean openMetrics) {
    SplittableRandom random = new SplittableRandom(22);
    ParseOptions options = openMetrics ? Bodies.OPENMETRICS_STRICT : Bodies.TEXT_STRICT;
    for (int i = 0; i < BODIES / 10; i++) {
      SnapshotReader reader = Bodies.reader(options);
      ParseResult first =
          Bodies.read(reader, Bodies.bytes(Generated.body(random, openMetrics, 20)));
      assertTrue(first.accepted(), () -> "" + first.problems());
      SortedMap<Series, Double> samples = Bodies.present(reader.samples());
      SnapshotReader again = Bodies.reader(openMetrics ? Bodies.OPENMETRICS : Bodies.TEXT);
      assertTrue(Bodies.read(again, Bodies.bytes(write(samples, openMetrics))).accepted());
      assertEquals(samples, Bodies.present(again.samples()));
    }
  }

  private static String write(SortedMap<Series, Double> samples, boolean openMetrics) {
    ExpositionWriter writer = new ExpositionWriter();
    samples.forEach(writer::sample);
    return writer.finish(openMetrics);
  }

  /** All of one name each, since OpenMetrics wants a family's samples together. */
  private static SortedMap<Series, Double> samples(SplittableRandom random) {
    SortedMap<Series, Double> samples = new TreeMap<>();
    int count = 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      SortedMap<String, String> labels = new TreeMap<>();
      int labelCount = random.nextInt(4);
      for (int j = 0; j < labelCount; j++) {
        labels.put(text(random, 1), text(random, 0));
      }
      samples.put(new Series(i + text(random, 1), Labels.of(labels)), value(random));
    }
    return samples;
  }

  private static String text(SplittableRandom random, int least) {
    StringBuilder text = new StringBuilder();
    int length = least + random.nextInt(6);
    for (int i = 0; i < length; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static double value(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> Double.NaN;
      case 1 -> random.nextBoolean() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
      case 2 -> random.nextInt(-5, 5);
      case 3 -> -0.0;
      case 4 -> random.nextDouble();
      default -> {
        double any = Double.longBitsToDouble(random.nextLong());
        yield Double.isNaN(any) ? 1 : any;
      }
    };
  }
}
