package dev.amends.contact.permission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Which rules apply where. */
@ConfigMapping(prefix = "amends.contact.permits")
interface RulePackConfig {

  /** The packs in {@code rule-packs/<name>.yaml} on the class path. */
  @WithDefault("us-reg-f,uk-conc,cn-cba-2026,in-rbi,strict")
  List<String> packs();

  /** The pack for whom none is chosen. */
  @WithDefault("strict")
  String defaultPack();

  /** The pack of a lender; goes before that of the region. */
  Map<String, String> lenders();

  /** The pack of a region, by ISO 3166 code; goes before the one that names the region its own. */
  Map<String, String> regions();

  /** How long an unused permit keeps its attempt. */
  @WithDefault("PT30M")
  Duration expiry();

  /** So long before its permit a contact may have begun, by a telephone system's clock. */
  @WithDefault("PT1M")
  Duration tolerance();
}
