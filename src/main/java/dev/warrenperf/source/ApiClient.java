package dev.warrenperf.source;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import dev.warrenperf.model.MalformedInputException;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Asks one Prometheus-compatible server. Every fault is one line that begins with its address. */
final class ApiClient implements Closeable {

  /** An answer that is larger is asked for in smaller pieces. */
  static final long MOST_BYTES = 256L << 20;

  private static final int MOST_ERROR_BYTES = 64 * 1024;

  /** The server would not give so much at once; a smaller question may do. */
  static final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1;

    TooMuchException(String message) {
      super(message);
    }
  }

  private record Received(int status, boolean packed, InputStream body) {

    InputStream plain() throws IOException {
      return packed ? new GZIPInputStream(body, 64 * 1024) : body;
    }
  }

  private final URI base;
  private final String tenant;
  private final HttpAccess access;
  private final Duration patience;
  private final ServerWords words;
  private final ScheduledThreadPoolExecutor watch =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "answer-watch");
            thread.setDaemon(true);
            return thread;
          });
  private boolean post = true;

  /**
   * Prepares to ask.
   *
   * @param patience how long one answer may take, to its last byte
   * @param words takes what the server says beside its data
   */
  ApiClient(PrometheusRequest request, HttpAccess access, Duration patience, ServerWords words) {
    this.base = request.base();
    this.tenant = request.tenant();
    this.access = access;
    this.patience = patience;
    this.words = words;
    watch.setRemoveOnCancelPolicy(true);
  }

  /** An instant query; with a range selector it gives raw samples with their own timestamps. */
  void query(String query, long millis, ApiAnswer.Listener listener)
      throws IOException, MalformedInputException, InterruptedException {
    ask("query", Map.of("query", query, "time", Promql.seconds(millis)), listener);
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
    AtomicBoolean late = new AtomicBoolean();
    try {
      Received received = send(path, form);
      try (InputStream body = received.body()) {
        var alarm =
            watch.schedule(
                () -> {
                  late.set(true);
                  close(body);
                },
                patience.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
          return received.status() == 200
              ? succeeded(received.plain(), reading)
              : refused(received.status(), received.plain());
        } finally {
          alarm.cancel(false);
        }
      }
    } catch (UnreachableException | TooMuchException told) {
      throw told;
    } catch (HttpTimeoutException slow) {
      throw new UnreachableException(tooSlow(), slow);
    } catch (GuardedStream.TooLargeException large) {
      throw new TooMuchException(base + " gave " + large.getMessage());
    } catch (MalformedJsonException
        | ApiAnswer.UnexpectedException
        | EOFException
        | ZipException
        | IllegalStateException
        | NumberFormatException wrong) {
      if (late.get()) {
        throw new UnreachableException(tooSlow(), wrong);
      }
      throw new MalformedInputException(malformed(wrong), wrong);
    } catch (IOException failure) {
      String reason = late.get() ? tooSlow() : base + " cannot be reached: " + reason(failure);
      throw new UnreachableException(reason, failure);
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException ignored) {
      // the reader gets its own failure
    }
  }

  private String tooSlow() {
    return base + " gave no whole answer within " + patience.toSeconds() + " s";
  }

  private static String reason(IOException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null) {
        return Printable.of(cause.getMessage(), 300);
      }
    }
    return failure instanceof ConnectException ? "connection refused" : "the connection failed";
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

  private Received send(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    String encoded =
        form.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    String place = base + "/api/v1/" + path;
    if (post && !form.isEmpty()) {
      HttpRequest.Builder request = request(place);
      request.header("Content-Type", "application/x-www-form-urlencoded");
      Received received = send(request.POST(HttpRequest.BodyPublishers.ofString(encoded)).build());
      if (received.status() != 405) {
        return received;
      }
      post = false;
      received.body().close();
    }
    return send(request(form.isEmpty() ? place : place + "?" + encoded).GET().build());
  }

  private HttpRequest.Builder request(String place) {
    HttpRequest.Builder request =
        access
            .request(URI.create(place))
            .timeout(patience)
            .header("Accept", "application/json")
            .header("Accept-Encoding", "gzip");
    return tenant == null ? request : request.header("X-Scope-OrgID", tenant);
  }

  private Received send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        access.client().send(request, HttpResponse.BodyHandlers.ofInputStream());
    boolean packed = response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    return new Received(response.statusCode(), packed, response.body());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }
}
