package dev.amends.assessment.questionnaire;

import dev.amends.events.InvalidEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The borrower's answer to an open question, word for word.
 *
 * @param questionId the id of the question, such as other-income
 * @param text 1 to 4,000 characters
 */
public record Answer(
    @Schema(examples = "work") String questionId,
    @Schema(examples = "I drive a delivery van, full time since 2021") String text) {
  private static final int LENGTH_MAX = 4000;

  public Answer {
    if (isBlank(questionId)) {
      throw new InvalidEvent("questionId", "is required");
    }
    if (isBlank(text) || text.length() > LENGTH_MAX) {
      throw new InvalidEvent("text", "must be 1 to " + LENGTH_MAX + " characters");
    }
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  /**
   * Checks that each answer belongs to a known question and that no question has two answers.
   *
   * @throws InvalidEvent names the wrong answer, such as {@code answers.1.questionId}
   */
  public static void check(List<Answer> answers, Set<String> questionIds) {
    Set<String> answered = new HashSet<>();
    for (int i = 0; i < answers.size(); i++) {
      String id = answers.get(i).questionId();
      if (!questionIds.contains(id)) {
        throw new InvalidEvent(
            "answers." + i + ".questionId", "must be one of " + questionIds + " (was " + id + ")");
      }
      if (!answered.add(id)) {
        throw new InvalidEvent(
            "answers." + i + ".questionId", "must not be answered twice (was " + id + ")");
      }
    }
  }
}
