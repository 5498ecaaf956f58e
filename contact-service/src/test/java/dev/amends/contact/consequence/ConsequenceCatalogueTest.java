package dev.amends.contact.consequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.amends.conventions.datafile.DataFiles;
import dev.amends.conventions.datafile.InvalidDataFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue: its contents, and that an invalid one is rejected. */
class ConsequenceCatalogueTest {
  private final ConsequenceCatalogue catalogue = new ConsequenceCatalogue(Map::of);

  @Test
  void holdsWhatIsLawfulAndWhatIsProhibited() {
    assertThat(catalogue.codes())
        .containsExactly(
            "LATE_PENALTY",
            "LATE_FEE",
            "CREDIT_RECORD",
            "CREDIT_REFUSAL",
            "COURT_ACTION",
            "LEGAL_COSTS",
            "LAWYER_COST",
            "FAMILY",
            "BUSINESS",
            "REPUTATION",
            "ARREST");
    assertThat(legality(" family ")).isEqualTo(Legality.PROHIBITED);
    assertThat(legality("BUSINESS")).isEqualTo(Legality.PROHIBITED);
    assertThat(legality("REPUTATION")).isEqualTo(Legality.PROHIBITED);
    assertThat(legality("credit_record")).isEqualTo(Legality.LAWFUL);
    assertThat(catalogue.find("SHAME")).isEmpty();
  }

  @Test
  void citesTheLawForEveryTerm() {
    for (String code : catalogue.codes()) {
      Consequence consequence = catalogue.find(code).orElseThrow();
      assertThat(consequence.packs().isEmpty())
          .isEqualTo(consequence.legality() == Legality.PROHIBITED);
    }
  }

  @Test
  void rejectsALenderThatNamesAnUnknownCode() {
    assertThatThrownBy(() -> new ConsequenceCatalogue(() -> Map.of("acme", List.of("SHAME"))))
        .hasMessageContaining("amends.contact.consequences.not-with-lenders.acme")
        .hasMessageContaining("SHAME");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "citation: \"only what the contract | cition: \"what the contract | citation is required",
        "legality: LAWFUL\\n"
            + "    citation: \"only what the contract | citation: \"only what the contract |"
            + " legality is required",
        "evidence: V2\\n    texts: | texts: | evidence is required",
        "code: LATE_FEE | code: LATE_PENALTY | is defined twice",
        "code: LATE_FEE | code: late fee | needs a code in capitals",
        "onlyWith: CREDIT_RECORD | onlyWith: LEGAL_COSTS | must precede it",
        "penalty for late payment of {amount} | penalty for late payment | must contain {amount}",
        ", limitationYears: 6} | } | limitationYears in every pack",
        "languages: [en, zh-CN] | languages: [en] | must have a text in",
        "RULE_PACK: {en: | RULE_PACK: {fr: | the reason RULE_PACK",
        "RULE_PACK: {en: | DAYS_PAST_DUE: {en: | Duplicate field 'DAYS_PAST_DUE'",
        "legality: PROHIBITED | legality: LAWFUL\\n"
            + "    packs: {strict: {evidence: M}} | packs.strict.citation is required",
        "legality: PROHIBITED | legality: PROHIBITED\\n"
            + "    packs: {strict: {citation: x, evidence: M}} | no pack can allow it",
        "onlyWith: COURT_ACTION} | onlyWiths: COURT_ACTION} | onlyWiths is not a known field"
      })
  void rejectsACatalogueWith(String right, String wrong, String complaint) throws IOException {
    String text = text();
    assertThat(text).contains(unescaped(right));
    assertThatThrownBy(() -> read(text.replaceFirst(quoted(right), quotedNew(wrong))))
        .isInstanceOf(InvalidDataFile.class)
        .hasMessageStartingWith("consequences.yaml: ")
        .hasMessageContaining(complaint);
  }

  private static String unescaped(String csv) {
    return csv.replace("\\n", "\n");
  }

  private static String quoted(String csv) {
    return Pattern.quote(unescaped(csv));
  }

  private static String quotedNew(String csv) {
    return Matcher.quoteReplacement(unescaped(csv));
  }

  private static ConsequenceCatalogueText read(String text) throws IOException {
    return DataFiles.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        ConsequenceCatalogue.FILE,
        new TypeReference<>() {});
  }

  private static String text() throws IOException {
    try (InputStream yaml =
        Thread.currentThread().getContextClassLoader().getResourceAsStream("consequences.yaml")) {
      return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Legality legality(String code) {
    return catalogue.find(code).orElseThrow().legality();
  }
}
