package dev.amends.contact.permission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.amends.contact.person.FactOwner;
import dev.amends.conventions.datafile.DataFiles;
import dev.amends.conventions.datafile.InvalidDataFile;
import dev.amends.rules.pack.CitationEvidence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An incomplete rule pack is rejected with the reason. */
class RulePackTest {
  static final RulePack.Owners OWNERS =
      new RulePack.Owners(
          new RulePack.Ownership(FactOwner.PERSON, "a choice", CitationEvidence.M),
          new RulePack.Ownership(FactOwner.PERSON, "a choice", CitationEvidence.M));

  private static final String GOOD =
      """
      id: house
      version: 1
      effectiveFrom: 2026-01-01
      effectiveUntil: 2026-12-31
      regions: [US-NY]
      owners:
        cease: {owner: DEBT, citation: "whose law", evidence: V}
        representative: {owner: PERSON, citation: "a choice", evidence: M}
      rules:
        - id: hours
          kind: CALLING_HOURS
          from: "08:00"
          until: "19:00"
          channels: [CALL]
          severity: BLOCK
          scope: PERSON
          clock: BORROWER
          consentDaysMax: 7
          citation: "a law"
          evidence: V
        - id: count
          kind: ATTEMPTS
          max: 3
          window: ROLLING_DAYS
          days: 7
          channels: [CALL]
          severity: WARN
          scope: DEBT
          clock: BORROWER
          citation: "the same law"
          evidence: V2
        - id: rest
          kind: AFTER_CONVERSATION
          days: 5
          channels: [CALL]
          severity: BLOCK
          scope: DEBT
          clock: BORROWER
          citation: "the third law"
          evidence: M
        - id: others
          kind: THIRD_PARTIES
          max: 1
          purposes: [VERIFICATION]
          unansweredMin: 2
          channels: [CALL]
          severity: BLOCK
          scope: CONTACT_POINT
          clock: BORROWER
          citation: "the fourth law"
          evidence: M
      """;

  @Test
  void readsWhatIsWhole() throws IOException {
    RulePack pack = read(GOOD);
    assertThat(pack.reference()).isEqualTo("house/1");
    assertThat(pack.rules()).hasSize(4);
    assertThat(pack.daysBackMax()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: house |  | id is required",
        "id: house | id: House Rules | id must be lower-case words",
        "version: 1 |  | version is required",
        "version: 1 | version: 0 | version must be 1 or more",
        "version: 1 | version: | version",
        "version: 1 | version: one | version",
        "effectiveFrom: 2026-01-01 |  | effectiveFrom is required",
        "effectiveFrom: 2026-01-01 | effectiveFrom: yesterday | effectiveFrom",
        "effectiveUntil: 2026-12-31 | effectiveUntil: 2025-12-31 | effectiveUntil must not be before",
        "regions: [US-NY] |  | regions is required",
        "regions: [US-NY] | regions: [America] | regions must be ISO 3166 codes (was America)",
        "cease: {owner: DEBT, citation: \"whose law\", evidence: V} |  | owners.cease is required",
        "owner: DEBT, |  | owners.cease.owner is required",
        "owner: DEBT | owner: BANK | BANK",
        "citation: \"whose law\" | citation: \" \" | owners.cease: citation must not be blank",
        "id: hours~    kind | kind | rules.0.id is required",
        "id: count | id: hours | rule hours: its id is used twice",
        "citation: \"a law\" |  | rules.0.citation is required",
        "citation: \"a law\" | citation: \" \" | rule hours: citation must not be blank",
        "evidence: V~ | evidence: HEARSAY~ | HEARSAY",
        "evidence: V2 |  | rules.1.evidence is required",
        "kind: CALLING_HOURS | kind: FULL_MOON | FULL_MOON",
        "until: \"19:00\" | until: \"07:00\" | rule hours: from must be before until",
        "until: \"19:00\" | until: \"08:00\" | rule hours: from must be before until",
        "until: \"19:00\" | until: \"25:00\" | 25:00",
        "until: \"19:00\" |  | rules.0.until is required",
        "from: \"08:00\" |  | rules.0.from is required",
        "channels: [CALL] | channels: [] | rule hours: channels must not be empty",
        "channels: [CALL] | channels: [PIGEON] | PIGEON",
        "severity: WARN |  | rules.1.severity is required",
        "severity: WARN | severity: MIND | MIND",
        "scope: PERSON |  | rules.0.scope is required",
        "scope: PERSON | scope: TOWN | TOWN",
        "clock: BORROWER |  | rules.0.clock is required",
        "clock: BORROWER | clock: LENDER | LENDER",
        "consentDaysMax: 7 | consentDaysMax: 0 | rule hours: consentDaysMax must be 1 or more",
        "max: 3 |  | rules.1.max is required",
        "max: 3 | max: 0 | rule count: max must be 1 or more",
        "max: 3 | max: -1 | rule count: max must be 1 or more",
        "window: ROLLING_DAYS |  | rules.1.window is required",
        "window: ROLLING_DAYS | window: LOCAL_DAY | rule count: days must be",
        "days: 7 |  | rule count: days must be",
        "days: 7 | days: 0 | rule count: days must be",
        "days: 5 | days: -5 | rule rest: days must be 1 or more",
        "max: 1 | max: -1 | rule others: max must not be negative",
        "purposes: [VERIFICATION] | purposes: [] | rule others: purposes must not be empty",
        "unansweredMin: 2 | unansweredMin: -2 | rule others: unansweredMin must not be negative",
        "scope: CONTACT_POINT | scope: PERSON | rule others: severity must be BLOCK, scope CONTACT_POINT",
        "severity: WARN | severity: WARN~    colour: red | colour",
        "rules: | rules: [ | is not valid YAML"
      })
  void saysWhatIsMissingOrUnknown(String good, @Nullable String bad, String says) {
    String yaml =
        GOOD.replaceFirst(
            Pattern.quote(good.replace('~', '\n')), bad == null ? "" : bad.replace('~', '\n'));
    assertThat(yaml).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(InvalidDataFile.class)
        .hasMessageStartingWith("house.yaml: ")
        .hasMessageContaining(says);
  }

  @ParameterizedTest
  @CsvSource({"2025-12-31, false", "2026-01-01, true", "2026-12-31, true", "2027-01-01, false"})
  void isInEffectOnItsDaysAlone(LocalDate day, boolean inEffect) throws IOException {
    assertThat(read(GOOD).isInEffect(day)).isEqualTo(inEffect);
  }

  private static RulePack read(String yaml) throws IOException {
    return DataFiles.read(
        new ByteArrayInputStream(yaml.getBytes(UTF_8)), "house.yaml", new TypeReference<>() {});
  }
}
