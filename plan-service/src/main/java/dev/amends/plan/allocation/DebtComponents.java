package dev.amends.plan.allocation;

/**
 * An amount by component of the debt, in minor units of one currency; none is negative.
 *
 * @param penalty penalty interest
 * @param fee fees, and the costs of enforcement that the lender has charged
 */
public record DebtComponents(long penalty, long fee, long interest, long principal) {
  public static final DebtComponents NONE = new DebtComponents(0, 0, 0, 0);

  /** The amount of one component. */
  public long of(DebtComponent component) {
    return switch (component) {
      case PENALTY -> penalty;
      case FEE -> fee;
      case INTEREST -> interest;
      case PRINCIPAL -> principal;
    };
  }

  /** The sums of both, by component. */
  DebtComponents plus(DebtComponents other) {
    return new DebtComponents(
        penalty + other.penalty,
        fee + other.fee,
        interest + other.interest,
        principal + other.principal);
  }

  /** The same amounts with more of one component. */
  DebtComponents plus(DebtComponent component, long minorUnits) {
    return switch (component) {
      case PENALTY -> new DebtComponents(penalty + minorUnits, fee, interest, principal);
      case FEE -> new DebtComponents(penalty, fee + minorUnits, interest, principal);
      case INTEREST -> new DebtComponents(penalty, fee, interest + minorUnits, principal);
      case PRINCIPAL -> new DebtComponents(penalty, fee, interest, principal + minorUnits);
    };
  }

  /** The sum of the components. */
  public long sum() {
    return Math.addExact(Math.addExact(penalty, fee), Math.addExact(interest, principal));
  }
}
