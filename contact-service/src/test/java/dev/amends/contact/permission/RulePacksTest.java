package dev.amends.contact.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.hours.CallingHours;
import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent.Channel;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rule packs that are read at start, and the errors that prevent the start. */
@QuarkusTest
class RulePacksTest extends ServiceTest {
  private static final CaseFile SOMEBODY =
      CaseFile.awaited(UUID.randomUUID(), new AccountKey("cu", "A-1"));

  @Inject BorrowerZones zones;

  /** A configuration as an operator writes it. */
  private record Config(
      List<String> packs,
      String defaultPack,
      Map<String, String> lenders,
      Map<String, String> regions)
      implements RulePackConfig {

    @Override
    public Duration expiry() {
      return Duration.ofMinutes(30);
    }

    @Override
    public Map<Channel, Duration> expiries() {
      return Map.of();
    }

    @Override
    public Duration tolerance() {
      return Duration.ofMinutes(1);
    }
  }

  private RulePacks started(
      List<String> names,
      String otherwise,
      Map<String, String> lenders,
      Map<String, String> regions) {
    return new RulePacks(new Config(names, otherwise, lenders, regions), zones);
  }

  @Test
  void choosesTheStrictPackForUnknownRegions() {
    RulePacks packs = started(List.of("strict", "us-reg-f"), "strict", Map.of(), Map.of());
    assertThat(packs.idFor(SOMEBODY)).isEqualTo("strict");
    assertThat(packs.find(SOMEBODY, Instant.parse("2026-11-23T02:00:00Z")))
        .hasValueSatisfying(pack -> assertThat(pack.reference()).isEqualTo("strict/2"));
    assertThat(packs.callingHours(SOMEBODY, Instant.parse("2026-11-23T02:00:00Z")))
        .isEqualTo(new CallingHours(LocalTime.of(8, 0), LocalTime.of(19, 0)));
  }

  @Test
  void givesALenderThePackItChose() {
    RulePacks packs =
        started(List.of("strict", "us-reg-f"), "strict", Map.of("cu", "us-reg-f"), Map.of());
    assertThat(packs.idFor(SOMEBODY)).isEqualTo("us-reg-f");
  }

  @Test
  void hasNoPackBeforeItComesIntoEffectButItsHours() {
    RulePacks packs = started(List.of("cn-cba-2026"), "cn-cba-2026", Map.of(), Map.of());
    assertThat(packs.find(SOMEBODY, Instant.parse("2026-01-29T23:59:59Z"))).isEmpty();
    assertThat(packs.find(SOMEBODY, Instant.parse("2026-01-30T00:00:00Z"))).isPresent();
    assertThat(packs.callingHours(SOMEBODY, Instant.parse("2026-01-29T23:59:59Z")))
        .isEqualTo(new CallingHours(LocalTime.of(8, 0), LocalTime.of(22, 0)));
  }

  @Test
  void takesTheVersionThatIsInEffect() {
    RulePacks packs = started(List.of("house-1", "house-2"), "house", Map.of(), Map.of());
    assertThat(packs.find(SOMEBODY, Instant.parse("2026-06-30T23:59:59Z")).orElseThrow().version())
        .isEqualTo(1);
    assertThat(packs.find(SOMEBODY, Instant.parse("2026-07-01T00:00:00Z")).orElseThrow().version())
        .isEqualTo(2);
    assertThat(packs.callingHours(SOMEBODY, Instant.parse("2026-06-30T23:59:59Z")).from())
        .isEqualTo(LocalTime.of(9, 0));
    assertThat(packs.callingHours(SOMEBODY, Instant.parse("2026-07-01T00:00:00Z")).from())
        .isEqualTo(LocalTime.of(10, 0));
  }

  @Test
  void doesNotStartWithWhatCannotBeReadOrFound() {
    assertStopsStart(
        () -> started(List.of("nowhere"), "strict", Map.of(), Map.of()),
        "nowhere.yaml: was not found");
    assertStopsStart(
        () -> started(List.of("broken"), "broken", Map.of(), Map.of()),
        "rule-packs/broken.yaml: rules.0.citation is required");
    assertStopsStart(
        () -> started(List.of("strict"), "lax", Map.of(), Map.of()),
        "amends.contact.permits.default-pack names the rule pack lax");
    assertStopsStart(
        () -> started(List.of("strict"), "strict", Map.of("cu", "lax"), Map.of()),
        "amends.contact.permits.lenders.cu");
    assertStopsStart(
        () -> started(List.of("strict"), "strict", Map.of(), Map.of("US-NY", "lax")),
        "amends.contact.permits.regions.US-NY");
    assertStopsStart(
        () -> started(List.of("strict", "strict"), "strict", Map.of(), Map.of()),
        "strict/2 and strict/2 are in effect at once");
    assertStopsStart(
        () -> started(List.of("us-reg-f", "house-us"), "us-reg-f", Map.of(), Map.of()),
        "the region US has the pack us-reg-f already");
  }

  private static void assertStopsStart(Runnable start, String... says) {
    assertThatThrownBy(start::run)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll(says);
  }
}
