package dev.amends.rules.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.events.InvalidEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which answers can be recorded. */
class AnswerPolicyTest {
  private static final Questionnaires SETS = new Questionnaires();

  @Test
  void belongToTheNewestFirstCallIfTheyNameNoSet() {
    List<Answer> answers =
        List.of(
            new Answer(null, null, "work", " In a mill,\nnights "),
            new Answer("first-call", null, "own-plan", "100 a month"),
            new Answer(null, 1, "living-expense", "3,000"));
    assertThat(AnswerPolicy.complete(answers, SETS, "answers"))
        .containsExactly(
            new Answer("first-call", 3, "work", " In a mill,\nnights "),
            new Answer("first-call", 3, "own-plan", "100 a month"),
            new Answer("first-call", 1, "living-expense", "3,000"));
    assertThat(AnswerPolicy.complete(List.of(), SETS, "answers")).isEmpty();
  }

  @Test
  void staySameIfCompletedAgain() {
    List<Answer> once =
        AnswerPolicy.complete(List.of(new Answer(null, null, "work", "x")), SETS, "answers");
    assertThat(AnswerPolicy.complete(once, SETS, "answers")).isEqualTo(once);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "first-cal | | work | questionnaire must be one of [first-call] (was first-cal)",
        "first-call | 2 | work | version must be one of [1, 3] (was 2)",
        "first-call | 4 | work | version must be one of [1, 3] (was 4)",
        "first-call | 0 | work | version must be one of [1, 3] (was 0)",
        "first-call | -1 | work | version must be one of [1, 3] (was -1)",
        " | | nonsense | questionId must be one of [work, other-income, living-expense, reason,",
        " | 1 | own-plan | questionId must be one of [work, other-income, living-expense] (was own-plan)",
        " | 3 | WORK | questionId must be one of [work,",
        " | 1 | other-income | questionId must not be answered twice (was other-income)",
        " | | other-income | questionId must not be answered twice (was other-income)"
      })
  void nameTheFieldAndWhatItCanBe(
      @Nullable String set, @Nullable Integer version, String question, String problem) {
    List<Answer> answers =
        List.of(
            new Answer(null, null, "other-income", "none"),
            new Answer(set, version, question, "x"));
    assertThatThrownBy(() -> AnswerPolicy.complete(answers, SETS, "talk.answers"))
        .isInstanceOf(InvalidEvent.class)
        .hasMessageStartingWith("talk.answers.1." + problem);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "4000, true", "4001, false"})
  void haveAtMost4000Characters(int length, boolean accepted) {
    String text = "字".repeat(length);
    if (accepted) {
      assertThat(new Answer(null, null, "work", text).text()).isEqualTo(text);
    } else {
      assertThatThrownBy(() -> new Answer(null, null, "work", text))
          .isInstanceOf(InvalidEvent.class)
          .hasMessage("text must be 1 to 4000 characters");
    }
  }
}
