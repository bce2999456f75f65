package dev.warrenperf.prometheus;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.exposition.SnapshotReader;
import dev.warrenperf.fuzz.Decisions;
import dev.warrenperf.fuzz.FuzzTarget;
import dev.warrenperf.fuzz.MutatedJson;
import dev.warrenperf.fuzz.Refusal;
import dev.warrenperf.model.SeriesFilter;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Answers of a Prometheus server: every sample handed on can be written as a line of a snapshot.
 */
public final class ApiAnswerFuzzTarget implements FuzzTarget {

  @Override
  public byte[] compose(Decisions decisions) {
    return decisions.damaged(MutatedJson.of("api-answer", decisions));
  }

  @Override
  public boolean check(byte[] file) throws IOException {
    Lines lines = new Lines();
    ApiAnswer answer;
    try {
      answer =
          ApiAnswer.query(
              new JsonReader(new StringReader(new String(file, StandardCharsets.UTF_8))), lines);
    } catch (ApiAnswer.UnexpectedException refused) {
      Refusal.line(refused.getMessage());
      return false;
    } catch (MalformedJsonException
        | EOFException
        | IllegalStateException
        | NumberFormatException refused) {
      // what ApiClient takes for an answer of something else
      return false;
    }
    answer.warnings().forEach(Refusal::printable);
    answer.infos().forEach(Refusal::printable);
    Refusal.printable(answer.error() + answer.errorType());
    lines.areASnapshot();
    return answer.isSuccess();
  }

  private static final class Lines implements ApiAnswer.Listener {
    private final StringBuilder text = new StringBuilder();
    private int count;

    @Override
    public boolean series(Map<String, String> labels) {
      return true;
    }

    @Override
    public void sample(long millis, String value) {
      text.append("m{n=\"").append(count++).append("\"} ").append(value).append(' ');
      text.append(millis).append('\n');
    }

    void areASnapshot() {
      SnapshotReader reader = new SnapshotReader(SeriesFilter.everything(), ParseOptions.lenient());
      byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
      reader.nextBody().ensureCapacity(body.length);
      System.arraycopy(body, 0, reader.nextBody().bytes(), 0, body.length);
      reader.nextBody().setLength(body.length);
      assertTrue(count == 0 || reader.read(() -> "body").samples() == count, text::toString);
    }
  }
}
