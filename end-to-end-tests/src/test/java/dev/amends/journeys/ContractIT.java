package dev.amends.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics.PublishedEvent;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs after all journeys and validates every record on every topic against the published contract,
 * except those that break it on purpose.
 */
@Journey
@Order(Integer.MAX_VALUE)
class ContractIT {
  private final JourneyPlatform platform;

  ContractIT(JourneyPlatform platform) {
    this.platform = platform;
  }

  @ParameterizedTest
  @ValueSource(strings = {"lender.accounts", "cases", "assessments", "contacts", "plans"})
  void everyRecordFollowsTheContract(String topic) {
    AsyncApi contract = AsyncApi.published();
    assertThat(platform.topics().read(topic))
        .filteredOn(event -> !event.headers().containsKey(Lender.INVALID))
        .isNotEmpty()
        .allSatisfy(
            event -> {
              assertThat(contract.violations(event)).as(event.toString()).isEmpty();
              assertThat(Schemas.violations(event)).as(event.toString()).isEmpty();
            });
  }

  @Test
  void servicesPublishNoEventIdTwice() {
    for (String topic : new String[] {"cases", "assessments", "contacts", "plans"}) {
      Set<String> ids = new HashSet<>();
      for (PublishedEvent event : platform.topics().read(topic)) {
        if (!event.headers().containsKey(EventOrderIT.REPEATED)) {
          assertThat(ids.add(event.id())).as(event.toString()).isTrue();
        }
      }
    }
  }
}
