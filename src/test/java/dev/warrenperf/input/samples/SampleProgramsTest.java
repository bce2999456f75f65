package dev.warrenperf.input.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.input.NarrowLines;
import dev.warrenperf.input.Separator;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.ClientSamples.Kind;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.Notice;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Durations that are right are those of the rows that the comments name, counted by hand. */
class SampleProgramsTest {

  private static final String K6 =
      "metric_name,timestamp,metric_value,check,error,error_code,expected_response,group,method,"
          + "name,proto,scenario,service,status,subproto,tls_version,url,extra_tags,metadata\n";
  private static final String JTL = "timeStamp,elapsed,label,responseCode,success,failureMessage\n";

  @TempDir private Path directory;
  private final List<Notice> notices = new ArrayList<>();

  private List<ClientSamples> all(String content, SampleColumns columns) throws Exception {
    Path file = Files.write(directory.resolve("f"), content.getBytes(StandardCharsets.UTF_8));
    return SamplesReader.read(new SamplesRequest("api", file.toString(), columns), notices::add);
  }

  private ClientSamples one(String content, SampleColumns columns) throws Exception {
    List<ClientSamples> all = all(content, columns);
    assertEquals(1, all.size());
    assertEquals("api", all.get(0).name());
    return all.get(0);
  }

  private ClientSamples one(String content) throws Exception {
    return one(content, SampleColumns.NONE);
  }

  private static List<Double> millis(ClientSamples samples) {
    return IntStream.rangeClosed(1, samples.count())
        .mapToObj(rank -> Math.rint(samples.seconds(rank) * 1e9) / 1e6)
        .toList();
  }

  private String refusal(String content, SampleColumns columns) {
    String message =
        assertThrows(MalformedInputException.class, () -> all(content, columns)).getMessage();
    return message.substring(directory.resolve("f").toString().length());
  }

  private List<String> codes() {
    return notices.stream().map(Notice::code).toList();
  }

  private static String k6(String metric, String value, String error, String status) {
    return metric + ",17," + value + ",," + error + ",,true,,GET,n,,,," + status + ",,,,,\n";
  }

  @Test
  void of_k6_the_durations_of_requests_are_read_in_milliseconds() throws Exception {
    String file =
        K6
            + k6("http_reqs", "1.0", "", "200")
            + k6("http_req_duration", "11.5", "", "200")
            + k6("http_req_blocked", "0.1", "", "200")
            + k6("http_req_duration", "13.25", "", "204")
            + k6("http_req_duration", "2.0", "", "503")
            + k6("http_req_duration", "0.0", "dial: refused", "0")
            + k6("iteration_duration", "900", "", "");
    ClientSamples samples = one(file);
    assertEquals(Kind.K6, samples.kind());
    // 503 answered, and the last got no answer: HTTP's 0 is no success
    assertEquals(List.of(11.5, 13.25), millis(samples));
    assertEquals(Map.of("503", 1, "0", 1), samples.failures());
    assertEquals(
        "Only rows with metric_name=http_req_duration are read: 4 of 7.", notices.get(0).text());
    // what the user says comes first: another metric of the same file, which has no status
    ClientSamples iterations =
        one(file, SampleColumns.NONE.where("metric_name", "iteration_duration"));
    assertEquals(List.of(900.0), millis(iterations));
    assertTrue(
        refusal(file, SampleColumns.NONE.in(DurationUnit.S))
            .endsWith("expected no unit but ms, in which k6 writes, found unit=s"));
    assertTrue(
        refusal(K6 + k6("vus", "1", "", ""), SampleColumns.NONE)
            .endsWith("expected rows with metric_name=http_req_duration, found vus"));
  }

  @Test
  void of_jmeter_success_is_what_its_column_says_and_labels_are_not_mixed() throws Exception {
    String login = JTL + "1,1450,Login,200,true,\n2,5,Login,200,false,\"no\nwelcome\"\n";
    String both = login + "3,20,Search,200,true,\n4,30,Search,404,true,\n";
    ClientSamples samples = one(login);
    assertEquals(Kind.JMETER, samples.kind());
    assertEquals(List.of(1450.0), millis(samples));
    assertEquals(Map.of("success=false", 1), samples.failures());

    assertEquals(
        ": expected one operation, or ,where=label=NAME or ,by=label behind the file, found Login"
            + " 2, Search 2",
        refusal(both, SampleColumns.NONE));
    SampleColumns search = SampleColumns.NONE.where("label", "Search");
    assertEquals(List.of(20.0, 30.0), millis(one(both, search)));
    assertEquals(List.of(20.0), millis(one(both, search.with(SampleRole.STATUS, "responseCode"))));
    // several values of one column: the user says that they belong together
    assertEquals(List.of(20.0, 30.0, 1450.0), millis(one(both, search.where("label", "Login"))));

    List<ClientSamples> apart = all(both, SampleColumns.NONE.with(SampleRole.OPERATION, "label"));
    assertEquals(List.of("Login", "Search"), apart.stream().map(ClientSamples::name).toList());
    assertEquals(List.of(1450.0), millis(apart.get(0)));
    assertEquals(List.of(20.0, 30.0), millis(apart.get(1)));
    assertEquals(1, apart.get(0).failed());
  }

  @ParameterizedTest
  @CsvSource({"true,1", "TRUE,1", "1,1", "ok,1", "OK,1", "false,0", "0,0", "KO,0", "no,0"})
  void success_is_true_or_1_or_ok(String word, int succeeded) throws Exception {
    SampleColumns columns = Columns.of("t_ms", null, null).with(SampleRole.SUCCESS, "fine");
    ClientSamples samples = one("t_ms,fine\n1," + word + "\n2,true\n3,\n", columns);
    assertEquals(1 + succeeded, samples.count());
    assertEquals(1 - succeeded, samples.failed());
    // the third row does not say it, and is not used
    assertEquals(List.of("file-broken"), codes());
  }

  @Test
  void of_ghz_ok_is_success_and_an_error_is_none() throws Exception {
    ClientSamples samples =
        one("duration (ms),status,error\n12.31,OK,\n15.20,OK,\n250.11,Unavailable,closing\n");
    assertEquals(Kind.GHZ, samples.kind());
    assertEquals(List.of(12.31, 15.2), millis(samples));
    assertEquals(Map.of("Unavailable", 1), samples.failures());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "code|0 0 14|2", // gRPC's, since 14 is
        "code|0 200 503|1", // HTTP's: 0 got no answer
        "code|0 OK 14|1", // whose 0 is, nothing says
        "grpc_code|0 0 0|3",
        "code|OK Ok 204|3",
      })
  void zero_is_success_only_where_it_is_grpcs(String column, String statuses, int succeeded)
      throws Exception {
    String rows = String.join("\n1,", statuses.split(" ", -1));
    ClientSamples samples =
        one("t_ms," + column + "\n1," + rows + "\n", Columns.of("t_ms", null, column));
    assertEquals(succeeded, samples.count());
    assertEquals(3 - succeeded, samples.failed());
  }

  @Test
  void where_no_call_succeeded_the_statuses_that_count_are_told() {
    assertEquals(
        ": expected the duration of one call that succeeded at least, found 2 that failed (0,"
            + " fine); a status of success is 2xx, OK, or 0 beside other codes of gRPC (1 to 16)",
        refusal("t_ms,code\n1,0\n2,fine\n", Columns.of("t_ms", null, "code")));
    assertEquals(
        ": expected the duration of one call that succeeded at least, found 1 that failed"
            + " (fine=passed); success is true, 1 or ok",
        refusal(
            "t_ms,fine\n1,passed\n",
            Columns.of("t_ms", null, null).with(SampleRole.SUCCESS, "fine")));
  }

  @Test
  void an_error_that_is_not_empty_is_a_failure() throws Exception {
    SampleColumns columns = Columns.of("t_ms", null, null).with(SampleRole.ERROR, "error");
    ClientSamples samples = one("t_ms,error\n1,\n2,timeout\n3, \n", columns);
    assertEquals(List.of(1.0, 3.0), millis(samples));
    assertEquals(Map.of("timeout", 1), samples.failures());
  }

  @Test
  void of_jmeter_and_vegeta_it_is_known_when_calls_began_those_that_failed_too() throws Exception {
    ClientSamples jmeter =
        one(
            JTL
                + """
                1768471202000,20,read,200,true,
                1768471201000,10,read,200,true,
                1768471203000,30,read,500,false,boom
                """);
    assertEquals(0, jmeter.starts().surelyBy(1_768_471_200_999L));
    assertEquals(1, jmeter.starts().surelyBy(1_768_471_201_000L));
    assertEquals(3, jmeter.starts().surelyBy(1_768_471_203_000L));
    ClientSamples vegeta =
        one(
            """
            1768471201000999999,200,1000000,0,0,"",,0,a,GET,u,
            1768471202000000000,500,2000000,0,0,"boom",,1,a,GET,u,
            """);
    assertEquals(1, vegeta.starts().surelyBy(1_768_471_201_000L));
    assertEquals(2, vegeta.starts().surelyBy(1_768_471_202_000L));
  }

  @Test
  void where_one_call_does_not_tell_when_it_began_nothing_is_known_of_any() throws Exception {
    ClientSamples jmeter =
        one(
            JTL
                + """
                1768471202000,20,read,200,true,
                2026/01/15,10,read,200,true,
                """);
    assertFalse(jmeter.starts().areKnown());
  }

  @Test
  void vegetas_file_has_no_head_and_nanoseconds_in_the_third_column() throws Exception {
    String file =
        """
        1717200000000000000,200,116167700,0,1542,,"",0,shop,0,GET,http://shop/api,
        1717200001000000000,0,5,0,0,dial tcp: refused,"",1,shop,1,GET,http://shop/api,
        1717200002000000000,200,130500000,0,1542,,"",2,shop,2,GET,http://shop/api,
        """;
    ClientSamples samples = one(file);
    assertEquals(Kind.VEGETA, samples.kind());
    assertEquals(List.of(116.1677, 130.5), millis(samples));
    assertEquals(Map.of("0", 1), samples.failures());
    assertEquals(
        List.of(116.1677, 130.5), millis(one(file, Columns.of("3", DurationUnit.NS, null))));
    assertTrue(
        refusal(file, Columns.of("3", DurationUnit.MS, null)).contains("no unit but ns, in which"));
  }

  @Test
  void of_ab_the_total_time_is_read_and_failures_are_not_known() throws Exception {
    ClientSamples samples =
        one(
            """
            starttime\tseconds\tctime\tdtime\tttime\twait
            Sat Jun 01 00:00:00 2024\t1717200000\t1\t115\t116\t110
            Sat Jun 01 00:00:01 2024\t1717200001\t1\t128\t129\t120
            """);
    assertEquals(Kind.AB, samples.kind());
    assertEquals(List.of(116.0, 129.0), millis(samples));
    assertEquals(List.of("samples-status-unknown"), codes());
  }

  @Test
  void columns_without_a_head_go_by_their_number() throws Exception {
    SampleColumns columns = Columns.of("2", DurationUnit.MS, "3");
    assertEquals(List.of(5.0, 7.0), millis(one("a,5,200\nb,7,200\nc,9,500\n", columns)));
    // with a head, its words are no duration
    assertEquals(List.of(5.0, 7.0), millis(one("n,ms,code\na,5,200\nb,7,200\n", columns)));
    assertTrue(
        refusal("a,5,200\n", Columns.of("elapsed", DurationUnit.MS, null))
            .endsWith("expected one column 'elapsed', found the columns a, 5, 200"));
    assertTrue(refusal("a,5,200\n", SampleColumns.NONE).contains(",column=3 where the first line"));
    assertTrue(refusal("a,5\n", Columns.of("9", DurationUnit.MS, null)).contains("column '9'"));
    assertTrue(refusal("a,5\n", Columns.of("0", DurationUnit.MS, null)).contains("column '0'"));
    assertTrue(refusal("a,5\n", Columns.of("2", null, null)).contains("expected ,unit="));
  }

  @ParameterizedTest
  @CsvSource({"TAB", "SEMICOLON", "COMMA"})
  void the_first_line_tells_what_separates(Separator separator) throws Exception {
    String file = "\"a,b;c\td\"|t_ms|code\nx|5|200\ny|7|500\n";
    ClientSamples samples =
        one(
            file.replace('|', separator.character()).replace("\r", ""),
            Columns.of("t_ms", null, "code"));
    assertEquals(List.of(5.0), millis(samples));
    assertEquals(1, samples.failed());
  }

  @Test
  void a_line_has_as_many_semicolons_as_commas_at_most() {
    String head = "t_ms" + ";".repeat(NarrowLines.MOST_COMMAS + 1) + "\n1\n";
    assertEquals(
        ":1: expected at most 100000 semicolons in a line, found more",
        refusal(head, Columns.of("t_ms", null, null)));
  }

  @Test
  void a_column_of_operations_has_so_many_values_and_no_more() throws Exception {
    SampleColumns columns = Columns.of("t_ms", null, null).with(SampleRole.OPERATION, "id");
    StringBuilder file = new StringBuilder("t_ms,id\n");
    IntStream.range(0, SampleOperations.MOST).forEach(id -> file.append("1,").append(id + "\n"));
    assertEquals(100, all(file.toString(), columns).size());
    assertEquals(
        ": expected at most 100 operations in the column 'id', found more",
        refusal(file + "1,one\n", columns));
  }

  @Test
  void an_operation_of_which_no_call_succeeded_is_told() throws Exception {
    SampleColumns columns = Columns.of("t_ms", null, "code").with(SampleRole.OPERATION, "op");
    List<ClientSamples> samples = all("t_ms,code,op\n1,200,a\n2,500,b\n3,200,\n", columns);
    assertEquals(List.of("a"), samples.stream().map(ClientSamples::name).toList());
    assertEquals(List.of("file-broken", "samples-none"), codes());
    assertEquals(
        "No call of 'b' succeeded, and 1 failed: it has no durations.", notices.get(1).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Percentage served,Time in ms~0,35.1~50,40.2~|the table of percentiles of ab -e: use ab -g",
        "Type,Name,Request Count,Failure Count,50%,99%~GET,/,9,0,1,2~|Locust's statistics",
        "Timestamp,User Count,Type,Name,Requests/s~1,2,GET,/,5~|Locust's statistics",
        "Label,# Samples,Average,90% Line~Login,3,4,5~|JMeter's aggregate report",
        "Percentile,Latency~50,1~|a table of percentiles",
        "second,p50,p99~1,2,3~|a table of percentiles",
        "second;95%;99 %~1;2;3~|a table of percentiles",
        "<?xml version=\"1.0\"?>~<testResults version=\"1.2\">~|JMeter's",
        "{\"metric\":\"http_reqs\",\"type\":\"Metric\"}~|k6 run --out csv=FILE",
        "{\"attack\":\"\",\"seq\":0}~|vegeta encode --to csv",
        "{\"type\":\"Point\",\"metric\":\"http_req_duration\"}~|k6 run --out csv=FILE",
        "{~\"count\": 2, \"latencyDistribution\": []}~|ghz -O csv",
        "{~\"DurationHistogram\": {\"Count\": 10}}~|fortio's JSON",
        "{~\"latencyPercentiles\": {\"p50\": 1}}~|oha --output-format csv",
        "{\"metrics\": {}, \"root_group\": {}}~|k6's summary",
        "[{\"ms\": 12}]~|JSON: a CSV with a row for each call",
        "Running 30s test @ http://a~  12 threads~  Thread Stats   Avg      Stdev~|wrk's summary",
        "RUN\tshop\t1763632800000~|Gatling's simulation.log",
        "~YCSB Client 0.17.0~[OVERALL], RunTime(ms), 10~[READ], Operations, 5~|YCSB's summary",
        "READ latency raw data: op, timestamp(ms), latency(us)~READ,1,2~|,column=3,unit=us behind",
        "#[StartTime: 1 (seconds since epoch)]~|a log of HdrHistogram",
        "Bombarding http://a:80/ for 10s using 5 connection(s)~|bombardier keeps no single",
        "{\"spec\":{\"numberOfConnections\":5},\"result\":{\"latency\":{}}}|bombardier keeps no"
            + " single",
        "Benchmarking http://a:80/ using 5 connection(s).~|plow keeps no single durations",
        "This is ApacheBench, Version 2.3~~Time taken for tests:   0.2 seconds~|use ab -g FILE",
        "Concurrency 4~~Time taken for tests      0.2 seconds~|the summary of ab or drill",
        "7\u0000\u0006Result\u0000Attack\u0000|vegeta encode --to csv",
        "x\u0000\u0007,3.13.1|binary data, as Gatling logs",
        "REQUEST\t\tget\t1768471201000\t1768471201020\tOK\t|Gatling's simulation.log",
        "HTTP/1.1 200     0.02 secs:    1234 bytes ==> GET  /~|lines as siege -v prints them",
        "---~- name: Fetch~  duration: 17.1~|drill's report",
        "  Date & Time,  Trans,  Elap Time,  Resp Time,  Trans Rate~2026,1,2,0.1,3~|siege's",
        "** SIEGE 4.1.6~** Preparing 5 users~|siege's statistics, which hold means",
        "starting benchmark...~spawning thread #0~|use h2load --log-file=FILE",
        "summary =    100 in 00:00:10 =   10.0/s Avg:    20 Min:    10~|use jmeter -l FILE.jtl",
        "Summary report @ 12:00:00(+0000)~|Artillery keeps no single durations",
        "{~\"aggregate\": {\"counters\": {}}}|Artillery keeps no single durations",
        "{\"title\":\"a\",\"latency\":{\"average\":1,\"p97_5\":3}}|autocannon keeps no single",
        "Running 10s test @ http://a~10 connections~~│ Stat    │ 2.5% │~|autocannon keeps no",
        "{\"latencies\":{\"total\":1,\"mean\":1}}|vegeta encode --to csv",
        "{\"metrics\":{\"http_req_duration\":{\"avg\":1}}}|k6's summary: use k6 run --out csv=FILE",
        "  HTTP~    http_req_duration..............: avg=5.1ms min=1ms~|k6 run --out csv=FILE",
        "Summary:~  Success rate:\t100.00%~  Total:\t10.0 secs~|oha --output-format csv",
        "~Summary:~  Count:\t200~  Total:\t181.57 ms~|ghz -O csv",
        "# stats: dump at 1700000000~stats: users 0 0~|dumptraffic=\"protocol\"",
        "scenario,duration,step_name,request_count,ok,min,mean,50_percent~a,1,b,2,2,1,2,2~|NBomber",
        "label,avg_ct,avg_rt,concurrency,perc_50.0~a,1,2,3,4~|use kpi.jtl",
        "Method,Name,Error,Occurrences~GET,/,boom,2~|Locust's statistics",
        "test,rps,avg_latency_ms,p50_latency_ms,p95_latency_ms~GET,1,2,3,4~|a table of percentiles",
        "   Value     Percentile TotalCount 1/(1-Percentile)~1 2 3 4~|HdrHistogram's table",
      })
  void what_holds_no_single_durations_is_refused_by_name(String file, String found) {
    String content = file.replace('~', '\n');
    for (SampleColumns columns :
        List.of(SampleColumns.NONE, Columns.of("2", DurationUnit.MS, null))) {
      String refused = refusal(content, columns);
      assertTrue(refused.startsWith(": expected single durations, found "), refused);
      assertTrue(refused.contains(found), refused);
    }
  }

  @Test
  void of_oha_the_durations_of_requests_are_read_in_seconds() throws Exception {
    for (String delay : List.of("", "Response-delay,")) {
      String value = delay.isEmpty() ? "" : "0.0026,";
      ClientSamples samples =
          one(
              "request-start,DNS,DNS+dialup,"
                  + delay
                  + "request-duration,bytes,status\n0.0022,0.0003,0.0011,"
                  + value
                  + "0.0125,11,200\n0.0052,0,0,"
                  + value
                  + "0.5,11,503\n");
      assertEquals(Kind.OHA, samples.kind());
      assertEquals(List.of(12.5), millis(samples));
      assertEquals(Map.of("503", 1), samples.failures());
    }
    assertEquals(List.of("samples-unanswered", "samples-unanswered"), codes());
  }

  @Test
  void of_tsung_the_durations_of_requests_are_read_in_milliseconds() throws Exception {
    ClientSamples samples =
        one(
            """
            #date;pid;id;http method;host;URL;HTTP status;size;duration;transaction;match;error;tag
            1398962662.309014;<0.94.0>;1;get;a;/;200;13118;238.420;-;;;
            1398962663.309014;<0.95.0>;2;get;a;/;404;118;12.500;-;;;
            1398962664.309014;<0.96.0>;3;get;a;/;200;0;9.000;-;;error_closed;
            """);
    assertEquals(Kind.TSUNG, samples.kind());
    assertEquals(List.of(238.42), millis(samples));
    assertEquals(2, samples.failed());
  }

  @Test
  void h2loads_log_has_no_head_and_microseconds_in_the_third_column() throws Exception {
    String file =
        "1717200000000000\t200\t1500\n1717200001000000\t-1\t7\n1717200002000000\t200\t12000\n";
    ClientSamples samples = one(file);
    assertEquals(Kind.H2LOAD, samples.kind());
    assertEquals(List.of(1.5, 12.0), millis(samples));
    assertEquals(Map.of("-1", 1), samples.failures());
    assertEquals(1, samples.starts().surelyBy(1_717_200_000_000L));
    assertTrue(
        refusal(file, Columns.of("3", DurationUnit.MS, null)).contains("no unit but us, in which"));
    // the same numbers between commas are anybody's
    assertTrue(
        refusal(file.replace('\t', ','), SampleColumns.NONE).contains(",column=3 where the first"));
  }

  @Test
  void ycsbs_raw_measurements_are_in_microseconds_and_operations_are_not_mixed() throws Exception {
    String reads = "READ,1717200000000,1500\nREAD,1717200000001,123\n";
    assertEquals(Arrays.asList(0.123, 1.5), millis(one(reads)));
    assertEquals(List.of("samples-status-unknown"), codes());
    String both = reads + "READ-FAILED,1717200000002,9\n";
    assertEquals(
        ": expected one operation, or ,where=1=NAME or ,by=1 behind the file, found READ 2,"
            + " READ-FAILED 1",
        refusal(both, SampleColumns.NONE));
    assertEquals(
        Arrays.asList(0.123, 1.5), millis(one(both, SampleColumns.NONE.where("1", "READ"))));
    assertTrue(
        refusal(reads, Columns.of("3", DurationUnit.MS, null))
            .contains("no unit but us, in which"));
  }

  @Test
  void one_operation_of_ycsbs_raw_measurements_is_read_by_numbers() throws Exception {
    assertEquals(
        Arrays.asList(0.123, 1.5),
        millis(one("READ,1,1500\nREAD,2,123\n", Columns.of("3", DurationUnit.US, null))));
  }
}
