package dev.amends.contact.permission;

import dev.amends.events.ContactEvent.Channel;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The rule packs of lenders and regions, and the validity of permits. */
@ConfigMapping(prefix = "amends.contact.permits")
interface RulePackConfig {

  /** The packs to load from {@code rule-packs/<name>.yaml} on the classpath. */
  @WithDefault("us-reg-f,uk-conc,cn-cba-2026,in-rbi,strict")
  List<String> packs();

  /** The pack that applies if none is chosen. */
  @WithDefault("strict")
  String defaultPack();

  /** Packs by lender; they take precedence over those of a region. */
  Map<String, String> lenders();

  /**
   * Packs by ISO 3166 code of the region; they take precedence over a pack that names the region.
   */
  Map<String, String> regions();

  /** How long an unused permit reserves its attempt. */
  @WithDefault("PT30M")
  Duration expiry();

  /** How long an unused permit of a channel reserves its attempt; overrides {@link #expiry()}. */
  Map<Channel, Duration> expiries();

  /**
   * How long before its permit a contact may begin, because the clocks of telephone systems differ.
   */
  @WithDefault("PT1M")
  Duration tolerance();
}
