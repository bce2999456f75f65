package dev.warrenperf.run;

import dev.warrenperf.http.Access;
import java.util.List;

/**
 * A server to read a run from, as the user names it.
 *
 * @param url where its API begins
 * @param matches PromQL selectors of the series that are read; empty for all
 * @param tenant of a server that keeps several apart, or null
 * @param pushDown whether the server adds up the nodes
 * @param access certificates and credentials
 */
public record PrometheusOptions(
    String url, List<String> matches, String tenant, boolean pushDown, Access access) {}
