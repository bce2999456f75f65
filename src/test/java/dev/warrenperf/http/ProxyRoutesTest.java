package dev.warrenperf.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyRoutesTest {

  private static String route(String named, Map<String, String> environment, String server) {
    return Objects.toString(new ProxyRoutes(named, environment).proxy(URI.create(server)), null);
  }

  @Test
  void each_scheme_has_a_variable_and_small_letters_come_first() {
    Map<String, String> all =
        Map.of("HTTP_PROXY", "a:1", "HTTPS_PROXY", "http://b:2/", "https_proxy", "c");
    assertEquals("a:1", route(null, all, "http://shop.example/"));
    assertEquals("c:80", route(null, all, "https://shop.example/"));
    assertEquals(null, route(null, Map.of("HTTP_PROXY", ""), "http://shop.example/"));
  }

  @Test
  void what_a_client_of_a_web_server_says_names_no_proxy() {
    Map<String, String> cgi = Map.of("HTTP_PROXY", "a:1", "REQUEST_METHOD", "GET");
    assertEquals(null, route(null, cgi, "http://shop.example/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://localhost:1/", "http://127.0.0.1/", "http://127.9.9.9/", "http://[::1]/"})
  void this_machine_is_reached_directly_unless_a_proxy_is_named(String server) {
    assertEquals(null, route(null, Map.of("http_proxy", "a:1"), server));
    assertEquals("b:2", route("b:2", Map.of("http_proxy", "a:1"), server));
    assertEquals(null, route("b:2", Map.of("NO_PROXY", "*"), server));
    assertEquals(null, route("none", Map.of("http_proxy", "a:1"), "http://shop.example/"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shop.example | http://shop.example/ | true",
        "shop.example | http://a.Shop.example./ | true",
        "SHOP.example | http://shop.example:81/ | true",
        "shop.example | http://workshop.example/ | false",
        ".shop.example | http://shop.example/ | true",
        "*.shop.example | http://a.shop.example/ | true",
        "shop.example:81 | http://shop.example:81/ | true",
        "shop.example:81 | http://shop.example/ | false",
        "shop.example:443 | https://shop.example/ | true",
        "a, b  shop.example | http://shop.example/ | true",
        "* | http://shop.example/ | true",
        "*,a | http://shop.example/ | true",
        "10.0.0.0/8 | http://10.1.2.3/ | true",
        "10.0.0.0/8 | http://11.1.2.3/ | false",
        "10.1.2.128/25 | http://10.1.2.127/ | false",
        "10.1.2.128/25 | http://10.1.2.128/ | true",
        "10.0.0.0/8 | http://shop.example/ | false",
        "10.0.0.0/99 | http://10.0.0.0/ | false",
        "0.0.0.0/0 | http://10.0.0.0/ | true",
        "10.1.2.3 | http://10.1.2.3:9/ | true",
        "10.1.2.3:8 | http://10.1.2.3:9/ | false",
        "10.1.2.3:9 | http://10.1.2.3:9/ | true",
        "fd00::/8 | http://[fd12::1]/ | true",
        "fd00::/8 | http://[fe12::1]/ | false",
        "[fd12::1]:9 | http://[fd12:0::1]:9/ | true",
        "fd12::1 | http://[fd12:0::1]/ | true",
        "999.1.1.1/8 | http://10.0.0.1/ | false",
        "a:b:c | http://10.0.0.1/ | false",
        "'' | http://10.0.0.1/ | false",
      })
  void some_are_reached_directly(String list, String server, boolean direct) {
    assertEquals(direct, new NoProxy(list).names(URI.create(server)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "socks5://u:pw@h:1",
        "https://u:pw@h",
        "http://",
        "http://u:pw@",
        "http://u:pw@h:0",
        "http://u:pw@h:99999",
        "u:p w@h",
        "http://u:pw@a_b:1"
      })
  void what_is_no_proxy_is_told_without_its_password(String address) {
    IllegalArgumentException wrong =
        assertThrows(IllegalArgumentException.class, () -> ProxyAddress.parse(address));
    assertTrue(wrong.getMessage().startsWith("expected a proxy"), wrong.getMessage());
    assertFalse(wrong.getMessage().contains("pw"), wrong.getMessage());
  }

  @Test
  void user_and_password_are_read_and_not_shown() {
    ProxyAddress proxy = ProxyAddress.parse("http://ann:p%40ss@proxy:3128");
    assertEquals("proxy:3128", proxy.toString());
    assertEquals("Basic YW5uOnBAc3M=", proxy.authorization());
  }
}
