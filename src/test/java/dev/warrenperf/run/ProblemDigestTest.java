package dev.warrenperf.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.warrenperf.exposition.ExpositionFormat;
import dev.warrenperf.exposition.ParseResult;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.Problem;
import dev.warrenperf.model.Problem.Tier;
import dev.warrenperf.model.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemDigestTest {

  private static Problem problem(Tier tier, String file, int line, String message) {
    return new Problem(file, line, 1, tier, message);
  }

  private static ProblemDigest of(Problem... problems) {
    ProblemDigest digest = new ProblemDigest();
    List.of(problems).forEach(digest::add);
    return digest;
  }

  @Test
  void the_same_fault_in_many_snapshots_is_one_notice_with_its_first_place() {
    List<Notice> notices =
        of(
                problem(Tier.STRICT_ONLY, "a", 3, "no +Inf"),
                problem(Tier.STRICT_ONLY, "b", 4, "no +Inf"),
                problem(Tier.STRICT_ONLY, "c", 5, "no +Inf"),
                problem(Tier.SYNTAX, "b", 1, "no number"),
                problem(Tier.NOTICE, "b", 2, "no +Inf"))
            .notices();
    assertEquals(
        List.of(
            new Notice(
                "exposition-strict-only",
                Severity.WARNING,
                "no +Inf (3 times, first here)",
                "a",
                3),
            new Notice("exposition-syntax", Severity.ERROR, "no number", "b", 1),
            new Notice("exposition-notice", Severity.INFO, "no +Inf", "b", 2)),
        notices);
  }

  @Test
  void what_a_snapshot_counted_and_did_not_list_is_counted_and_may_be_of_any_kind() {
    ProblemDigest node = new ProblemDigest();
    for (String file : List.of("a", "b")) {
      List<Problem> problems =
          List.of(
              problem(Tier.SYNTAX, file, 1, "no number"),
              problem(Tier.SYNTAX, file, 2, "no number"),
              problem(Tier.NOTICE, file, 3, "5 more problems"));
      node.addAll(new ParseResult(false, ExpositionFormat.TEXT, 0, 0, problems, 5));
    }
    node.add(problem(Tier.NOTICE, "b", 9, "twice"));
    ProblemDigest digest = new ProblemDigest();
    digest.addAll(node);
    assertEquals(
        List.of(
            "no number (at least 4 times, first here)",
            "twice (at least once, first here)",
            "10 further problems were found, of any kind"),
        digest.notices().stream().map(Notice::text).toList());
  }

  @Test
  void without_problems_there_is_no_notice() {
    assertEquals(List.of(), new ProblemDigest().notices());
    assertNull(new ProblemDigest().firstRejecting(true));
  }

  @Test
  void beyond_twenty_kinds_the_rest_is_counted() {
    ProblemDigest digest = new ProblemDigest();
    for (int i = 0; i < 50; i++) {
      digest.add(problem(Tier.SYNTAX, "f", i, "kind " + i % 25));
    }
    List<Notice> notices = digest.notices();
    assertEquals(21, notices.size());
    assertEquals("kind 0 (2 times, first here)", notices.get(0).text());
    assertEquals("10 further problems of other kinds were found", notices.get(20).text());
  }

  @Test
  void digests_add_up_as_if_one_had_seen_all() {
    ProblemDigest all = new ProblemDigest();
    ProblemDigest together = new ProblemDigest();
    for (int node = 0; node < 3; node++) {
      ProblemDigest one = new ProblemDigest();
      for (int i = 0; i < 10; i++) {
        Problem problem = problem(Tier.SYNTAX, "n" + node, i, "kind " + (i + 8 * node));
        one.add(problem);
        all.add(problem);
      }
      together.addAll(one);
    }
    assertEquals(all.notices(), together.notices());
    assertEquals(
        "6 further problems of other kinds were found",
        together.notices().get(together.notices().size() - 1).text());
  }

  @Test
  void a_digest_that_was_added_does_not_change_with_the_sum() {
    ProblemDigest one = of(problem(Tier.SYNTAX, "a", 1, "x"));
    ProblemDigest sum = new ProblemDigest();
    sum.addAll(one);
    sum.addAll(one);
    assertEquals("x (2 times, first here)", sum.notices().get(0).text());
    assertEquals("x", one.notices().get(0).text());
  }

  @Test
  void the_first_problem_that_rejects_depends_on_strictness() {
    Problem lenient = problem(Tier.STRICT_ONLY, "a", 1, "x");
    Problem fatal = problem(Tier.SYNTAX, "a", 2, "y");
    ProblemDigest digest = of(problem(Tier.NOTICE, "a", 0, "z"), lenient, fatal);
    assertEquals(fatal, digest.firstRejecting(false));
    assertEquals(lenient, digest.firstRejecting(true));
    assertNull(of(lenient).firstRejecting(false));
  }
}
