package dev.warrenperf.run;

import com.google.re2j.Pattern;
import dev.warrenperf.http.HttpAccess;
import dev.warrenperf.http.HttpPut;
import dev.warrenperf.http.UnreachableException;
import dev.warrenperf.model.InputException;
import dev.warrenperf.prometheus.PrometheusRequest;
import dev.warrenperf.render.openmetrics.ResultMetrics;
import dev.warrenperf.report.Report;
import dev.warrenperf.unit.Printable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The results as Prometheus metrics: into a file, to a Pushgateway, once, or both. */
final class MetricsOutput implements AutoCloseable {

  /** For all of a push, from the look-up of the name to the last byte of the answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int MOST_QUOTED = 300;

  /** What means the same in a path whoever reads it; a value of dots alone would lead elsewhere. */
  private static final Pattern PLAIN = Pattern.compile("\\.*[A-Za-z0-9_-][A-Za-z0-9._-]*");

  private final MetricsRequest request;
  private final Console console;
  private final HttpAccess access;
  private final URI gateway;
  private final OutputFile file;

  /**
   * Tries the file's place and reads the credentials, so that a long analysis is not done in vain.
   *
   * @throws CommandException when the file cannot be written or the URL is none
   */
  MetricsOutput(MetricsRequest request, Invocation invocation)
      throws CommandException, InputException {
    this.request = request;
    this.console = invocation.console();
    this.gateway = request.gateway() == null ? null : base(request.gateway());
    this.access = gateway == null ? null : invocation.open(request.access());
    if (gateway != null) {
      access.notices(List.of(gateway)).forEach(notice -> console.say(notice.text()));
    }
    this.file = request.file() == null ? null : OutputFile.open(request.file(), "--metrics-out: ");
  }

  private static URI base(String url) throws CommandException {
    try {
      return PrometheusRequest.base(url);
    } catch (IllegalArgumentException wrong) {
      throw new CommandException(ExitCode.USAGE, "--push-gateway: " + wrong.getMessage(), wrong);
    }
  }

  /** Writes and pushes what is known. */
  void give(Report report) throws CommandException, InterruptedException {
    if (file == null && gateway == null) {
      return;
    }
    ResultMetrics metrics = ResultMetrics.of(report);
    if (file != null) {
      file.write(metrics.text());
      console.say("the metrics are in " + file);
    }
    if (gateway != null) {
      push(metrics, report.headline().exitCode());
      console.say("the metrics are at " + shown());
    }
  }

  /** The exit code of the report is told when the push fails, which hides it. */
  private void push(ResultMetrics metrics, int exitCode)
      throws CommandException, InterruptedException {
    try {
      HttpPut.Answer answer =
          new HttpPut(access, PATIENCE)
              .put(group(metrics.labels()), ResultMetrics.CONTENT_TYPE, metrics.text());
      if (!answer.isTaken()) {
        throw new UnreachableException(refusal(answer));
      }
    } catch (UnreachableException failure) {
      // the sentences name options of recordings, which have another name here
      String told = failure.getMessage().replace("(see --", "(see --push-");
      String whole = " (the report itself is complete and ends with " + exitCode + ")";
      throw new CommandException(
          ExitCode.UNREACHABLE, "--push-gateway: " + shown() + ": " + told + whole, failure);
    }
  }

  /**
   * What the results replace: {@code BASE/metrics/job/JOB/NAME/VALUE...}, by Pushgateway's rules.
   */
  private URI group(Map<String, String> labels) {
    StringBuilder address = new StringBuilder(gateway + "/metrics");
    append(address, "job", request.job());
    labels.forEach((name, value) -> append(address, name, value));
    return URI.create(address.toString());
  }

  private static void append(StringBuilder address, String name, String value) {
    address.append('/').append(name);
    if (PLAIN.matcher(value).matches()) {
      address.append('/').append(value);
    } else {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      address.append("@base64/").append(Base64.getUrlEncoder().encodeToString(bytes));
    }
  }

  private static String refusal(HttpPut.Answer answer) {
    String said = Printable.of(answer.text().strip(), MOST_QUOTED);
    return "The gateway did not take the metrics: HTTP "
        + answer.status()
        + (said.isEmpty() ? "" : ", '" + said + "'");
  }

  /** The gateway's address holds no credential. */
  private String shown() {
    return Printable.of(gateway.toString());
  }

  /** Leaves no directory behind that was made in vain. */
  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }
}
