package dev.warrenperf.scrape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.prometheus.PrometheusRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrapeTargetTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "manager-1,role=manager=http://127.0.0.1:9090/metrics | manager-1 | manager | - |"
            + " http://127.0.0.1:9090/metrics",
        "w,role=edge,cores=0.5=https://w.example/m?a=b,c=d | w | edge | 0.5 |"
            + " https://w.example/m?a=b,c=d",
        "w,cores=4=w.example:9090 | w | - | 4.0 | http://w.example:9090/metrics",
        "worker-2=127.0.0.1:9090 | worker-2 | worker | - | http://127.0.0.1:9090/metrics",
        "a=http://h:1 | a | - | - | http://h:1/metrics",
        "a=http://h:1/ | a | - | - | http://h:1/metrics",
        "a=http://h:1?x=y | a | - | - | http://h:1/metrics?x=y",
        "a=h:1/stats | a | - | - | http://h:1/stats",
        "a=[::1]:9090 | a | - | - | http://[::1]:9090/metrics",
        "http://h.example:9090/metrics?x=y | h.example_9090 | - | - |"
            + " http://h.example:9090/metrics?x=y",
        "https://manager-1 | manager-1_443 | manager | - | https://manager-1/metrics",
        "127.0.0.1:9090 | 127.0.0.1_9090 | - | - | http://127.0.0.1:9090/metrics",
        "http://[::1]:9090 | node---1-_9090 | - | - | http://[::1]:9090/metrics",
      })
  void nodes_are_written_in_these_ways(
      String text, String name, String role, Double cores, String url) throws Exception {
    assertEquals(new ScrapeTarget(name, role, cores, URI.create(url)), ScrapeTarget.parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "manager-1 | expected NAME[,role=ROLE][,cores=N]=URL, where URL may be HOST:PORT, found"
            + " 'manager-1'",
        "'' | expected NAME[,role=ROLE][,cores=N]=URL, where URL may be HOST:PORT, found ''",
        "a= | expected NAME[,role=ROLE][,cores=N]=URL, where URL may be HOST:PORT, found ''",
        "a,zone=b=h:1 | expected role=ROLE or cores=N after the name, found 'zone=b'",
        "a,role=b,role=c=h:1 | expected each of role and cores once, found 'c after b'",
        "a,role==h:1 | expected a role such as manager or worker, found ''",
        "a,cores=0=h:1 | expected a number of cores above 0, such as 4 or 0.5, found '0'",
        "a,cores=-1=h:1 | expected a number of cores above 0, such as 4 or 0.5, found '-1'",
        "a,cores=NaN=h:1 | expected a number of cores above 0, such as 4 or 0.5, found 'NaN'",
        "a=ftp://h/ | expected a URL of http or https, found 'ftp'",
        "a=http://h h/ | expected a URL (Illegal character in authority), found 'http://h h/'",
        "a=http://h/#x | expected a URL without a fragment, found '#x'",
        "a=h:99999 | expected a port from 1 to 65535, found 99999",
      })
  void other_forms_are_refused(String text, String message) {
    Exception thrown = assertThrows(MalformedInputException.class, () -> ScrapeTarget.parse(text));
    assertEquals(message, thrown.getMessage());
  }

  /** What may stand for a host, a port or a name and is none; NUL, blanks and IPv6 among it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[::1.99999999999]:80",
        "http://[::1.99999999999]:80/",
        "http://[::1.99999999999",
        "http://[::ffff:1.2.3.99999999999]/",
        "http://[::99999999999]/",
        "http://[1:2:3:4:5:6:7:8:9]/",
        "http://[::1::2]/",
        "http://[v9.1]/",
        "http://[fe80::1%]/",
        "http://[]/",
        "http://[",
        "http://]/",
        "[::1]",
        "[::1]:",
        "[::1]:x",
        "::1:80",
        "h:",
        "h:x",
        "h:-1",
        "h:0",
        "h:65536",
        "h:99999999999",
        "h:\u0661",
        "http://h:x/",
        "http://h:-1/",
        "http://h:99999999999/",
        "http://h:65536/",
        "http://h:0/",
        "http://1.2.3.99999999999:x/",
        "http://",
        "http:///",
        "http:///metrics",
        "http://:80/",
        "http://?x",
        "http:h",
        "http:",
        "https:",
        "//h/",
        "://h/",
        "file:///etc/passwd",
        "jar:http://h/!/",
        "javascript:alert(1)",
        "http://b\u00fccher.example/",
        "b\u00fccher.example:80",
        "http://\u0430.example/",
        "http://a_b/",
        "http://-h/",
        "http://h..example/",
        "http://h/ x",
        "http://h /",
        "http://h/\u0000",
        "h\u0000:80",
        "http://h\u0000/",
        "http://h/\nx",
        "h:80\nx",
        "http://h/%",
        "http://h/%zz",
        "http://h/[",
        "http://h/{x}",
        "http://h\\@e/",
        "http://h/\u001b[31m\u202e",
        "http://u@h/",
        "http://u:p@h/",
        "http://u:p@q@h/",
        "http://@h/",
        "u:p@h:80",
        "u:p@[::1.99999999999]:80",
        "http://h/#",
        "\ud800:80",
        "http://\ud800/",
      })
  void hostile_addresses_end_in_one_line_and_never_in_another_exception(String url)
      throws IOException {
    for (String text : List.of(url, "a=" + url, "a,role=b,cores=2=" + url)) {
      Exception thrown =
          assertThrows(MalformedInputException.class, () -> ScrapeTarget.parse(text), text);
      assertTrue(thrown.getMessage().matches("expected [^\\p{Cntrl}\u202e]+"), thrown.getMessage());
    }
    assertThrows(IllegalArgumentException.class, () -> PrometheusRequest.base(url));
    if (url.indexOf('\ud800') < 0) { // a file of UTF-8 holds no half of a pair
      assertTrue(fault(write("# nodes\n" + url)).matches("(?s)[^\n]+:[23]: expected .+"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        ".hidden",
        "-o",
        "a/b",
        "a\\b",
        "a:b",
        "a b",
        "ä",
        "a.",
        "con",
        "NUL.x",
        "lpt1",
        "a\u0000b",
        "a\u001b[31m"
      })
  void names_that_are_no_names_of_files_are_refused(String name) {
    Exception thrown =
        assertThrows(MalformedInputException.class, () -> ScrapeTarget.parse(name + "=h:1"));
    assertTrue(thrown.getMessage().startsWith("expected a node's name of"), thrown.getMessage());
    assertEquals(-1, thrown.getMessage().indexOf('\u001b'));
  }

  @Test
  void a_name_has_at_most_a_hundred_characters() throws Exception {
    assertEquals(100, ScrapeTarget.parse("a".repeat(100) + "=h:1").name().length());
    assertThrows(MalformedInputException.class, () -> ScrapeTarget.parse("a".repeat(101) + "=h:1"));
    assertEquals(99, ScrapeTarget.parse("http://" + "a.".repeat(100) + "b:9090").name().length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=http://ann:hush@h/", "http://ann:hush@h/", "a=ann:hush@h:1", "ann:hush@h:1",
        "a=http://ann:hu sh@h/", "ann:hush@h=h:1", "a=http://ann:hush@h h/", "a,role=hush@b=h:1"
      })
  void a_password_is_refused_and_never_quoted(String text) {
    Exception thrown = assertThrows(MalformedInputException.class, () -> ScrapeTarget.parse(text));
    assertFalse(thrown.getMessage().contains("hu"), thrown.getMessage());
  }

  @Test
  void a_file_has_a_node_a_line() throws Exception {
    Path file = write("\ufeff# the shop\r\n\r\n  shop-1=h:1  \r\n  # off\nshop-2=h:2");
    assertEquals(
        List.of("shop-1", "shop-2"),
        ScrapeTargetFile.read(file).stream().map(ScrapeTarget::name).toList());
  }

  @Test
  void the_faults_of_a_file_are_told_by_line() throws IOException {
    Path file = write("shop-1=h:1\n\nnothing\nSHOP-1=h:2\n");
    assertEquals(
        file
            + ":3: expected NAME[,role=ROLE][,cores=N]=URL, where URL may be HOST:PORT, found"
            + " 'nothing'\n"
            + file
            + ":4: expected names of nodes that differ in more than case, found 'SHOP-1' again"
            + " after line 1",
        fault(file));
  }

  @Test
  void a_file_without_nodes_is_refused_and_so_is_a_binary_one() throws IOException {
    Path empty = write("# nothing\n");
    assertEquals(empty + ": expected at least one node, found none", fault(empty));
    Path binary = write("\u0000\u001b\n".repeat(1_000));
    assertEquals(20, fault(binary).lines().count());
    assertEquals(-1, fault(binary).indexOf('\u001b'));
  }

  @Test
  void ten_thousand_nodes_are_a_cluster_and_one_more_is_a_mistake() throws Exception {
    assertEquals(10_000, ScrapeTargetFile.read(write(nodes(10_000))).size());
    Path file = write(nodes(10_001));
    assertEquals(file + ":10001: expected at most 10000 nodes, found more", fault(file));
  }

  private static String nodes(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "shop-" + i + "=h:" + (i % 60_000 + 1))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void names_given_one_by_one_must_differ_in_more_than_case() throws Exception {
    ScrapeTarget.requireDistinct(List.of(ScrapeTarget.parse("a=h:1"), ScrapeTarget.parse("b=h:1")));
    Exception thrown =
        assertThrows(
            MalformedInputException.class,
            () ->
                ScrapeTarget.requireDistinct(
                    List.of(ScrapeTarget.parse("a=h:1"), ScrapeTarget.parse("A=h:1"))));
    assertEquals(
        "expected names of nodes that differ in more than case, found 'A' after 'a'",
        thrown.getMessage());
  }

  private Path write(String text) throws IOException {
    return Files.write(folder.resolve("nodes"), text.getBytes(StandardCharsets.UTF_8));
  }

  private static String fault(Path file) {
    return assertThrows(MalformedInputException.class, () -> ScrapeTargetFile.read(file))
        .getMessage();
  }
}
