package dev.amends.contact.callback;

import dev.amends.contact.casefile.Proposal;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.Money;
import dev.amends.events.PlanEvent.PlanKind;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a call about a promise or plan is about.
 *
 * @param decision the decision to explain, if the call is about one
 * @param shortfall what was not paid, if the call is about that
 */
public record PlanCall(UUID planId, @Nullable Decision decision, @Nullable Shortfall shortfall) {

  /**
   * A decision on proposed terms.
   *
   * @param version the version of the terms
   * @param why the reason, if one was given
   * @param terms the decided terms; absent if another proposal came in between
   */
  @Schema(name = "DecidedPlan")
  public record Decision(
      boolean approved,
      PlanKind kind,
      int version,
      @Nullable String why,
      @Nullable Proposal terms) {}

  /**
   * A payment that did not arrive, or arrived only in part.
   *
   * @param number the number of the instalment; absent if it is about all that are due
   * @param dueDate its due date; absent if it is about all that are due
   * @param missing the missing amount
   * @param received what was received; absent if not known
   * @param graceUntil the last day on which a payment is in time; absent if none is
   */
  public record Shortfall(
      @Nullable Integer number,
      @Nullable LocalDate dueDate,
      Money missing,
      @Nullable Money received,
      @Nullable LocalDate graceUntil) {

    boolean isOf(int instalment) {
      return number != null && number == instalment;
    }
  }

  /** A call about a decision. */
  public static PlanCall about(UUID planId, Decision decision) {
    return new PlanCall(planId, decision, null);
  }

  /** A call about a shortfall. */
  public static PlanCall about(UUID planId, Shortfall shortfall) {
    return new PlanCall(planId, null, shortfall);
  }

  /** The promise or plan, if it has a call of its own for a reason; else null. */
  @Nullable UUID ownPlan(CallbackReason reason) {
    return CallbackPolicy.isPerPlan(reason) ? planId : null;
  }
}
