package dev.amends.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.amends.conventions.datafile.DataFiles;
import dev.amends.conventions.datafile.InvalidDataFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A misspelt or missing key in any data file is reported with the file and the key. */
class DataFileTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rule-packs/strict.yaml | contact.permission.RulePack | version: | versoin: | version is required",
        "rule-packs/strict.yaml | contact.permission.RulePack | scope: PERSON | zone: PERSON | rules.0.scope is required",
        "holidays/CN.yaml | rules.calendar.AnnouncedHolidays | region: | regoin: | region is required",
        "holidays/IN.yaml | rules.calendar.AnnouncedHolidays | from: | form: | years.0.daysOff.0.from is required",
        "dispositions.yaml | contact.contactlog.Disposition; | willingness: PROMISE | willing: PROMISE | 0.willing is not a known field",
        "contact-codes.yaml | contact.contactlog.ContactCodes$CodeFile | benefits: | benifits: | benefits is required",
        "reasons.yaml | rules.reason.ReasonCodes$CodeFile | group: | family: | reasons.0.family is not a known field",
        "reasons.yaml | rules.reason.ReasonCodes$CodeFile | DIFFICULTY, suddenEvent: | DIFFICULTY, sudden: | reasons.0.sudden is not a known field",
        "reasons.yaml | rules.reason.ReasonCodes$CodeFile | changes: | change: | changes is required",
        "questionnaires/first-call.v3.yaml | rules.questionnaire.Questionnaire | version: | versoin: | version is required",
        "questionnaires/first-call.v3.yaml | rules.questionnaire.Questionnaire | texts: | text: | questions.0.texts is required",
        "consequences.yaml | contact.consequence.ConsequenceCatalogueText | languages: | langs: | languages is required",
        "call-guides/en.yaml | contact.guide.GuideText | neverSay: | neverEver: | neverSay is required",
        "call-guides/zh-CN.yaml | contact.guide.GuideText | says: | sais: | objections.0.says is required"
      })
  void namesFileKeyAndLine(String file, String type, String key, String misspelt, String rule)
      throws IOException, ClassNotFoundException {
    String text = shipped(file);
    assertThat(text).contains(key);
    Type content = Class.forName((type.endsWith(";") ? "[L" : "") + "dev.amends." + type);

    read(file, text, content);

    assertThatThrownBy(() -> read(file, text.replaceFirst(key, misspelt), content))
        .isInstanceOf(InvalidDataFile.class)
        .hasMessageStartingWith(file + ": " + rule)
        .hasMessageMatching("(?s).* \\(line [0-9]+\\)");
  }

  private static void read(String file, String text, Type content) throws IOException {
    DataFiles.read(
        new ByteArrayInputStream(text.getBytes(UTF_8)),
        file,
        new TypeReference<>() {
          @Override
          public Type getType() {
            return content;
          }
        });
  }

  private static String shipped(String file) throws IOException {
    try (InputStream data =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      return new String(data.readAllBytes(), UTF_8);
    }
  }
}
