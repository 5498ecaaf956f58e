package dev.amends.assessment.questionnaire;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A list of open questions in the order in which they are asked.
 *
 * @param name such as first-call
 * @param version increases when a question changes; question ids never change, since answers use
 *     them
 */
record Questionnaire(String name, int version, List<Question> questions) {

  /**
   * A question in all its languages.
   *
   * @param id never changes, such as other-income
   * @param texts by BCP 47 tag
   */
  record Question(String id, Map<String, String> texts) {
    Question {
      texts = Map.copyOf(texts);
      if (texts.isEmpty()) {
        throw new IllegalArgumentException("question " + id + " has no text");
      }
    }
  }

  /**
   * Validates the questionnaire.
   *
   * @throws IllegalArgumentException if it has no question, a question twice, or a question that
   *     lacks a language that the others have
   */
  Questionnaire {
    questions = List.copyOf(questions);
    if (questions.isEmpty()) {
      throw new IllegalArgumentException("questionnaire " + name + " has no question");
    }
    Set<String> ids = new HashSet<>();
    for (Question question : questions) {
      if (!ids.add(question.id())) {
        throw new IllegalArgumentException(name + " has question " + question.id() + " twice");
      }
      if (!question.texts().keySet().equals(questions.getFirst().texts().keySet())) {
        throw new IllegalArgumentException(
            name + " does not have all languages for question " + question.id());
      }
    }
  }

  /** The languages of all its questions. */
  Set<String> languages() {
    return questions.getFirst().texts().keySet();
  }

  /** Finds a language by its BCP 47 tag, ignoring case. */
  Optional<String> language(String tag) {
    return languages().stream().filter(known -> known.equalsIgnoreCase(tag)).findFirst();
  }
}
