package dev.amends.plan.agreement;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposes.
 *
 * @param instalments the whole schedule, paid instalments of earlier versions included
 * @param sustainable the cap from the newest assessment, where there is one
 * @param overrideReason why it may be above the cap, where it is
 * @param by the name of the proposer, or system
 */
public record Terms(
    PlanKind kind,
    List<Instalment> instalments,
    @Nullable Money sustainable,
    @Nullable String method,
    @Nullable String overrideReason,
    String by) {

  public Terms {
    instalments = List.copyOf(instalments);
  }

  /** The sum of the instalments. */
  public Money total() {
    return instalments.stream().map(Instalment::amount).reduce(Money::plus).orElseThrow();
  }
}
