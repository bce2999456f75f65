package dev.warrenperf.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the JDK throws, also where no server on loopback can make it. */
class HttpFaultTest {

  static Stream<Arguments> faults() {
    IOException unresolved = new ConnectException();
    unresolved.initCause(new UnresolvedAddressException());
    return Stream.of(
        arguments("dns", new UnknownHostException("shop")),
        arguments("dns", unresolved),
        arguments("refused", new ConnectException("Connection refused")),
        arguments("refused", new ConnectException()),
        arguments("timeout", new ConnectException("Connection timed out")),
        arguments("timeout", new HttpConnectTimeoutException("HTTP connect timed out")),
        arguments("unreachable", new ConnectException("Network is unreachable")),
        arguments("unreachable", new NoRouteToHostException("No route to host")),
        arguments("tls", new IOException(new SSLHandshakeException("handshake_failure"))),
        arguments("protocol", new IOException(new ProtocolException("Invalid status line"))),
        arguments("closed", new SocketException("Connection reset")),
        arguments("error", new IllegalStateException("hush")));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void each_has_its_word_bare_or_wrapped(String status, Exception thrown) {
    assertEquals(status, HttpFault.of(thrown, false).status());
    assertEquals(status, HttpFault.of(new CompletionException(thrown), true).status());
  }
}
