package dev.warrenperf.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.warrenperf.config.SelectorParser;
import dev.warrenperf.config.SyntaxException;
import dev.warrenperf.model.LabelMatcher;
import dev.warrenperf.model.Labels;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The part of Prometheus' HTTP API that reads raw samples: instant queries with a range selector,
 * as {@code promql.Engine} answers them.
 */
final class FakePrometheus implements AutoCloseable {

  /** Answers a request in another way than the server would. */
  interface Fault {

    /** Returns whether it answered. */
    boolean answers(HttpExchange exchange, Question question) throws IOException;
  }

  /** What was asked: samples of ({@code time} - {@code range}, {@code time}]. */
  record Question(String query, long time, long range) {}

  private static final Pattern RANGE = Pattern.compile("(\\{.*})\\[([0-9]+)ms]");

  private final HttpServer server;
  private final StoredSamples samples;
  private final List<Question> questions = new CopyOnWriteArrayList<>();
  private boolean closed;
  private String beside = "";
  private Fault fault = (exchange, question) -> false;

  FakePrometheus(StoredSamples samples) throws IOException {
    this.samples = samples;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/prefix/api/v1/query", this::query);
    server.createContext("/prefix/api/v1/metadata", FakePrometheus::metadata);
    server.start();
  }

  /** Both edges of a range belong to it, as before Prometheus 3.0. */
  FakePrometheus closedRanges() {
    closed = true;
    return this;
  }

  /** More fields in each answer, each behind a comma. */
  FakePrometheus saying(String fields) {
    beside = fields;
    return this;
  }

  FakePrometheus failing(Fault how) {
    fault = how;
    return this;
  }

  /** Where its API begins. */
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/prefix";
  }

  /** All questions that came, in their order. */
  List<Question> questions() {
    return questions;
  }

  private void query(HttpExchange exchange) throws IOException {
    try (exchange) {
      Question question = question(exchange);
      questions.add(question);
      if (!fault.answers(exchange, question)) {
        answer(exchange, 200, body(question));
      }
    }
  }

  private static void metadata(HttpExchange exchange) throws IOException {
    try (exchange) {
      answer(
          exchange,
          200,
          "{\"status\":\"success\",\"data\":{"
              + "\"warren_service_create_duration_seconds\":[{\"type\":\"histogram\",\"help\":\"h\"}],"
              + "\"go_gc_duration_seconds\":[{\"type\":\"summary\"},{\"type\":\"summary\"}],"
              + "\"go_info\":[{\"type\":\"unknown\"}],"
              + "\"go_threads\":[{\"type\":\"gauge\"},{\"type\":\"counter\"}],"
              + "\"go_goroutines\":[{\"type\":\"gauge\",\"unit\":\"\"}]}}");
    }
  }

  static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static Question question(HttpExchange exchange) throws IOException {
    String form =
        exchange.getRequestMethod().equals("GET")
            ? exchange.getRequestURI().getRawQuery()
            : new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
    Map<String, String> fields = new TreeMap<>();
    for (String field : form.split("&", -1)) {
      String[] parts = field.split("=", 2);
      fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    Matcher range = RANGE.matcher(fields.get("query"));
    if (!range.matches()) {
      throw new AssertionError("not a range selector: " + fields.get("query"));
    }
    long time = new BigDecimal(fields.get("time")).movePointRight(3).longValueExact();
    return new Question(range.group(1), time, Long.parseLong(range.group(2)));
  }

  private String body(Question question) {
    List<LabelMatcher> matchers;
    try {
      matchers = SelectorParser.conditions(question.query());
    } catch (SyntaxException wrong) {
      throw new AssertionError(wrong);
    }
    String result =
        samples.series().entrySet().stream()
            .filter(series -> matchers.stream().allMatch(m -> m.matches(series.getKey())))
            .map(series -> matrix(series.getKey(), within(series.getValue(), question)))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(","));
    return "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":["
        + result
        + "]}"
        + beside
        + "}";
  }

  private NavigableMap<Long, String> within(NavigableMap<Long, String> all, Question question) {
    return all.subMap(question.time() - question.range(), closed, question.time(), true);
  }

  private static String matrix(Labels labels, NavigableMap<Long, String> values) {
    if (values.isEmpty()) {
      return "";
    }
    String metric =
        labels.asMap().entrySet().stream()
            .map(label -> quoted(label.getKey()) + ":" + quoted(label.getValue()))
            .collect(Collectors.joining(","));
    String samples =
        values.entrySet().stream()
            .map(sample -> "[" + seconds(sample.getKey()) + "," + quoted(sample.getValue()) + "]")
            .collect(Collectors.joining(","));
    return "{\"metric\":{" + metric + "},\"values\":[" + samples + "]}";
  }

  private static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
