package dev.amends.plan.approval;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.agreement.PlanVersion;
import dev.amends.plan.agreement.ProposedTerms;
import dev.amends.plan.agreement.Review;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What limits apply to: the terms of a proposal or of a stored version.
 *
 * @param total the sum of the instalments
 * @param discount the part of the debt that a settlement waives; null for other kinds
 * @param overrideReason why the terms may exceed the sustainable amount; null if they do not
 */
record LimitedTerms(
    PlanKind kind,
    Money total,
    int instalments,
    LocalDate lastDueDate,
    @Nullable Money discount,
    @Nullable String overrideReason,
    Review review) {

  static LimitedTerms of(ProposedTerms terms, Review review) {
    return new LimitedTerms(
        terms.kind(),
        terms.total(),
        terms.instalments().size(),
        terms.instalments().stream()
            .map(Instalment::dueDate)
            .max(Comparator.naturalOrder())
            .orElseThrow(),
        terms.discount(),
        terms.overrideReason(),
        review);
  }

  static LimitedTerms of(PlanVersion version) {
    return new LimitedTerms(
        version.kind(),
        version.total(),
        version.instalments().size(),
        version.instalments().stream()
            .map(InstalmentState::dueDate)
            .max(Comparator.naturalOrder())
            .orElseThrow(),
        version.discount(),
        version.overrideReason(),
        version.review());
  }
}
