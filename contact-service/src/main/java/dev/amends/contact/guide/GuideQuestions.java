package dev.amends.contact.guide;

import dev.amends.rules.questionnaire.Questionnaire;
import dev.amends.rules.questionnaire.Questionnaire.Question;
import dev.amends.rules.questionnaire.Questionnaires;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The open questions of the guides: the newest version of the question set that the services share.
 */
@Startup // validates the set of each language
@ApplicationScoped
class GuideQuestions {
  private final Questionnaires questionnaires;

  GuideQuestions(Questionnaires questionnaires, GuideTexts texts) {
    this.questionnaires = questionnaires;
    for (String language : texts.languages()) {
      texts.find(language).ifPresent(this::lines);
    }
  }

  /** The set and the version that the agent asks. */
  CallGuide.QuestionSet set(GuideText text) {
    Questionnaire newest = newest(text.questionSet());
    return new CallGuide.QuestionSet(newest.name(), newest.version());
  }

  /** The questions in the language of the guide. */
  List<GuideLine> lines(GuideText text) {
    return lines(newest(text.questionSet()), text.language());
  }

  private Questionnaire newest(String name) {
    return questionnaires
        .find(name)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "call-guides: questionSet must be one of %s (was %s)"
                        .formatted(questionnaires.names(), name)));
  }

  /**
   * The questions of a set in one language.
   *
   * @throws IllegalStateException for an unknown purpose or a missing text; names set and question
   */
  static List<GuideLine> lines(Questionnaire set, String language) {
    return set.questions().stream().map(question -> line(set, question, language)).toList();
  }

  private static GuideLine line(Questionnaire set, Question question, String language) {
    String text = question.texts().get(language);
    if (text == null) {
      throw invalid(set, question, "has no text in " + language);
    }
    Set<GuidePurpose> purposes =
        question.purposes().stream()
            .map(name -> purpose(set, question, name))
            .collect(Collectors.toSet());
    return new GuideLine(question.id(), text, purposes, Set.of(), null, false);
  }

  private static GuidePurpose purpose(Questionnaire set, Question question, String name) {
    return Arrays.stream(GuidePurpose.values())
        .filter(purpose -> purpose.name().equals(name))
        .findFirst()
        .orElseThrow(() -> invalid(set, question, "has an unknown purpose (was " + name + ")"));
  }

  private static IllegalStateException invalid(Questionnaire set, Question question, String rule) {
    return new IllegalStateException(
        "questionnaires: question %s of %s version %d %s"
            .formatted(question.id(), set.name(), set.version(), rule));
  }
}
