package dev.warrenperf.render.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.document.Documents;
import org.junit.jupiter.api.Test;

class DocumentMarkdownTest {

  private static String drawn(int longest) {
    Sheet sheet = new Sheet();
    new DocumentMarkdown(sheet).add(Documents.ofEachKind());
    return sheet.text(longest);
  }

  @Test
  void each_kind_of_block_is_drawn() {
    assertEquals(
        """
        ## ✗ FAIL: 1 of 2 targets is missed.

        - ✗ Create p99: too \\*slow\\*

        ### Run

        |  |  |
        | --- | --- |
        | version | v1 |

        ### Operations

        | Name | count | rate | p50 | p90 | p99 | Verdict |
        | --- | --- | --- | --- | --- | --- | --- |
        | Create | 4 |  | \\> 1 s | \\> 1 s (\\< 2s: ? UNDECIDED) | \\> 1 s (\\< 1s: ✗ FAIL firm, −20 %) | ✗ FAIL |
        | Delete |  |  |  |  |  | – NO DATA |

        - ? UNDECIDED Create p90: the bucket holds 2s
        - ✗ FAIL firm Create p99: 3 of 4 took longer
        - – Delete: no such metric

        ### Rates

        | name | measured | verdict | Further |
        | --- | --- | --- | --- |
        | a\\|b | 3/s | ✗ FAIL | by node: a 1/s, b 2/s |
        | longer name | 12/s | ✓ PASS |  |

        ### Changes

        | name | measured | verdict |
        | --- | --- | --- |
        | a\\|b | 3/s | ✗ FAIL |
        | longer name | 12/s | ✓ PASS |

        - a\\|b: The tail is longer.

        ### Method

        <details>
        <summary>1 remarks</summary>

        - Counts are exact.

        </details>

        ```sh
        warren-perf report run
        ```

        Full report: out/report.html
        """,
        drawn(60_000));
  }

  @Test
  void what_passed_is_cut_before_what_did_not() {
    String cut = drawn(2_350);
    assertTrue(cut.contains("| a\\|b | 3/s | ✗ FAIL |"), cut);
    assertFalse(cut.contains("| longer name | 12/s | ✓ PASS |"), cut);
    assertTrue(cut.contains("Left out here for length: 1 (rates)"), cut);
  }
}
