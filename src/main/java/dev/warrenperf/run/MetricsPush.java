package dev.warrenperf.run;

import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.render.openmetrics.Pushgateway;
import dev.warrenperf.render.openmetrics.ResultMetrics;
import dev.warrenperf.source.HttpAccess;
import dev.warrenperf.source.Printable;
import dev.warrenperf.source.PrometheusRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The way to a Pushgateway, tried once. */
final class MetricsPush {

  /** Each wait for the network ends after 10 s; a gateway that drips has this for all of it. */
  private static final long MOST_SECONDS = 30;

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
    HttpAccess access = request.access().open(request.environment());
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
      inTime(metrics);
    } catch (IOException failure) {
      throw new CommandException(
          ExitCode.UNREACHABLE,
          "--push-gateway: "
              + this
              + ": "
              + reason(failure)
              + " (the report itself is complete and ends with "
              + exitCode
              + ")",
          failure);
    }
  }

  private void inTime(ResultMetrics metrics) throws IOException, InterruptedException {
    FutureTask<Void> push =
        new FutureTask<>(
            () -> {
              gateway.put(metrics, access::connection);
              return null;
            });
    Thread thread = new Thread(push, "warren-perf-push");
    thread.setDaemon(true);
    thread.start();
    try {
      push.get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      throw new IOException("no end within " + MOST_SECONDS + " s", late);
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof IOException expected) {
        throw expected;
      }
      throw new IllegalStateException(failure.getCause());
    }
  }

  private String reason(IOException failure) {
    if (failure instanceof Pushgateway.RefusedException refused) {
      String said = Printable.of(refused.answer().strip(), MOST_QUOTED);
      return "The gateway did not take the metrics: HTTP "
          + refused.status()
          + (said.isEmpty() ? "" : ", '" + said + "'");
    }
    if (failure.getCause() instanceof TimeoutException) {
      return "The gateway gave no whole answer within " + MOST_SECONDS + " s.";
    }
    // the sentences name options of recordings, which have another name here
    return HttpAccess.reason(failure, gateway.base()).replace("(see --", "(see --push-");
  }

  /** Its address, fit to be shown: it holds no credential. */
  @Override
  public String toString() {
    return Printable.of(gateway.base().toString());
  }
}
