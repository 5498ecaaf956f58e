package dev.amends.contact.contactfile;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** The former key of the retention periods, which must be empty. */
@ConfigMapping(prefix = "amends.contact.retention")
interface RetentionConfig {

  /** Moved to {@code amends.retention.regions}. */
  Map<String, Map<String, String>> regions();

  /** Moved to {@code retention.yaml}: the longest period applies. */
  Map<String, String> fallback();
}
