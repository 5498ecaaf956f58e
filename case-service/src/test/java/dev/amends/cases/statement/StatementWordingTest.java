package dev.amends.cases.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.letters.Typefaces;
import dev.amends.letters.sender.Senders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of statements are complete, printable, and checked at start. */
class StatementWordingTest {
  private static final List<String> THREATS =
      List.of("otherwise", "consequences will", "arrest", "police", "否则", "后果自负", "拘留", "报警");

  private final StatementWordings wordings = new StatementWordings();

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void canBePrintedAndThreatensNobody(String language) {
    String all = all(wordings.of(language));
    Typefaces typefaces = new Typefaces();
    assertThat(all.codePoints().filter(character -> !typefaces.has(character))).isEmpty();
    assertThat(all).doesNotContainIgnoringCase("threat").doesNotContain(THREATS);
  }

  @Test
  void hasAsManyRightsInEachLanguage() {
    assertThat(Senders.LANGUAGES.stream().map(language -> wordings.of(language).rights().size()))
        .containsOnly(wordings.of("en").rights().size());
  }

  @ParameterizedTest
  @CsvSource({
    "'Pay {overdu}', x.yaml: clauses.PAY_OVERDUE: the placeholder {overdu} is unknown",
    "' ', x.yaml: clauses.PAY_OVERDUE: is required",
    ", x.yaml: clauses.PAY_OVERDUE: is required"
  })
  void rejectsAnInvalidTextAndNamesIt(@Nullable String text, String message) {
    StatementWording known = wordings.of("en");
    Map<Clause, String> clauses = new HashMap<>(known.clauses());
    if (text == null) {
      clauses.remove(Clause.PAY_OVERDUE);
    } else {
      clauses.put(Clause.PAY_OVERDUE, text);
    }
    StatementWording changed =
        new StatementWording(
            known.labels(),
            known.title(),
            known.salutation(),
            known.salutationWithoutName(),
            known.opening(),
            clauses,
            known.rights(),
            known.closing());

    assertThatThrownBy(() -> changed.validate("x.yaml", known.labels().keySet()))
        .hasMessageStartingWith(message);
  }

  private static String all(StatementWording wording) {
    return Stream.of(
            wording.labels().values().stream(),
            wording.clauses().values().stream(),
            wording.rights().stream(),
            Stream.of(wording.title(), wording.salutation(), wording.opening(), wording.closing()))
        .flatMap(texts -> texts)
        .reduce("", String::concat);
  }
}
