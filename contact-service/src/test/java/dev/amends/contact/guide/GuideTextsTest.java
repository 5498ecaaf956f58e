package dev.amends.contact.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.amends.conventions.datafile.DataFiles;
import dev.amends.conventions.datafile.InvalidDataFile;
import dev.amends.letters.sender.Senders;
import dev.amends.rules.questionnaire.Questionnaire;
import dev.amends.rules.questionnaire.Questionnaire.Question;
import dev.amends.rules.questionnaire.Questionnaires;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Call guides have the same structure in every language. */
class GuideTextsTest {
  private static final List<GuideText> TEXTS =
      Senders.LANGUAGES.stream().map(GuideTexts::read).toList();

  @Test
  void differInNothingButWords() {
    GuideTexts.requireSameStructure(TEXTS);
    assertThat(TEXTS).hasSize(2).extracting(GuideText::language).containsExactly("en", "zh-CN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{id: reason-learned, | {id: reason-found,",
        "onlyWith: LATE_PENALTY | onlyWith: LATE_FEE",
        "packs: [us-reg-f, strict] | packs: [us-reg-f]",
        "purposes: [CALM_DOWN] | purposes: [FIRST_TALK]",
        "questionSet: first-call | questionSet: second-call",
        "version: 5 | version: 4",
        "我是{agent}，代表 | 我代表",
        "disposition: RPC_DISPUTE | disposition: RPC_REFUSED",
        "contact: \"12348\" | contact: \"12345\""
      })
  void rejectALanguageThatDiffersInMoreThanItsWording(String right, String wrong)
      throws IOException {
    String text = chinese();
    assertThat(text).contains(right);
    GuideText other = read(text.replace(right, wrong));
    assertThatThrownBy(() -> GuideTexts.requireSameStructure(List.of(TEXTS.getFirst(), other)))
        .hasMessageContaining("differ in more than their wording");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{id: name-it, | {id: listen, | has listen twice in deEscalation",
        "locked: | blocked: | locked is required",
        "  FIRM: | # FIRM: | lacks FIRM in tones",
        "text: \"了解逾期原因 | words: \"了解逾期原因 | tasks.1.text is required",
        "disposition: RPC_PTP | outcome: RPC_PTP | disposition is required"
      })
  void rejectIncompleteTexts(String right, String wrong, String complaint) throws IOException {
    String text = chinese();
    assertThat(text).contains(right);
    assertThatThrownBy(() -> read(text.replace(right, wrong)))
        .isInstanceOf(InvalidDataFile.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void askTheOpenQuestionsOfTheNewestSet() {
    for (GuideText text : TEXTS) {
      assertThat(ids(questions(text)))
          .startsWith("work", "other-income", "living-expense")
          .contains("reason", "own-plan")
          .hasSize(10);
      assertThat(new Questionnaires().find(text.questionSet()).orElseThrow().version())
          .isEqualTo(3);
      assertThat(ids(text.tasks()))
          .containsExactly(
              "payment-asked",
              "reason-learned",
              "consequences-explained",
              "commitment-obtained",
              "payment-confirmed");
    }
  }

  @ParameterizedTest
  @EnumSource(GuidePurpose.class)
  void haveAnOpeningAndQuestionsForEveryPurpose(GuidePurpose purpose) {
    for (GuideText text : TEXTS) {
      List<GuideLine> opening =
          text.opening().stream().filter(line -> line.isFor(purpose, "strict")).toList();
      assertThat(ids(opening))
          .startsWith("introduce", "convenient", "mandate")
          .endsWith("concern")
          .hasSize(5);
      assertThat(questions(text)).anyMatch(line -> line.isFor(purpose, "strict"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{lender}", "debt", "loan", "overdue", "payment", "款", "逾期", "债"})
  void openWithoutAHintOfTheDebt(String hint) {
    for (GuideText text : TEXTS) {
      assertThat(text.opening().stream().filter(line -> !line.identified()))
          .isNotEmpty()
          .noneMatch(line -> line.text().contains(hint));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "us-reg-f, us-reg-f, attorney",
    "uk-conc, uk-conc, one-payment",
    "cn-cba-2026, cn-cba-2026, relay-only",
    "in-rbi, in-rbi, referees",
    "a-pack-of-a-lender, strict, referees"
  })
  void sayUnderThePackWhatMayNotBeSaid(String pack, String linesOf, String line) {
    for (GuideText text : TEXTS) {
      String applied = text.packOrStrict(pack);
      assertThat(applied).isEqualTo(linesOf);
      Set<String> never =
          text.neverSay().stream()
              .filter(guideLine -> guideLine.isFor(GuidePurpose.FIRST_TALK, applied))
              .map(GuideLine::id)
              .collect(Collectors.toSet());
      assertThat(never).contains("third-parties", "threats", line);
      assertThat(ids(text.neverSay())).containsAll(never);
    }
  }

  @Test
  void forbidUnderTheStrictPackWhatAnyForbids() {
    for (GuideText text : TEXTS) {
      assertThat(text.neverSay()).allMatch(line -> line.isFor(GuidePurpose.FIRST_TALK, "strict"));
    }
  }

  @Test
  void endObjectionsWithDispositionsThatExist() throws IOException {
    String dispositions = resource("dispositions.yaml");
    for (GuideText text : TEXTS) {
      assertThat(text.objections())
          .extracting(GuideObjection::id)
          .contains("REFUSES", "DISTRESSED", "UNHAPPY_WITH_PLAN", "FORGOT", "NOT_INFORMED");
      assertThat(text.objections())
          .allMatch(objection -> dispositions.contains("code: " + objection.disposition()));
    }
  }

  @Test
  void rejectAQuestionForAnUnknownPurposeOrWithoutTheLanguage() {
    Question chat = new Question("chat", List.of("SMALL_TALK"), Map.of("en", "How are you?"));
    Questionnaire set = new Questionnaire("first-call", 4, List.of(chat));
    assertThatThrownBy(() -> GuideQuestions.lines(set, "en"))
        .hasMessage(
            "questionnaires: question chat of first-call version 4 has an unknown purpose"
                + " (was SMALL_TALK)");
    assertThatThrownBy(() -> GuideQuestions.lines(set, "zh-CN"))
        .hasMessageContaining("question chat of first-call version 4 has no text in zh-CN");
  }

  private static List<GuideLine> questions(GuideText text) {
    return GuideQuestions.lines(
        new Questionnaires().find(text.questionSet()).orElseThrow(), text.language());
  }

  private static List<String> ids(List<GuideLine> lines) {
    return lines.stream().map(GuideLine::id).toList();
  }

  private static GuideText read(String text) throws IOException {
    return DataFiles.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        "call-guides/zh-CN.yaml",
        new TypeReference<>() {});
  }

  private static String chinese() throws IOException {
    return resource("call-guides/zh-CN.yaml");
  }

  private static String resource(String name) throws IOException {
    try (InputStream yaml =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
      return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void takeTheOpeningOfALender() {
    GuideText own =
        GuideTexts.read("en").withOpening("acme.yaml", Map.of("mandate", "I call for {lender}."));
    assertThat(own.opening())
        .filteredOn(line -> line.id().equals("mandate"))
        .singleElement()
        .satisfies(line -> assertThat(line.text()).isEqualTo("I call for {lender}."))
        .satisfies(line -> assertThat(line.identified()).isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "mandate, for {lendr}, acme.yaml: guide.opening.mandate: the placeholder {lendr} is unknown",
    "greeting, Hello, acme.yaml: guide.opening.greeting: must be one of"
  })
  void stopTheStartAtAWrongOpeningOfALender(String id, String text, String problem) {
    assertThatThrownBy(() -> GuideTexts.read("en").withOpening("acme.yaml", Map.of(id, text)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(problem);
  }
}
