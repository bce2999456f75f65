package dev.warrenperf.prometheus;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import dev.warrenperf.bytes.LimitException;
import dev.warrenperf.http.Exchange;
import dev.warrenperf.http.HttpAccess;
import dev.warrenperf.http.HttpFault;
import dev.warrenperf.http.UnreachableException;
import dev.warrenperf.input.Notices;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.Notice;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Asks one Prometheus-compatible server, and gathers what is to be said of it. Every fault is one
 * line that begins with its address.
 */
public final class ApiClient {

  /** An answer that is larger is asked for in smaller pieces. */
  public static final long MOST_BYTES = 256L << 20;

  private static final int MOST_ERROR_BYTES = 64 * 1024;

  /** The server would not give so much at once; a smaller question may do. */
  public static final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1;

    TooMuchException(String message) {
      super(message);
    }
  }

  private final URI base;
  private final HttpAccess access;
  private final Duration timeout;
  private final ServerWords words = new ServerWords();
  private final Notices notices = new Notices();
  private boolean post = true;

  /**
   * @param timeout how long one answer may take, to its last byte
   */
  ApiClient(PrometheusRequest request, HttpAccess access, Duration timeout) {
    this.base = request.base();
    this.access = access;
    this.timeout = timeout;
  }

  Notices notices() {
    return notices;
  }

  /** All notices, with what the server said beside its data; once, at the end. */
  List<Notice> told() {
    words.tell(notices);
    List<Notice> all = new ArrayList<>(access.notices(List.of(base)));
    all.addAll(notices.all());
    return all;
  }

  /** An instant query; with a range selector it gives raw samples with their own timestamps. */
  void query(String query, long millis, ApiAnswer.Listener listener)
      throws IOException, MalformedInputException, InterruptedException {
    ask("query", Map.of("query", query, "time", Promql.seconds(millis)), listener);
  }

  /** The one number that an instant query gives, cut to a whole one; 0 where it gives none. */
  long number(String query, long millis)
      throws IOException, MalformedInputException, InterruptedException {
    long[] number = new long[1];
    query(
        query,
        millis,
        new ApiAnswer.Listener() {
          @Override
          public boolean series(Map<String, String> labels) {
            return true;
          }

          @Override
          public void sample(long at, String value) {
            number[0] = (long) ApiAnswer.number(value);
          }
        });
    return number[0];
  }

  /** The same query at each step from start to end. */
  void queryRange(String query, long start, long end, long step, ApiAnswer.Listener listener)
      throws IOException, MalformedInputException, InterruptedException {
    Map<String, String> form =
        Map.of(
            "query", query,
            "start", Promql.seconds(start),
            "end", Promql.seconds(end),
            "step", Promql.seconds(step));
    ask("query_range", form, listener);
  }

  private void ask(String path, Map<String, String> form, ApiAnswer.Listener listener)
      throws IOException, MalformedInputException, InterruptedException {
    words.heard(answer(path, form, json -> ApiAnswer.query(json, listener)));
  }

  /** What {@code /api/v1/metadata} holds. */
  void metadata(ApiAnswer.Data data)
      throws IOException, MalformedInputException, InterruptedException {
    answer("metadata", Map.of(), json -> ApiAnswer.read(json, data));
  }

  private interface Reading {
    ApiAnswer read(JsonReader json) throws IOException;
  }

  private ApiAnswer answer(String path, Map<String, String> form, Reading reading)
      throws IOException, MalformedInputException, InterruptedException {
    String place = base + "/api/v1/" + path;
    if (form.isEmpty()) {
      return answer(request(place).GET(), reading);
    }
    String encoded =
        form.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    if (post) {
      HttpRequest.Builder request = request(place);
      request.header("Content-Type", "application/x-www-form-urlencoded");
      ApiAnswer answer = answer(request.POST(BodyPublishers.ofString(encoded)), reading);
      if (answer != null) {
        return answer;
      }
      post = false;
    }
    return answer(request(place + "?" + encoded).GET(), reading);
  }

  /** Null where the server takes no question that is posted. */
  private ApiAnswer answer(HttpRequest.Builder builder, Reading reading)
      throws IOException, MalformedInputException, InterruptedException {
    HttpRequest request = builder.build();
    Exchange<InputStream> exchange =
        access.exchange(
            request.uri(),
            new Exchange.Question<>(
                url -> request, answer -> BodySubscribers.ofInputStream(), timeout, false));
    try (exchange) {
      return read(exchange.await(), reading);
    } catch (HttpFault fault) {
      throw fault.status().equals(HttpFault.TIMEOUT) ? tooSlow(fault) : unreachable(fault, fault);
    } catch (UnreachableException | TooMuchException told) {
      throw told;
    } catch (LimitException large) {
      throw new TooMuchException(base + " gave " + large.getMessage());
    } catch (MalformedJsonException
        | ApiAnswer.UnexpectedException
        | EOFException
        | ZipException
        | IllegalStateException
        | NumberFormatException wrong) {
      if (exchange.isExpired()) {
        throw tooSlow(wrong);
      }
      throw new MalformedInputException(malformed(wrong), wrong);
    } catch (IOException failure) {
      throw exchange.isExpired() ? tooSlow(failure) : unreachable(HttpFault.brokenOff(), failure);
    }
  }

  private UnreachableException tooSlow(Exception cause) {
    return new UnreachableException(
        base + " gave no whole answer within " + timeout.toSeconds() + " s", cause);
  }

  private UnreachableException unreachable(HttpFault fault, IOException cause) {
    return new UnreachableException(base + " cannot be reached: " + fault.getMessage(), cause);
  }

  private String malformed(Exception wrong) {
    return base
        + ": expected an answer of the HTTP API of Prometheus, found "
        + (wrong instanceof ApiAnswer.UnexpectedException
            ? "another: " + wrong.getMessage()
            : wrong instanceof EOFException || wrong instanceof ZipException
                ? "one that is cut off or corrupt"
                : "none");
  }

  private ApiAnswer read(HttpResponse<InputStream> response, Reading reading) throws IOException {
    int status = response.statusCode();
    boolean packed = response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    try (InputStream body = response.body()) {
      if (status == 405 && response.request().method().equals("POST")) {
        return null;
      }
      InputStream plain = packed ? new GZIPInputStream(body, 64 * 1024) : body;
      return status == 200 ? succeeded(plain, reading) : refused(status, plain);
    }
  }

  private ApiAnswer succeeded(InputStream body, Reading reading) throws IOException {
    ApiAnswer answer = reading.read(json(new GuardedStream(body, MOST_BYTES)));
    if (!answer.isSuccess()) {
      throw refusal(200, answer);
    }
    return answer;
  }

  private static JsonReader json(InputStream body) {
    return new JsonReader(new InputStreamReader(body, StandardCharsets.UTF_8));
  }

  private ApiAnswer refused(int status, InputStream body) throws IOException {
    byte[] head = body.readNBytes(MOST_ERROR_BYTES);
    ApiAnswer answer = null;
    try {
      answer = ApiAnswer.read(json(new ByteArrayInputStream(head)), JsonReader::skipValue);
    } catch (IOException | IllegalStateException notJson) {
      // a proxy's page: the status alone tells
    }
    throw refusal(status, answer);
  }

  private IOException refusal(int status, ApiAnswer answer) {
    String said =
        answer == null || answer.error().isEmpty()
            ? ""
            : ": " + answer.errorType() + ": " + answer.error();
    String message = base + " refused to answer: HTTP " + status + said;
    boolean limit = answer != null && answer.errorType().equals("timeout");
    return switch (status) {
      case 413, 422, 503, 504 -> new TooMuchException(message);
      default -> limit ? new TooMuchException(message) : new UnreachableException(message);
    };
  }

  private HttpRequest.Builder request(String place) {
    return access
        .request(URI.create(place))
        .header("Accept", "application/json")
        .header("Accept-Encoding", "gzip");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
