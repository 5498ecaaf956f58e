package dev.amends.contact.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.contact.permission.NoticeKind;
import dev.amends.letters.sender.SenderConfig;
import dev.amends.letters.sender.Senders;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lender replaces individual texts of the letters; an invalid one prevents startup. */
class LetterWordingsTest {
  private static LetterWordings wordings(Path folder, String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("acme.yaml"), yaml);
    return wordings(Map.of(), file);
  }

  private static LetterWordings wordings(Map<String, String> moved, Path file) {
    return new LetterWordings(
        senders(file),
        new SmallRyeConfigBuilder()
            .withMapping(LetterConfig.class)
            .withDefaultValues(moved)
            .build()
            .getConfigMapping(LetterConfig.class));
  }

  private static Senders senders(Path file) {
    return new Senders(
        new SmallRyeConfigBuilder()
            .withMapping(SenderConfig.class)
            .withDefaultValue("amends.senders.acme.name", "Acme")
            .withDefaultValue("amends.senders.acme.texts.en", file.toString())
            .build()
            .getConfigMapping(SenderConfig.class));
  }

  @Test
  void replaceSingleTextsOfALender(@TempDir Path folder) throws IOException {
    LetterWordings wordings =
        wordings(
            folder,
            """
            letters:
              closing: "With kind regards from {lender},"
              rights: ["Ask us."]
              notices:
                DEMAND_LETTER: {opening: "Account {account} is overdue."}
            """);
    LetterWording own = wordings.of("acme", "en");
    assertThat(own.closing()).isEqualTo("With kind regards from {lender},");
    assertThat(own.rights()).containsExactly("Ask us.");
    assertThat(own.notices().get(NoticeKind.DEMAND_LETTER))
        .isNotNull()
        .satisfies(text -> assertThat(text.title()).isEqualTo("Request for payment"))
        .satisfies(text -> assertThat(text.opening()).isEqualTo("Account {account} is overdue."));
    assertThat(wordings.of("other", "en").closing()).isEqualTo("Yours sincerely,");
    assertThat(wordings.of("acme", "zh-CN").closing()).isEqualTo("特此函告。");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "closing: 'Yours, {lendr}' | acme.yaml: letters.closing: the placeholder {lendr} is unknown",
        "notices: {DEMAND_LETTER: {title: '{name}'}} | acme.yaml: letters.notices.DEMAND_LETTER.title",
        "closing: ' ' | acme.yaml: letters.closing: is required",
        "closng: Yours | acme.yaml: letters: Unrecognized field \"closng\"",
        "labels: {dte: 'On '} | acme.yaml: letters.labels: must have the keys",
        "notices: {THREAT: {title: Pay}} | acme.yaml: letters:"
      })
  void stopTheStartAtAWrongText(String text, String problem, @TempDir Path folder) {
    assertThatThrownBy(() -> wordings(folder, "letters:\n  " + text + "\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void nameTheKeyThatReplacesTheFormerOne(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("acme.yaml"), "letters: {}\n");
    assertThatThrownBy(
            () -> wordings(Map.of("amends.contact.letters.lenders.acme.name", "Acme"), file))
        .hasMessageContaining("amends.senders.*");
  }
}
