package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
                Tone.UNDECIDED,
                "INCONCLUSIVE (2, where nothing else is said): INCONCLUSIVE, as the runs' means"
                    + " tell.")),
        shared.remarks());
    List<ChangeRow> rows = ChangeRow.ofOperations(comparison);
    assertEquals(List.of("about 9 runs a side would decide"), shared.own(rows.get(4)));
    assertEquals("SLOWER, as the runs' means tell", shared.own(rows.get(0)).get(0));
    ChangeRow figure = ChangeRow.ofFigures(comparison).get(1);
    assertEquals("As the runs' means tell", shared.own(figure).get(0));
  }

  @Test
  void where_all_need_the_same_it_is_said_once() {
    SharedReasons shared = of(ComparisonFixture.holding("two runs would tell"));
    Remark last = shared.remarks().get(shared.remarks().size() - 1);
    assertEquals("Runs needed: two runs would tell.", last.text());
  }

  @Test
  void a_paragraph_says_nothing_twice() {
    assertEquals("One. Two.", Sentences.paragraph(List.of("one", "", "Two", "One")));
    assertEquals("", Sentences.paragraph(List.of("")));
  }
}
