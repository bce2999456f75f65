package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.comparison.Presence;
import dev.warrenperf.judge.CheckSubject;
import dev.warrenperf.judge.Judgement;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.Reason;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.judge.Waiver;
import dev.warrenperf.judge.WaiverResult;
import dev.warrenperf.model.Across;
import dev.warrenperf.unit.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineWriterTest {

  private static final Limit LIMIT = new Limit(Limit.Comparison.LESS, Quantity.parse("2s"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 0 0 0 0 | PASS      | v1 meets all 5 targets",
        "1 0 0 0 0 | PASS      | v1 meets its only target",
        "4 1 0 0 0 | FAIL      | v1 misses 1 of 5 targets",
        "0 1 0 0 0 | FAIL      | v1 misses 1 of 1 target",
        "2 1 2 1 0 | FAIL      | v1 misses 1 of 6 targets; 2 cannot be decided; 1 has no data",
        "2 0 2 3 0 | UNDECIDED | v1 meets 2 of 7 targets and misses none; 2 cannot be decided; 3"
            + " have no data",
        "2 0 0 1 0 | NO DATA   | v1 meets 2 of 3 targets and misses none; 1 has no data",
        "2 0 0 1 1 | PASS      | v1 meets 2 of 3 targets and misses none; 1 has no data",
        "0 0 0 2 2 | NO DATA   | v1 meets 0 of 2 targets and misses none; 2 have no data",
        "0 0 0 0 0 | NO DATA   | v1 has no targets"
      })
  void the_sentence_counts_what_came_out(String counts, String verdict, String sentence) {
    List<Integer> n = List.of(counts.split(" ", -1)).stream().map(Integer::valueOf).toList();
    int total = n.get(0) + n.get(1) + n.get(2) + n.get(3);
    Tally tally = new Tally(total, n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), 0, 0, 0);
    Headline headline = HeadlineWriter.of("v1", tally, List.of(), List.of(), null, List.of());
    assertEquals(verdict, headline.verdict().word());
    assertEquals(sentence, headline.sentence());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 1 0 0 | WAIVED | v1 misses 1 of 9 targets, that one waived",
        "2 1 0 0 | FAIL | v1 misses 2 of 9 targets, 1 of them waived",
        "2 2 0 0 | WAIVED | v1 misses 2 of 9 targets, all of them waived",
        "2 2 1 0 | UNDECIDED | v1 misses 2 of 9 targets, all of them waived; 1 cannot be decided",
        "2 2 1 1 | WAIVED | v1 misses 2 of 9 targets, all of them waived; 1 cannot be decided,"
            + " that one waived",
        "1 0 3 2 | FAIL | v1 misses 1 of 9 targets; 3 cannot be decided, 2 of them waived",
        "0 0 1 1 | WAIVED | v1 meets 8 of 9 targets and misses none; 1 cannot be decided, that one"
            + " waived",
        "9 9 0 0 | WAIVED | v1 misses 9 of 9 targets, all of them waived"
      })
  void what_is_waived_is_counted_apart(String counts, String verdict, String sentence) {
    List<Integer> n = List.of(counts.split(" ", -1)).stream().map(Integer::valueOf).toList();
    Tally tally =
        new Tally(9, 9 - n.get(0) - n.get(2), n.get(0), n.get(2), 0, 0, n.get(1), n.get(3), 0);
    Headline headline = HeadlineWriter.of("v1", tally, List.of(), List.of(), null, List.of());
    assertEquals(sentence, headline.sentence());
    assertEquals(verdict, headline.verdict().word());
    boolean nothingCounts =
        ExitPolicy.parse(List.of("fail", "undecided")).codes(tally, true, false, null).isEmpty();
    assertEquals(verdict.equals("WAIVED"), nothingCounts);
  }

  @Test
  void what_is_waived_does_not_hide_missing_data() {
    Tally tally = new Tally(3, 1, 1, 0, 1, 0, 1, 0, 0);
    assertEquals(
        Conclusion.NO_DATA,
        HeadlineWriter.of("v1", tally, List.of(), List.of(), null, List.of()).verdict());
    Tally optional = new Tally(3, 1, 1, 0, 1, 1, 1, 0, 0);
    Headline waived = HeadlineWriter.of("v1", optional, List.of(), List.of(), null, List.of());
    assertEquals(Conclusion.WAIVED, waived.verdict());
    assertEquals(Tone.NEUTRAL, waived.tone());
  }

  @Test
  void what_is_waived_comes_after_what_counts() {
    Outcome failed = promise(Verdict.FAIL, "A", -1).outcome();
    Waiver waiver =
        new Waiver(
            CheckSubject.quantile("A", 0.99),
            new Limit(Limit.Comparison.LESS, Quantity.parse("4s")),
            "why",
            null,
            LocalDate.of(2026, 12, 31),
            3);
    WaiverResult holds =
        new WaiverResult(waiver, "w.yaml", WaiverResult.State.HOLDS, "waived until then");
    Outcome waived =
        new Outcome(
            2,
            new Judgement(failed.verdict(), null, null, null, -9, "why", null),
            true,
            holds,
            Tiers.of(LIMIT));
    List<CheckReport> promises =
        List.of(
            check("A", "A p99", "9 s", "a", waived), promise(Verdict.UNDECIDED, "B", Double.NaN));
    assertEquals(
        List.of("B p99: why UNDECIDED", "A p99: 9 s, the target is < 2s; waived until then"),
        reasons(promises));
    assertEquals(new Tally(2, 0, 1, 1, 0, 0, 1, 0, 0), Tally.of(promises));
  }

  private static Headline invalid(Tally tally, String... faults) {
    return HeadlineWriter.of("v1", tally, List.of(faults), List.of(), null, List.of());
  }

  @Test
  void a_run_that_is_not_valid_says_so_first_with_the_reason_and_passes_in_no_word_or_colour() {
    Headline headline = invalid(new Tally(1, 1, 0, 0, 0, 0, 0, 0, 0), "m1 never answered");
    assertEquals(
        "This run is not valid as a measurement: m1 never answered. v1 meets its only target",
        headline.sentence());
    assertEquals(Conclusion.INVALID, headline.verdict());
    assertEquals(Tone.UNDECIDED, headline.tone());
    assertEquals(Conclusion.INVALID, invalid(new Tally(3, 0, 2, 1, 0, 0, 2, 1, 0), "no").verdict());
    assertEquals(
        "This run is not valid as a measurement: one, and 2 more under Validity. v1 meets its only"
            + " target",
        invalid(new Tally(1, 1, 0, 0, 0, 0, 0, 0, 0), "one", "two", "three").sentence());
  }

  @Test
  void what_a_run_that_is_not_valid_misses_leaves_open_or_lacks_is_no_verdict() {
    Headline missed = invalid(new Tally(1, 0, 1, 0, 0, 0, 0, 0, 0), "no");
    assertEquals(Conclusion.INVALID, missed.verdict());
    assertEquals(Tone.UNDECIDED, missed.tone());
    assertEquals(
        "This run is not valid as a measurement: no. v1 misses 1 of 1 target", missed.sentence());
    assertEquals(Conclusion.INVALID, invalid(new Tally(1, 0, 0, 1, 0, 0, 0, 0, 0), "no").verdict());
    assertEquals(Conclusion.INVALID, invalid(new Tally(1, 0, 0, 0, 1, 0, 0, 0, 0), "no").verdict());
  }

  private static CheckReport check(
      String target, String subject, String value, String anchor, Outcome outcome) {
    FigureReport figure =
        new FigureReport(
            target,
            anchor,
            null,
            "m",
            CheckSubject.Kind.RATE,
            "rate",
            Across.SUM,
            null,
            3,
            "s",
            Presence.OBSERVED,
            false,
            null,
            Quantity.parse("3s"),
            Map.of(),
            null,
            outcome,
            List.of(),
            null);
    return new CheckReport(figure, subject, "p99", value, value, outcome, List::of);
  }

  private static CheckReport promise(Verdict verdict, String group, double headroom) {
    Outcome outcome =
        new Outcome(
            2,
            new Judgement(verdict, null, null, null, headroom, "why " + verdict.word(), null),
            true,
            null,
            Tiers.of(LIMIT));
    return check(group, group + " p99", "3 s", "a-" + group, outcome);
  }

  private static List<String> reasons(List<CheckReport> promises) {
    return HeadlineWriter.of("v1", Tally.of(promises), List.of(), promises, null, List.of())
        .reasons()
        .stream()
        .map(reason -> reason.subject() + ": " + reason.text())
        .toList();
  }

  @Test
  void failures_tell_the_value_what_is_undecided_why_and_what_is_kept_the_closest_call() {
    assertEquals(
        List.of(
            "A p99: 3 s, the target is < 2s",
            "B p99: why UNDECIDED",
            "2 targets have no data: C: why NO DATA",
            "E p99: 3 s, the target is < 2s; the smallest margin among passing targets"),
        reasons(
            List.of(
                promise(Verdict.FAIL, "A", -1),
                promise(Verdict.UNDECIDED, "B", Double.NaN),
                promise(Verdict.NO_DATA, "C", Double.NaN),
                promise(Verdict.NO_DATA, "C", Double.NaN),
                promise(Verdict.PASS, "D", Double.NaN),
                promise(Verdict.PASS, "E", 0.1),
                promise(Verdict.PASS, "F", 0.2))));
  }

  @Test
  void four_misses_are_told_how_many_more_there_are_and_missing_data_always() {
    List<CheckReport> promises = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      promises.add(promise(Verdict.FAIL, "F" + i, -1));
    }
    promises.add(promise(Verdict.NO_DATA, "N", Double.NaN));
    promises.add(promise(Verdict.PASS, "P", 0.5));
    List<String> reasons = reasons(promises);
    assertEquals(6, reasons.size());
    assertEquals("F3 p99: 3 s, the target is < 2s", reasons.get(3));
    assertEquals("and 5 more: F4 p99, F5 p99, F6 p99, F7 p99, F8 p99", reasons.get(4));
    assertEquals("1 target has no data: N: why NO DATA", reasons.get(5));
    promises.add(0, promise(Verdict.FAIL, "F", -1));
    assertEquals(
        "and 6 more: F3 p99, F4 p99, F5 p99, F6 p99, F7 p99 and others", reasons(promises).get(4));
    promises.subList(0, 5).clear();
    assertEquals("and 1 more: F8 p99", reasons(promises).get(4));
    promises.removeIf(promise -> promise.outcome().verdict() == Verdict.NO_DATA);
    promises.remove(0);
    assertEquals(
        "P p99: 3 s, the target is < 2s; the smallest margin among passing targets",
        reasons(promises).get(4));
    assertEquals(5, reasons(promises).size());
  }

  @Test
  void however_many_targets_are_missed_one_reason_tells_what_would_decide_the_first_open_one() {
    List<CheckReport> promises = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      promises.add(promise(Verdict.FAIL, "F" + i, -1));
    }
    promises.add(promise(Verdict.UNDECIDED, "U0", Double.NaN));
    promises.add(promise(Verdict.UNDECIDED, "U1", Double.NaN));
    List<String> reasons = reasons(promises);
    assertEquals("F2 p99: 3 s, the target is < 2s", reasons.get(2));
    assertEquals("U0 p99: why UNDECIDED", reasons.get(3));
    assertEquals("and 7 more: F3 p99, F4 p99, F5 p99, F6 p99, F7 p99 and others", reasons.get(4));
    promises.subList(0, 6).clear();
    assertEquals("U0 p99: why UNDECIDED", reasons(promises).get(3));
    assertEquals("and 1 more: U1 p99", reasons(promises).get(4));
  }

  @Test
  void a_reason_leads_to_what_proves_it() {
    Headline headline =
        HeadlineWriter.of(
            "v1",
            new Tally(1, 0, 1, 0, 0, 0, 0, 0, 0),
            List.of(),
            List.of(promise(Verdict.FAIL, "A", -1), promise(Verdict.NO_DATA, "B", Double.NaN)),
            null,
            List.of());
    assertEquals("a-A", headline.reasons().get(0).anchor());
    assertEquals(Tone.FAIL, headline.reasons().get(0).tone());
    assertEquals("a-B", headline.reasons().get(1).anchor());
    assertEquals(Tone.NEUTRAL, headline.reasons().get(1).tone());
  }

  @Test
  void missing_data_that_are_not_required_are_told_only_where_nothing_is_met() {
    CheckReport gap =
        check(
            "D",
            "D",
            "",
            "d",
            new Outcome(2, Judgement.noData(Reason.NEVER_OBSERVED, "why"), false, null, null));
    assertEquals(List.of("1 target has no data: D: why"), reasons(List.of(gap)));
    assertEquals(
        List.of("E p99: 3 s, the target is < 2s; the smallest margin among passing targets"),
        reasons(List.of(gap, promise(Verdict.PASS, "E", 0.1))));
    assertEquals(
        "2 targets have no data: C: why NO DATA; D: why",
        reasons(List.of(promise(Verdict.NO_DATA, "C", 0), gap, promise(Verdict.PASS, "E", 0.1)))
            .get(0));
  }

  @Test
  void the_tally_counts_each_promise_once_and_knows_the_optional_ones() {
    Outcome optional =
        new Outcome(2, Judgement.noData(Reason.NEVER_OBSERVED, "why"), false, null, null);
    List<CheckReport> promises =
        List.of(
            promise(Verdict.FAIL, "A", -1),
            promise(Verdict.UNDECIDED, "B", 0),
            promise(Verdict.NO_DATA, "C", 0),
            check("D", "D", "", "d", optional),
            promise(Verdict.PASS, "E", 0));
    assertEquals(new Tally(5, 1, 1, 1, 2, 1, 0, 0, 0), Tally.of(promises));
  }
}
