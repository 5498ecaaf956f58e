package dev.amends.rules.questionnaire;

import dev.amends.conventions.privacy.OperationalText;
import dev.amends.events.InvalidEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The borrower's answer to an open question, word for word.
 *
 * @param questionnaire the set that the question belongs to; first-call if absent
 * @param version the version of the set that was asked; the newest if absent
 * @param questionId the id of the question, such as other-income
 * @param text 1 to 4,000 characters
 */
public record Answer(
    @OperationalText @Schema(examples = "first-call") @Nullable String questionnaire,
    @Schema(examples = "3") @Nullable Integer version,
    @OperationalText @Schema(examples = "work") String questionId,
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

  /** The same answer with the version of the question set to which it belongs. */
  Answer to(Questionnaire asked) {
    return new Answer(asked.name(), asked.version(), questionId, text);
  }
}
