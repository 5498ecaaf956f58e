package dev.amends.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics.Told;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After all journeys: whatever stands on a topic is what the published contract says. */
@Journey
@Order(Integer.MAX_VALUE)
class ContractIT {
  private final JourneyPlatform platform;

  ContractIT(JourneyPlatform platform) {
    this.platform = platform;
  }

  @ParameterizedTest
  @ValueSource(strings = {"lender.accounts", "cases", "assessments", "contacts", "plans"})
  void everyRecordKeepsTheContract(String topic) {
    AsyncApi contract = AsyncApi.published();
    assertThat(platform.topics().read(topic))
        .isNotEmpty()
        .allSatisfy(
            told -> {
              assertThat(contract.violations(told)).as(told.toString()).isEmpty();
              assertThat(Schemas.violations(told)).as(told.toString()).isEmpty();
            });
  }

  @Test
  void noIdStandsTwiceOnWhatTheServicesTell() {
    for (String topic : new String[] {"cases", "assessments", "contacts", "plans"}) {
      Set<String> ids = new HashSet<>();
      for (Told told : platform.topics().read(topic)) {
        if (!told.headers().containsKey(DisorderIT.REPEATED)) {
          assertThat(ids.add(told.id())).as(told.toString()).isTrue();
        }
      }
    }
  }
}
