package dev.amends.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The text of a letter. */
class LetterTextTest {

  @Test
  void hasOneLinePerBlockAndAnEmptyLineBeforeEachGroup() {
    String text =
        LetterText.text(
            """
            <html><head><title>never</title><style>p { x: y; }</style></head><body>
            <div><p>acme</p>
            <p>2026-11-23<br/>ref</p></div>
            <h1>A &amp; B</h1>
            <table><tr><th>Overdue:</th><td>1.00   CNY</td></tr>
            <tr class="part"><th>fees:</th><td>0.10 CNY</td></tr></table>
            <p></p>
            <ul><li>one <b>two</b></li></ul></body></html>""");
    assertThat(text)
        .isEqualTo(
            """
            acme
            2026-11-23
            ref
            A & B

            Overdue: 1.00 CNY
            fees: 0.10 CNY

            one two
            """);
  }
}
