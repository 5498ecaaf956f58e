package dev.amends.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.rules.pack.PackChoicePolicy.Choices;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lender's choice, then the region's, then the strictest. */
class PackChoicePolicyTest {
  private static final Choices CHOICES =
      new Choices(
          Map.of("careful", "strict", "house", "house-rules"),
          Map.of("US-NY", "new-york", "GB", "house-rules"),
          Map.of("US", "us-reg-f", "GB", "uk-conc", "CN", "cn-cba-2026", "CN-HK", "strict"),
          "strict");

  @ParameterizedTest
  @CsvSource({
    // lender, region, pack
    "acme, US, us-reg-f",
    "acme, US-CA, us-reg-f",
    "acme, US-NY, new-york",
    "acme, GB, house-rules",
    "acme, GB-SCT, house-rules",
    "acme, CN, cn-cba-2026",
    "acme, CN-HK, strict",
    "acme, TW, strict",
    "acme, XX, strict",
    "acme, , strict",
    "careful, CN, strict",
    "house, , house-rules"
  })
  void takesTheNearest(String lender, @Nullable String region, String pack) {
    assertThat(PackChoicePolicy.choose(lender, region, CHOICES)).isEqualTo(pack);
  }
}
