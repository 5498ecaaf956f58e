package dev.amends.rules.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.rules.questionnaire.Questionnaire.Question;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The question sets that are shipped, and what makes a set invalid. */
class QuestionnairesTest {
  private static final Questionnaires SETS = new Questionnaires();

  @Test
  void keepEveryVersionAndFindTheNewest() {
    assertThat(SETS.names()).containsExactly("first-call");
    assertThat(SETS.versions("first-call")).containsExactly(1, 3);
    assertThat(SETS.find("first-call").orElseThrow().version()).isEqualTo(3);
    assertThat(SETS.find("first-call", 1).orElseThrow().questionIds())
        .containsExactly("work", "other-income", "living-expense");
    assertThat(SETS.find("first-call", 2)).isEmpty();
    assertThat(SETS.find("second-call")).isEmpty();
    assertThat(SETS.versions("second-call")).isEmpty();
  }

  @Test
  void askTheThreeQuestionsAboutMeansInEveryVersionAndBothLanguages() {
    for (int version : SETS.versions("first-call")) {
      Questionnaire set = SETS.find("first-call", version).orElseThrow();
      assertThat(set.questionIds()).startsWith("work", "other-income", "living-expense");
      assertThat(set.languages()).containsExactlyInAnyOrder("en", "zh-CN");
      assertThat(set.language("ZH-cn")).contains("zh-CN");
      assertThat(set.language("fr")).isEmpty();
    }
  }

  @Test
  void rejectASetWithoutAQuestionOrALanguage() {
    Question work = question("work", Map.of("en", "Work?", "zh-CN", "工作？"));
    assertThatThrownBy(() -> new Questionnaire("first-call", 1, List.of()))
        .hasMessageContaining("has no question");
    assertThatThrownBy(() -> new Questionnaire("first-call", 0, List.of(work)))
        .hasMessageContaining("must be at least 1");
    assertThatThrownBy(() -> new Questionnaire("first-call", 1, List.of(work, work)))
        .hasMessageContaining("has question work twice");
    assertThatThrownBy(() -> question("rent", Map.of()))
        .hasMessageContaining("question rent has no text");
    assertThatThrownBy(() -> question("rent", Map.of("en", "")))
        .hasMessageContaining("question rent has no text");
    Question rent = question("rent", Map.of("en", "Rent?"));
    assertThatThrownBy(() -> new Questionnaire("first-call", 1, List.of(work, rent)))
        .hasMessageContaining("does not have all languages for question rent");
  }

  private static Question question(String id, Map<String, String> texts) {
    return new Question(id, List.of(), texts);
  }
}
