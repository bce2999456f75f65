package dev.warrenperf.run;

import dev.warrenperf.http.HttpAccess;
import dev.warrenperf.http.HttpPut;
import dev.warrenperf.http.UnreachableException;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.prometheus.PrometheusRequest;
import dev.warrenperf.render.openmetrics.Pushgateway;
import dev.warrenperf.render.openmetrics.ResultMetrics;
import dev.warrenperf.unit.Printable;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** The way to a Pushgateway, tried once. */
final class MetricsPush {

  /** For all of it, from the look-up of the name to the last byte of the answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int MOST_QUOTED = 300;

  private final Pushgateway gateway;
  private final HttpAccess access;

  private MetricsPush(Pushgateway gateway, HttpAccess access) {
    this.gateway = gateway;
    this.access = access;
  }

  /** Reads what it takes to speak to the gateway. */
  static MetricsPush open(MetricsRequest request, Console console)
      throws CommandException, MissingInputException, MalformedInputException {
    URI base = base(request.gateway());
    HttpAccess access = HttpAccess.open(request.access(), request.environment());
    access.notices(List.of(base)).forEach(notice -> console.say(notice.text()));
    return new MetricsPush(new Pushgateway(base, request.job()), access);
  }

  private static URI base(String url) throws CommandException {
    try {
      return PrometheusRequest.base(url);
    } catch (IllegalArgumentException wrong) {
      throw new CommandException(ExitCode.USAGE, "--push-gateway: " + wrong.getMessage(), wrong);
    }
  }

  /**
   * Pushes.
   *
   * @param exitCode what the report ends with: told when the push fails, which hides it
   */
  void push(ResultMetrics metrics, int exitCode) throws CommandException, InterruptedException {
    try {
      HttpPut.Answer answer =
          new HttpPut(access, PATIENCE)
              .put(gateway.address(metrics.labels()), ResultMetrics.CONTENT_TYPE, metrics.text());
      if (!answer.isTaken()) {
        throw new UnreachableException(refusal(answer));
      }
    } catch (UnreachableException failure) {
      throw new CommandException(
          ExitCode.UNREACHABLE,
          "--push-gateway: "
              + this
              + ": "
              // the sentences name options of recordings, which have another name here
              + failure.getMessage().replace("(see --", "(see --push-")
              + " (the report itself is complete and ends with "
              + exitCode
              + ")",
          failure);
    }
  }

  private static String refusal(HttpPut.Answer answer) {
    String said = Printable.of(answer.text().strip(), MOST_QUOTED);
    return "The gateway did not take the metrics: HTTP "
        + answer.status()
        + (said.isEmpty() ? "" : ", '" + said + "'");
  }

  /** Its address, fit to be shown: it holds no credential. */
  @Override
  public String toString() {
    return Printable.of(gateway.base().toString());
  }
}
