package dev.amends.cases.borrowerview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.conventions.Problem;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a link may be valid. */
class LinkPeriodTest {

  @Test
  void takesTheConfiguredTimeUnlessTheRequestNamesOne() {
    LinkPeriod period = new LinkPeriod(config(Duration.ofHours(24), Duration.ofDays(30)));

    assertThat(period.parse(null)).isEqualTo(Duration.ofHours(24));
    assertThat(period.parse("PT1M")).isEqualTo(Duration.ofMinutes(1));
    assertThat(period.parse(" P30D ")).isEqualTo(Duration.ofDays(30));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PT59S", "P30DT1S", "PT0S", "-PT1H", "P1M", "86400", "", "PT999999999999999H"})
  void rejectsOtherTimes(String asked) {
    LinkPeriod period = new LinkPeriod(config(Duration.ofHours(24), Duration.ofDays(30)));

    assertThatThrownBy(() -> period.parse(asked))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("expiresIn must be");
  }

  @Test
  void rejectsAStandardAboveTheLimit() {
    assertThatThrownBy(() -> new LinkPeriod(config(Duration.ofHours(25), Duration.ofHours(24))))
        .hasMessage(
            "amends.cases.borrower-links.expires-in: must not be longer than expires-in-max, PT24H"
                + " (was PT25H)");
  }

  private static BorrowerLinkConfig config(Duration standard, Duration max) {
    String prefix = "amends.cases.borrower-links.";
    return new SmallRyeConfigBuilder()
        .withMapping(BorrowerLinkConfig.class)
        .withDefaultValue(prefix + "key-set", "unused")
        .withDefaultValue(prefix + "expires-in", standard.toString())
        .withDefaultValue(prefix + "expires-in-max", max.toString())
        .build()
        .getConfigMapping(BorrowerLinkConfig.class);
  }
}
