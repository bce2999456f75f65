package dev.warrenperf.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.report.CandidateChange;
import dev.warrenperf.report.ComparedOperation;
import dev.warrenperf.report.ComparisonFixture;
import dev.warrenperf.report.ComparisonReport;
import dev.warrenperf.report.Remark;
import dev.warrenperf.report.Sentences;
import dev.warrenperf.report.Tone;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedReasonsTest {

  private static SharedReasons of(ComparisonReport comparison) {
    return SharedReasons.of(comparison);
  }

  @Test
  void where_nothing_was_compared_nothing_is_shared() {
    assertEquals(List.of(), of(ComparisonFixture.nothingCompared()).remarks());
  }

  @Test
  void what_two_say_is_said_once_and_not_by_them() {
    ComparisonReport comparison = ComparisonFixture.everyKindOfChange();
    SharedReasons shared = of(comparison);
    assertEquals(
        List.of(
            new Remark(
                Tone.UNDECIDED, "INCONCLUSIVE (2): INCONCLUSIVE, as the runs' means" + " tell.")),
        shared.remarks());
    List<CandidateChange> rows =
        comparison.subjects().stream()
            .<CandidateChange>map(subject -> subject.contrasts().get(0))
            .toList();
    assertEquals(List.of("between 5 and 26 runs per side would decide"), shared.own(rows.get(4)));
    assertEquals("SLOWER, as the runs' means tell", shared.own(rows.get(0)).get(0));
    assertEquals("As the runs' means tell", shared.own(rows.get(12)).get(0));
  }

  @Test
  void where_all_need_the_same_it_is_said_once() {
    ComparisonReport all = ComparisonFixture.everyKindOfChange();
    ComparedOperation one = all.operations().get(3);
    ComparisonReport comparison = ComparisonFixture.of(all, List.of(one, one));
    assertEquals(
        List.of(
            "RUNS DIFFER (2): RUNS DIFFER, as the runs' means tell.",
            "Runs needed: two or more runs per side would show the run-to-run noise."),
        of(comparison).remarks().stream().map(Remark::text).toList());
    assertEquals(List.of(), of(comparison).own(one.contrasts().get(0)));
  }

  @Test
  void a_paragraph_says_nothing_twice() {
    assertEquals("One. Two.", Sentences.paragraph(List.of("one", "", "Two", "One")));
    assertEquals("", Sentences.paragraph(List.of("")));
  }
}
