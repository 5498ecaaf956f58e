package dev.amends.rules.questionnaire;

import dev.amends.events.InvalidEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Decides which answers can be recorded: to a question that exists, and one for each question. */
public final class AnswerPolicy {
  private AnswerPolicy() {}

  /**
   * Returns the answers with set and version, which are the newest first-call if none is named.
   *
   * @param field the path of the answers in the request
   * @throws InvalidEvent for an unknown set, version or question and for a second answer to a
   *     question; names the field, such as {@code answers.1.questionId}, and what it can be
   */
  public static List<Answer> complete(
      List<Answer> answers, Questionnaires questionnaires, String field) {
    Set<String> answered = new HashSet<>();
    List<Answer> complete = new ArrayList<>();
    for (int n = 0; n < answers.size(); n++) {
      Answer answer = answers.get(n);
      String path = field + "." + n;
      Questionnaire asked = asked(answer, questionnaires, path);
      String id = answer.questionId();
      if (!asked.questionIds().contains(id)) {
        throw new InvalidEvent(
            path + ".questionId", "must be one of " + asked.questionIds() + " (was " + id + ")");
      }
      if (!answered.add(asked.name() + " " + id)) {
        throw new InvalidEvent(path + ".questionId", "must not be answered twice (was " + id + ")");
      }
      complete.add(answer.to(asked));
    }
    return List.copyOf(complete);
  }

  private static Questionnaire asked(Answer answer, Questionnaires questionnaires, String path) {
    String name = Objects.requireNonNullElse(answer.questionnaire(), Questionnaires.DEFAULT);
    Questionnaire newest =
        questionnaires
            .find(name)
            .orElseThrow(
                () ->
                    new InvalidEvent(
                        path + ".questionnaire",
                        "must be one of " + questionnaires.names() + " (was " + name + ")"));
    Integer version = answer.version();
    return version == null
        ? newest
        : questionnaires
            .find(name, version)
            .orElseThrow(
                () ->
                    new InvalidEvent(
                        path + ".version",
                        "must be one of %s (was %d)"
                            .formatted(questionnaires.versions(name), version)));
  }
}
