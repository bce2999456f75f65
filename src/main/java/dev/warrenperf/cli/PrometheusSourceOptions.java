package dev.warrenperf.cli;

import com.google.re2j.Pattern;
import dev.warrenperf.http.Access;
import dev.warrenperf.http.ExtraHeader;
import dev.warrenperf.run.PrometheusOptions;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** A Prometheus-compatible server as the place of a run. */
final class PrometheusSourceOptions {

  private static final String TENANT = "X-Scope-OrgID";

  @Option(
      names = "--prometheus",
      paramLabel = "URL",
      description =
          "Read the run from this server (Prometheus, Thanos, Mimir, VictoriaMetrics), from --from"
              + " to --to: instants, Unix seconds, or times before now (-30min).")
  private String url;

  @Option(
      names = "--match",
      paramLabel = "SELECTOR",
      description = "Which of its series, a selector of PromQL; may be repeated.")
  private List<String> matches = new ArrayList<>();

  @Option(
      names = "--push-down",
      description =
          "Let the server add up the nodes, where they are too many to be read one by one.")
  private boolean pushDown;

  @Option(
      names = "--prometheus-tenant",
      paramLabel = "ID",
      description = "Tenant of a multi-tenant server: --header X-Scope-OrgID=ID.")
  private String tenant;

  @Mixin private AccessOptions access = new AccessOptions("--", "server");

  /** What is asked for; null when no server is named. */
  PrometheusOptions options() {
    if (url == null) {
      return null;
    }
    Access own = access.access();
    return new PrometheusOptions(
        url,
        matches,
        pushDown,
        tenant == null ? own : own.with(new ExtraHeader(TENANT, tenant, null, null)));
  }

  /** A run is read from one place. */
  void check(CommandSpec spec, List<String> paths) {
    if (url == null && paths.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "missing required parameter: 'RUN'");
    }
    if (url != null && !paths.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "expected either a RUN or --prometheus, found both");
    }
    boolean asked = !matches.isEmpty() || pushDown || tenant != null;
    if (url == null && (asked || access.areGiven())) {
      throw new ParameterException(
          spec.commandLine(),
          "expected --prometheus with the options that say how a server is read, found none");
    }
    if (tenant != null && !Pattern.matches("[\\x21-\\x7e]{1,200}", tenant)) {
      throw new ParameterException(
          spec.commandLine(), "--prometheus-tenant: expected printable ASCII without blanks");
    }
  }
}
