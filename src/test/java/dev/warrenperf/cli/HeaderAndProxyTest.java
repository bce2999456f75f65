package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.http.LoopbackServer;
import dev.warrenperf.http.SmallProxy;
import dev.warrenperf.http.TlsFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What requests carry, and the way that they take. */
class HeaderAndProxyTest {

  private static final String SECRET = "s3cret-of-the-test";
  private static final String SHOP = "http://shop.example/metrics";

  @TempDir private Path directory;
  private final Map<String, String> environment = new HashMap<>();

  private CommandRun record(String node, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "record",
                "-o",
                directory.resolve("bundle").toString(),
                "--node",
                "a=" + node,
                "--duration",
                "0.2s",
                "--interval",
                "0.5s"));
    arguments.addAll(List.of(more));
    return CommandRun.with(environment, arguments.toArray(String[]::new));
  }

  private String file(String text) throws IOException {
    return Files.writeString(directory.resolve("token.txt"), text).toString();
  }

  /** Neither printed nor in a file of the bundle. */
  private void assertHidden(CommandRun run) throws IOException {
    assertFalse((run.out() + run.err()).contains(SECRET), run.err());
    Path bundle = directory.resolve("bundle");
    if (Files.exists(bundle)) {
      try (Stream<Path> files = Files.walk(bundle)) {
        for (Path each : files.filter(Files::isRegularFile).toList()) {
          String text = new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1);
          assertFalse(text.contains(SECRET), each.toString());
        }
      }
    }
  }

  @Test
  void headers_of_files_and_variables_reach_the_nodes_and_nothing_else() throws Exception {
    environment.put("KEY", SECRET + "-2");
    try (LoopbackServer server = LoopbackServer.http().onMetrics()) {
      CommandRun run =
          record(
              server.url("/metrics").toString(),
              "--header",
              "Authorization=@" + file("Custom " + SECRET + "\n"),
              "--header=X-Api-Key=env:KEY",
              "--header",
              "X-Scope-OrgID=tenant-1");
      assertEquals(0, run.exitCode(), run.err());
      assertHidden(run);
      for (LoopbackServer.Request request : server.requests()) {
        assertEquals("Custom " + SECRET, request.headers().getFirst("Authorization"));
        assertEquals(SECRET + "-2", request.headers().getFirst("X-Api-Key"));
        assertEquals("tenant-1", request.headers().getFirst("X-Scope-OrgID"));
      }
      assertFalse(server.requests().isEmpty());
    }
  }

  @Test
  void a_redirect_to_another_server_gets_none_of_them() throws Exception {
    try (LoopbackServer other = LoopbackServer.http().onMetrics();
        LoopbackServer server =
            LoopbackServer.http()
                .on("/metrics", 302, "Location", other.url("/metrics").toString(), new byte[0])) {
      CommandRun run =
          record(server.url("/metrics").toString(), "--header", "X-Api-Key=@" + file(SECRET));
      assertEquals(69, run.exitCode());
      assertTrue(run.err().contains("redirect"), run.err());
      assertHidden(run);
      assertEquals(List.of(), other.requests());
      assertEquals(SECRET, server.requests().get(0).headers().getFirst("X-Api-Key"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Authorization=Bearer s3cret-of-the-test | 64 | expected Authorization=@FILE or =env:VARIA",
        "X-Api-Key=s3cret-of-the-test | 64 | expected X-Api-Key=@FILE or =env:VARIABLE",
        "Authorization: Bearer s3cret-of-the-test | 64 | expected NAME=VALUE, NAME=@FILE or NAME=e",
        "A b: s3cret-of-the-test==x | 64 | expected the name of a header",
        "=s3cret-of-the-test | 64 | expected NAME=VALUE",
        "X-A= | 64 | expected NAME=VALUE",
        "Host=a | 64 | expected a header that requests do not have already, found Host",
        "content-length=1 | 64 | found content-length",
        "Transfer-Encoding=x | 64 | found Transfer-Encoding",
        "Proxy-Authorization=@x | 64 | found Proxy-Authorization",
        "Connection=close | 64 | found Connection",
        "X-A=@nowhere.txt | 66 | nowhere.txt",
        "X-A=env:NOWHERE | 66 | variable NOWHERE: not set in the environment",
        "X-A=env:TWO | 65 | variable TWO: expected one line, found more",
        "X-A=env:ODD | 65 | variable ODD: expected the value of a header in printable ASCII",
        "X-A=snow\u2603man | 65 | header X-A: expected the value of a header in printable ASCII",
        "X-Twice=a | 65 | expected one header X-Twice, found two",
      })
  void what_is_no_header_is_refused_in_a_line_that_does_not_quote_it(
      String header, int code, String told) throws Exception {
    environment.put("TWO", SECRET + "\nX-Other: " + SECRET);
    environment.put("ODD", SECRET + "\0");
    CommandRun run =
        record("http://127.0.0.1:9/metrics", "--header", "x-twice=b", "--header", header);
    assertEquals(code, run.exitCode(), run.err());
    assertTrue(run.err().contains(told), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertHidden(run);
    assertFalse(Files.exists(directory.resolve("bundle")));
  }

  @Test
  void a_credential_and_a_header_of_its_name_are_one_too_many() throws Exception {
    String token = file(SECRET);
    CommandRun run =
        record(
            "http://127.0.0.1:9/metrics",
            "--bearer-token-file",
            token,
            "--header",
            "authorization=@" + token);
    assertEquals(65, run.exitCode());
    assertTrue(run.err().contains("expected one header authorization, found two"), run.err());
  }

  @Test
  void http_goes_through_the_proxy_of_the_environment() throws Exception {
    try (LoopbackServer server = LoopbackServer.http().onMetrics();
        SmallProxy proxy = new SmallProxy(server.url("/").getPort(), null)) {
      environment.put("HTTP_PROXY", "http://ann:" + SECRET + "@" + proxy.address());
      CommandRun run = record(SHOP);
      assertEquals(0, run.exitCode(), run.err());
      assertHidden(run);
      String head = proxy.heads().get(proxy.heads().size() - 1);
      assertTrue(head.startsWith("GET http://shop.example/"), head);
      assertTrue(head.contains("Proxy-Authorization: Basic "), head);
      assertEquals("shop.example", server.requests().get(0).headers().getFirst("Host"));
    }
  }

  /** In a process of its own: what proxies are sent is decided when the client is loaded. */
  @Test
  void https_goes_through_a_tunnel_and_the_server_sees_nothing_of_it() throws Exception {
    try (LoopbackServer server =
            LoopbackServer.https(TlsFiles.context("wrong-name.p12"), false).onMetrics();
        SmallProxy proxy = new SmallProxy(server.url("/").getPort(), null)) {
      environment.put("https_proxy", "http://ann:" + SECRET + "@" + proxy.address());
      environment.put("NO_PROXY", "");
      CommandRun run =
          CommandRun.inDirectory(
              directory,
              environment,
              "record",
              "-o",
              "bundle",
              "--node",
              "a=https://warren.example/metrics",
              "--duration",
              "0.2s",
              "--ca-file",
              TlsFiles.file("ca.pem").toAbsolutePath().toString(),
              "--header",
              "X-Api-Key=@" + file("key-" + SECRET));
      assertHidden(run);
      String head = proxy.heads().get(0);
      assertTrue(head.startsWith("CONNECT "), head);
      assertTrue(head.contains("Proxy-Authorization: Basic "), head);
      assertFalse(head.contains("X-Api-Key"), head);
      assertEquals(0, run.exitCode(), run.err());
      server
          .requests()
          .forEach(
              request -> {
                assertEquals("key-" + SECRET, request.headers().getFirst("X-Api-Key"));
                assertFalse(request.headers().containsKey("Proxy-Authorization"));
              });
      assertFalse(server.requests().isEmpty());
    }
  }

  @Test
  void this_machine_is_asked_through_a_proxy_that_is_named_and_through_no_other() throws Exception {
    try (LoopbackServer server = LoopbackServer.http().onMetrics();
        SmallProxy proxy = new SmallProxy(server.url("/").getPort(), null)) {
      environment.put("http_proxy", proxy.address());
      assertEquals(0, record(server.url("/metrics").toString()).exitCode());
      assertEquals(List.of(), proxy.heads());
      Files.move(directory.resolve("bundle"), directory.resolve("first"));
      CommandRun run = record(server.url("/metrics").toString(), "--proxy", proxy.address());
      assertEquals(0, run.exitCode(), run.err());
      assertFalse(proxy.heads().isEmpty());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "407 Who | http | asks for a user and password (407): it does not know those of its URL",
        "407 Who | https | asks for a user and password (407): it does not know those of its URL",
        "403 No | https | does not connect to the server (403)",
      })
  void what_a_proxy_refuses_is_told(String refusal, String scheme, String told) throws Exception {
    try (SmallProxy proxy = new SmallProxy(1, refusal)) {
      environment.put(scheme + "_proxy", "http://ann:" + SECRET + "@" + proxy.address());
      CommandRun run = record(SHOP.replace("http", scheme));
      assertEquals(69, run.exitCode());
      assertTrue(run.err().contains("The proxy " + proxy.address() + " " + told), run.err());
      assertHidden(run);
    }
  }

  @Test
  void a_proxy_that_is_not_there_or_none_is_told() throws Exception {
    environment.put("http_proxy", "http://ann:" + SECRET + "@127.0.0.1:1");
    CommandRun run = record(SHOP);
    assertTrue(run.err().contains("It is asked through the proxy 127.0.0.1:1."), run.err());
    assertHidden(run);
    Files.move(directory.resolve("bundle"), directory.resolve("first"));
    environment.put("http_proxy", "socks5://ann:" + SECRET + "@127.0.0.1:1");
    CommandRun socks = record(SHOP);
    assertTrue(
        socks.err().contains("variable http_proxy: expected a proxy that speaks http"),
        socks.err());
    assertHidden(socks);
    CommandRun named = record(SHOP, "--proxy", "http://ann:" + SECRET + "@127.0.0.1:1");
    assertEquals(64, named.exitCode());
    assertTrue(named.err().contains("--proxy: expected a URL without user and"), named.err());
    assertHidden(named);
  }

  @Test
  void results_are_pushed_with_headers_through_a_proxy() throws Exception {
    Path run = directory.resolve("run");
    SmallRun.write(run, 0, "");
    try (LoopbackServer gateway =
            LoopbackServer.http().on("/metrics", 200, null, null, new byte[0]);
        SmallProxy proxy = new SmallProxy(gateway.url("/").getPort(), null)) {
      CommandRun pushed =
          CommandRun.of(
              "report",
              run.toString(),
              "--fail-on",
              "none",
              "--push-gateway",
              "http://gateway.example",
              "--push-proxy",
              proxy.address(),
              "--push-header",
              "X-Api-Key=@" + file(SECRET));
      assertEquals(0, pushed.exitCode(), pushed.err());
      assertHidden(pushed);
      assertEquals(SECRET, gateway.requests().get(0).headers().getFirst("X-Api-Key"));
      assertTrue(
          proxy.heads().get(0).startsWith("PUT http://gateway.example/"), proxy.heads().get(0));
    }
  }
}
