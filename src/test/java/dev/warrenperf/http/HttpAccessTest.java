package dev.warrenperf.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAccessTest {

  private static final URI URL = URI.create("https://shop.example/metrics");

  @TempDir private Path folder;

  private static HttpAccess open(Access options, Map<String, String> environment) throws Exception {
    return HttpAccess.open(options, environment);
  }

  private static Access bearer(Path file, String variable) {
    return new Access(Certificates.NONE, new Credential(file, variable, null, null));
  }

  private static Access basic(Path file, String variable) {
    return new Access(Certificates.NONE, new Credential(null, null, file, variable));
  }

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("secret"), text);
  }

  private static String authorization(HttpAccess access) {
    return access.request(URL).build().headers().firstValue("Authorization").orElse(null);
  }

  private static String fault(Access options) {
    Exception thrown =
        assertThrows(
            MalformedInputException.class, () -> open(options, Map.of("SECRET", "two\nlines")));
    return thrown.getMessage();
  }

  @Test
  void a_token_is_one_line_of_a_file_or_a_variable() throws Exception {
    assertEquals("Bearer abc", authorization(open(bearer(written("abc"), null), Map.of())));
    assertEquals("Bearer abc", authorization(open(bearer(written("abc\n"), null), Map.of())));
    assertEquals("Bearer abc", authorization(open(bearer(written("abc\r\n"), null), Map.of())));
    assertEquals(
        "Bearer abc", authorization(open(bearer(null, "SECRET"), Map.of("SECRET", "abc"))));
  }

  @Test
  void user_and_password_go_as_basic_in_utf_8_and_keep_their_blanks_and_colons() throws Exception {
    String sent = authorization(open(basic(written("änn:p w:d \n"), null), Map.of()));
    byte[] decoded = Base64.getDecoder().decode(sent.substring("Basic ".length()));
    assertEquals("änn:p w:d ", new String(decoded, StandardCharsets.UTF_8));
    assertEquals("Basic YTpi", authorization(open(basic(null, "SECRET"), Map.of("SECRET", "a:b"))));
  }

  @Test
  void without_a_credential_none_is_sent() throws Exception {
    HttpAccess access = open(Access.NONE, Map.of("SECRET", "abc"));
    assertFalse(access.hasCredential());
    assertEquals(null, authorization(access));
    assertEquals(HttpClient.Redirect.NEVER, access.client().followRedirects());
    assertTrue(access.client().cookieHandler().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "'', 'expected one line, found nothing'",
        "'\n', 'expected one line, found nothing'",
        "'hush\nhush', 'expected one line, found more'",
        "'hush hush', 'expected a token of printable ASCII characters without blanks, found"
            + " others'",
        "'hüsh', 'expected a token of printable ASCII characters without blanks, found others'"
      })
  void a_token_of_another_form_is_refused_and_not_quoted(String text, String message)
      throws IOException {
    Path file = written(text);
    assertEquals(file + ": " + message, fault(bearer(file, null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hush", ":hush"})
  void a_pair_of_another_form_is_refused_and_not_quoted(String text) throws IOException {
    Path file = written(text);
    assertEquals(file + ": expected USER:PASSWORD, found another form", fault(basic(file, null)));
  }

  @Test
  void a_variable_is_named_in_messages() {
    assertEquals("variable SECRET: expected one line, found more", fault(bearer(null, "SECRET")));
    Exception missing =
        assertThrows(MissingInputException.class, () -> open(bearer(null, "SECRET"), Map.of()));
    assertEquals("variable SECRET: not set in the environment", missing.getMessage());
  }

  @Test
  void two_credentials_are_one_too_many() throws IOException {
    Path file = written("a:b");
    assertEquals(
        "expected one credential, a bearer token or a user and password, found 2",
        fault(new Access(Certificates.NONE, new Credential(file, null, file, null))));
  }

  @Test
  void a_file_that_is_not_there_is_missing_input() {
    Path nowhere = folder.resolve("nowhere");
    for (Access options :
        List.of(
            bearer(nowhere, null),
            basic(nowhere, null),
            new Access(new Certificates(nowhere, null, null), Credential.NONE),
            new Access(new Certificates(null, nowhere, null), Credential.NONE))) {
      Exception thrown = assertThrows(MissingInputException.class, () -> open(options, Map.of()));
      assertEquals(nowhere + ": no such file or directory", thrown.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsa-pkcs1.key", "ec-sec1.key", "encrypted.key"})
  void keys_of_other_forms_are_refused_with_the_command_that_converts_them(String key)
      throws Exception {
    String message = fault(TlsFiles.trusting(null, "client.pem", key));
    assertTrue(
        message.startsWith(
            TlsFiles.file(key)
                + ": expected a private key in PKCS#8 without a pass phrase, found '"),
        message);
    assertTrue(
        message.endsWith(
            "': convert it with openssl pkcs8 -topk8 -nocrypt -in OLD.key -out NEW.key"),
        message);
  }

  @ParameterizedTest
  @CsvSource({
    "client.pem, other.key, 'expected the private key of the first certificate in '",
    "client.pem, client.pem, 'expected a private key in PEM'",
    "client.pem,, 'expected a private key in PEM'",
    "client.key, client.key, 'expected a certificate in PEM'",
    ", client.key, 'expected a client certificate beside this key (--client-cert), found none'"
  })
  void certificate_and_key_must_be_there_and_belong_together(
      String certificate, String key, String message) throws Exception {
    String told = fault(TlsFiles.trusting(null, certificate, key));
    assertTrue(told.contains(message), told);
  }

  @Test
  void broken_certificates_are_told_by_number() throws Exception {
    String good = Files.readString(TlsFiles.file("ca.pem"));
    Path file = written(good + good.replaceFirst("\nM", "\nQQQQ"));
    assertEquals(
        file + ": expected an X.509 certificate, found broken data in certificate 2",
        fault(new Access(new Certificates(file, null, null), Credential.NONE)));
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://shop.example/, 'expected a URL of http or https, found ''ftp'''",
    "file:/etc/passwd, 'expected a URL of http or https, found ''file'''",
    "shop.example:9090, 'expected a URL of http or https, found ''shop.example'''",
    "/metrics, 'expected a URL of http or https, found none'",
    "http:///metrics, 'expected a URL with a host name of letters, digits, ''-'' and ''.'',"
        + " found none'",
    "http://a_b:90/, 'expected a URL with a host name of letters, digits, ''-'' and ''.'',"
        + " found ''a_b:90'''",
    "http://h:9x/metrics, 'expected a port from 1 to 65535, found ''9x'''",
    "http://h:-1/, 'expected a port from 1 to 65535, found ''-1'''",
    "http://shop.example:0/, 'expected a port from 1 to 65535, found 0'",
    "http://shop.example:65536/, 'expected a port from 1 to 65535, found 65536'"
  })
  void addresses_that_are_none_of_a_server_are_refused(String url, String message)
      throws Exception {
    HttpAccess access = open(Access.NONE, Map.of());
    Exception thrown =
        assertThrows(IllegalArgumentException.class, () -> access.request(URI.create(url)));
    assertEquals(message, thrown.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://ann:hush@shop.example/", "http://ann@a_b/", "ann:hush@shop.example"})
  void a_user_or_password_in_the_address_is_refused_and_not_quoted(String url) throws Exception {
    HttpAccess access = open(Access.NONE, Map.of());
    Exception thrown =
        assertThrows(IllegalArgumentException.class, () -> access.request(URI.create(url)));
    assertTrue(thrown.getMessage().contains("--basic-auth-file"), thrown.getMessage());
    assertFalse(thrown.getMessage().contains("hush"), thrown.getMessage());
  }

  @Test
  void nothing_that_prints_holds_the_secret() throws Exception {
    HttpAccess access = open(bearer(written("hush"), null), Map.of());
    HttpRequest request = access.request(URL).build();
    for (Object shown : List.of(access, access.client(), request)) {
      assertFalse(shown.toString().contains("hush"), shown.toString());
    }
  }

  @Test
  void a_secret_that_travels_in_clear_is_told_once() throws Exception {
    HttpAccess access = open(bearer(written("hush"), null), Map.of());
    List<URI> urls =
        List.of(
            URI.create("http://b.example/"),
            URI.create("http://B.example:90/x"),
            URI.create("http://a.example/"),
            URI.create("https://c.example/"),
            URI.create("http://localhost:9090/"),
            URI.create("http://127.1.2.3/"),
            URI.create("http://[::1]:9090/"));
    assertEquals(1, access.notices(urls).size());
    assertEquals("credential-unencrypted", access.notices(urls).get(0).code());
    assertEquals(
        "The credential travels unencrypted to a.example and 1 more: use https there.",
        access.notices(urls).get(0).text());
    assertEquals(List.of(), access.notices(urls.subList(3, 7)));
    assertEquals(List.of(), open(Access.NONE, Map.of()).notices(urls));
  }
}
