package dev.amends.plan.payment;

import dev.amends.plan.allocation.AllocationPolicy.InstalmentPart;
import dev.amends.plan.allocation.AllocationPolicy.PaymentAllocation;
import dev.amends.plan.allocation.DebtComponents;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * How a plan divided a payment among its instalments and the components of the debt; all zero
 * without a plan. Minor units of the payment's currency.
 */
@Embeddable
class PaymentDivision {
  long allocatedMinor;
  long penaltyMinor;
  long feeMinor;
  long interestMinor;
  long principalMinor;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  List<InstalmentPart> instalmentParts = List.of();

  /** The plan to whose instalments money went; null if none did. */
  @Nullable UUID planId;

  /** The id of the rule; null if no plan claims the payment. */
  @Nullable String allocationRule;

  /** Creates the division of a payment that no plan claims. */
  protected PaymentDivision() {}

  PaymentDivision(PaymentAllocation allocation, UUID plan, String rule) {
    DebtComponents components = allocation.components();
    allocatedMinor = components.sum();
    penaltyMinor = components.penalty();
    feeMinor = components.fee();
    interestMinor = components.interest();
    principalMinor = components.principal();
    instalmentParts = allocation.parts();
    planId = allocatedMinor == 0 ? null : plan;
    allocationRule = rule;
  }

  /** The allocated part by component of the debt. */
  DebtComponents components() {
    return new DebtComponents(penaltyMinor, feeMinor, interestMinor, principalMinor);
  }
}
