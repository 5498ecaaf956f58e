package dev.amends.rules.questionnaire;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A set of open questions in the order in which they are asked.
 *
 * @param name such as first-call
 * @param version increases with each change; answers name the version that was asked
 */
public record Questionnaire(String name, int version, List<Question> questions) {

  /**
   * A question in all its languages.
   *
   * @param id the same in every version, such as other-income
   * @param purposes the purposes of a call for which the call guide shows it; all if empty
   * @param texts by BCP 47 tag
   */
  public record Question(
      String id,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> purposes,
      Map<String, String> texts) {
    public Question {
      purposes = List.copyOf(purposes);
      texts = Map.copyOf(texts);
      if (texts.isEmpty() || texts.values().stream().anyMatch(String::isBlank)) {
        throw new IllegalArgumentException("question " + id + " has no text");
      }
    }
  }

  /**
   * Validates the set.
   *
   * @throws IllegalArgumentException if it has no question, a question twice, or a question that
   *     lacks a language that the others have
   */
  public Questionnaire {
    questions = List.copyOf(questions);
    if (version < 1) {
      throw new IllegalArgumentException("the version of " + name + " must be at least 1");
    }
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
  public Set<String> languages() {
    return questions.getFirst().texts().keySet();
  }

  /** Finds a language by its BCP 47 tag, ignoring case. */
  public Optional<String> language(String tag) {
    return languages().stream().filter(known -> known.equalsIgnoreCase(tag)).findFirst();
  }

  /** The ids of its questions, in their order. */
  List<String> questionIds() {
    return questions.stream().map(Question::id).toList();
  }
}
