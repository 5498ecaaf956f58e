package dev.amends.rules.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "CN, true",
    "CN-BJ, true",
    "CN-HK, false",
    "CNX, false",
    "US, false",
    "US-NY, true",
    "US-CA, false",
  })
  void appliesInACountryExceptWhereTheLawDiffers(String region, boolean applies) {
    assertThat(RegionPolicy.applies(region, Set.of("CN", "US-NY"), Set.of("CN-HK")))
        .isEqualTo(applies);
  }
}
