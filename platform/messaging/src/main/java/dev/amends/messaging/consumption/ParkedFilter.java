package dev.amends.messaging.consumption;

import dev.amends.conventions.Problems;
import java.time.Instant;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Selects parked messages to decide together; a message must meet all criteria.
 *
 * @param key the record key of one account
 * @param lenderId a lender, with all its accounts
 * @param field the field that breaks a rule
 * @param reason the beginning of the reason
 * @param parkedBefore only messages that were parked earlier
 */
@Schema(examples = "{\"lenderId\":\"CU-DEMO\",\"reason\":\"amount.currency must be\"}")
record ParkedFilter(
    @Nullable String key,
    @Nullable String lenderId,
    @Nullable String topic,
    @Nullable String type,
    @Nullable String field,
    @Nullable String reason,
    @Nullable Instant parkedBefore) {

  /**
   * Rejects a filter that selects everything, which is more often an oversight than an intention.
   *
   * @throws dev.amends.conventions.Problem 400 if no criterion is given
   */
  void requireCriterion() {
    if (Stream.of(key, lenderId, topic, type, field, reason)
            .allMatch(text -> text == null || text.isBlank())
        && parkedBefore == null) {
      throw Problems.invalid("filter", "must have at least one criterion");
    }
  }
}
