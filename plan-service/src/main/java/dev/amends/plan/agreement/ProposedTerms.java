package dev.amends.plan.agreement;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a proposal.
 *
 * @param instalments the whole schedule, including instalments paid under earlier versions
 * @param sustainable the monthly limit from the newest valid assessment; null without one
 * @param method how the borrower pays, such as BANK_TRANSFER
 * @param overrideReason why the terms may exceed the sustainable amount; null if they do not
 */
public record ProposedTerms(
    PlanKind kind,
    List<Instalment> instalments,
    @Nullable Money sustainable,
    @Nullable String method,
    @Nullable String overrideReason,
    Proposer proposer) {

  public ProposedTerms {
    instalments = List.copyOf(instalments);
  }

  /** The sum of the instalments. */
  public Money total() {
    return instalments.stream().map(Instalment::amount).reduce(Money::plus).orElseThrow();
  }
}
