package dev.amends.contact.permission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when on something is permitted.
 *
 * @param ruleId the rule that does not permit it earlier; absent where it is permitted at once
 */
public record Opening(Instant at, @Nullable String ruleId) {

  static Opening at(Instant moment) {
    return new Opening(moment, null);
  }
}
