package dev.amends.contact.permission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule pack that says less than it must is not read at all. */
class RulePackTest {
  private static final String GOOD =
      """
      id: house
      version: 1
      effectiveFrom: 2026-01-01
      rules:
        - id: hours
          kind: CALLING_HOURS
          from: "08:00"
          until: "19:00"
          channels: [CALL]
          severity: BLOCK
          scope: PERSON
          clock: BORROWER
          citation: "a law"
          evidence: V
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "citation: \"a law\" | ",
        "evidence: V | evidence: HEARSAY",
        "evidence: V | ",
        "kind: CALLING_HOURS | kind: FULL_MOON",
        "until: \"19:00\" | until: \"07:00\"",
        "until: \"19:00\" | ",
        "channels: [CALL] | channels: []",
        "channels: [CALL] | channels: [PIGEON]",
        "severity: BLOCK | severity: BLOCK~    colour: red",
        "version: 1 | version:",
        "rules: | rules: ["
      })
  void refusesWhatIsMissingOrUnknown(String good, @Nullable String bad) {
    String yaml = GOOD.replace(good, bad == null ? "" : bad.replace('~', '\n'));
    assertThatThrownBy(() -> RulePacks.read(new ByteArrayInputStream(yaml.getBytes(UTF_8))))
        .isInstanceOfAny(java.io.IOException.class, IllegalArgumentException.class);
  }
}
