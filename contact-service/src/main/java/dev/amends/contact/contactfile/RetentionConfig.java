package dev.amends.contact.contactfile;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** The former keys of the retention periods; none may be set. */
@ConfigMapping(prefix = "amends.contact.retention")
interface RetentionConfig {

  /** Moved to {@code amends.retention.regions}. */
  Map<String, Map<String, String>> regions();

  /** Moved to {@code retention.yaml}: the longest period applies. */
  Map<String, String> fallback();
}
