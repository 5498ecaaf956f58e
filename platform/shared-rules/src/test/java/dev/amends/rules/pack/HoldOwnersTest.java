package dev.amends.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.CaseEvent.HoldKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose fact a hold is, by kind and rule pack. */
class HoldOwnersTest {
  private static final HoldOwners OWNERS =
      HoldOwners.read(
          List.of("us-reg-f", "uk-conc", "cn-cba-2026", "in-rbi", "strict"),
          Map.of("house", "us-reg-f"),
          Map.of("US-NY", "strict"),
          "strict");

  @ParameterizedTest
  @CsvSource({
    "DECEASED, bank, US, 2026-11-20, true",
    "BANKRUPT, bank, US, 2026-11-20, true",
    "VULNERABILITY, bank, US, 2026-11-20, true",
    "MORATORIUM, bank, US, 2026-11-20, true",
    "DISPUTE, bank, CN, 2026-11-20, false",
    "PAYMENT_CLAIM, bank, CN, 2026-11-20, false",
    "COMPLAINT, bank, CN, 2026-11-20, false",
    "CEASE, bank, US, 2026-11-20, false",
    "CEASE, bank, US-CA, 2026-11-20, false",
    "CEASE, bank, US-NY, 2026-11-20, true",
    "CEASE, bank, GB, 2026-11-20, true",
    "CEASE, bank, CN, 2026-11-20, true",
    "CEASE, house, CN, 2026-11-20, false",
    "CEASE, bank, , 2026-11-20, true",
    "CEASE, bank, US, 1999-12-31, true", // no version is in effect
    "REPRESENTATIVE, bank, US, 2026-11-20, false",
    "REPRESENTATIVE, bank, IN, 2026-11-20, true",
  })
  void thePackOfTheOtherCaseDecides(
      HoldKind kind, String lenderId, @Nullable String region, LocalDate day, boolean ofPerson) {
    assertThat(OWNERS.isOfPerson(kind, lenderId, region, day)).isEqualTo(ofPerson);
    assertThat(HoldOwners.canBeOfPerson(kind) || !ofPerson).isTrue();
  }
}
