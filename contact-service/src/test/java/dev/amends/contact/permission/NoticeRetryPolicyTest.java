package dev.amends.contact.permission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.permission.PermitResult.Denied;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A notice is tried again only if the reason for its denial ends by itself. */
class NoticeRetryPolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "CASE, awaiting-input, , 2026-11-23T02:00:00Z",
    "TIME, waiting-time, 2026-11-26T02:00:00Z, 2026-11-26T02:00:00Z",
    "FREQUENCY, letters-a-week, 2026-12-23T02:00:00Z, 2026-12-23T02:00:00Z",
    "FREQUENCY, letters-a-week, 2026-12-23T02:00:01Z,",
    "TIME, waiting-time, ,",
    "CASE, hold-dispute, ,",
    "CASE, case-not-open, ,",
    "RESTRICTION, opt-out-letter, 2026-11-26T02:00:00Z,",
    "REQUIRED_DATA, required-data, ,",
    "REPRESENTATIVE, represented, ,",
    "CONTACT_POINT, contact-point-unknown, ,",
    "RULE_PACK, no-rule-pack, ,"
  })
  void dependsOnTheRule(
      ContactRule.Kind kind, String rule, @Nullable Instant next, @Nullable Instant retryAt) {
    Denied denied = new Denied(new ContactRule(kind, rule, "fact"), "reason", List.of(), next);
    assertThat(NoticeRetryPolicy.retryAt(denied, NOW).orElse(null)).isEqualTo(retryAt);
  }
}
