package dev.amends.messaging.consumption;

import dev.amends.conventions.privacy.OperationalText;
import dev.amends.messaging.consumption.ParkedBulkCommands.BulkItem;
import dev.amends.messaging.consumption.ParkedBulkCommands.BulkOutcome;
import dev.amends.messaging.consumption.ParkedBulkCommands.BulkResult;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an operator sends to decide many parked messages, and what they get back. */
final class ParkedBulk {
  private static final int MESSAGES_MAX = 500;
  private static final int MESSAGES_DEFAULT = 100;

  private ParkedBulk() {}

  private static int limitOf(@Nullable Integer limit) {
    return limit == null ? MESSAGES_DEFAULT : limit;
  }

  /**
   * Parked messages to release.
   *
   * @param dryRun whether to show only what would be released
   * @param limit the largest number of messages to release, 100 if absent; those behind them do not
   *     count
   */
  @Schema(
      name = "BulkRelease",
      examples =
          """
          {"filter": {"lenderId": "CU-DEMO", "field": "amount.currency"}, "dryRun": true}\
          """)
  record Release(
      @NotNull @Valid ParkedFilter filter,
      @NotNull Boolean dryRun,
      @Nullable @Min(1) @Max(MESSAGES_MAX) Integer limit) {

    int messagesMax() {
      return limitOf(limit);
    }
  }

  /**
   * Parked messages to discard.
   *
   * @param reason why they are discarded
   * @param dryRun whether to show only what would be discarded
   * @param limit the largest number of messages to discard, 100 if absent
   */
  @Schema(
      name = "BulkDiscard",
      examples =
          """
          {"filter": {"key": "CU-DEMO:LN-1003"}, "reason": "CORRECTED_BY_LENDER", "dryRun": true}\
          """)
  record Discard(
      @NotNull @Valid ParkedFilter filter,
      @NotNull DiscardReason reason,
      @NotNull Boolean dryRun,
      @Nullable @Min(1) @Max(MESSAGES_MAX) Integer limit) {

    int messagesMax() {
      return limitOf(limit);
    }
  }

  /**
   * The result of a bulk operation.
   *
   * @param matched the number of messages that matched at the beginning; messages that waited
   *     behind others do not count
   * @param decided how many were released or discarded
   * @param applied how many messages were applied, with those that waited behind others
   * @param remaining how many of the matching messages were not tried: repeat the call for them
   */
  @Schema(name = "BulkResult")
  record Result(
      boolean dryRun, long matched, long decided, int applied, long remaining, List<Item> items) {

    static Result of(boolean dryRun, BulkResult result) {
      return new Result(
          dryRun,
          result.matched(),
          result.count(BulkOutcome.DECIDED),
          result.applied(),
          dryRun ? result.matched() : result.matched() - result.items().size(),
          result.items().stream().map(Item::of).toList());
    }
  }

  /**
   * A message of a bulk operation.
   *
   * @param reason why it was parked
   * @param waiting the number of messages that waited behind it
   * @param applied how many messages were applied: the released one and those behind it
   * @param stillParked the message that now comes first for the key, if one was rejected
   * @param detail why the message was not decided or the next one was rejected
   */
  @Schema(name = "BulkItem")
  record Item(
      UUID id,
      @Nullable String key,
      String type,
      @Nullable String field,
      @OperationalText String reason,
      long waiting,
      BulkOutcome outcome,
      int applied,
      @Nullable UUID stillParked,
      @OperationalText @Nullable String detail) {

    static Item of(BulkItem item) {
      ParkedSelection.Head head = item.message();
      return new Item(
          head.id(),
          head.key(),
          head.type(),
          head.field(),
          head.reason(),
          head.waiting(),
          item.outcome(),
          item.applied(),
          item.stillParked(),
          item.detail());
    }
  }
}
