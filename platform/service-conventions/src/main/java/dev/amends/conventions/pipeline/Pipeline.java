package dev.amends.conventions.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.amends.conventions.privacy.OperationalText;
import dev.amends.events.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A lender's items by stage.
 *
 * @param businessDate the closed business day of the figures; absent for the present ones
 * @param asOf the time of the figures; for a business day, when its last partition was closed
 * @param stages by name; stages without items are left out
 */
public record Pipeline(
    @Schema(examples = "CU-DEMO") String lenderId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "2026-02-28")
        @Nullable LocalDate businessDate,
    Instant asOf,
    List<StageFigures> stages) {

  /**
   * The items of one stage.
   *
   * @param amounts by currency; empty for items without an amount
   * @param oldestSince since when the oldest item needs attention
   */
  public record StageFigures(
      @OperationalText @Schema(examples = "NEGOTIATE") String stage,
      @Schema(examples = "450") long count,
      List<Money> amounts,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant oldestSince) {}
}
