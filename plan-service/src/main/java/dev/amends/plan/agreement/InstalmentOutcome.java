package dev.amends.plan.agreement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns of an instalment that change after it was agreed. */
record InstalmentOutcome(
    UUID id,
    long paidMinor,
    long paidInterestMinor,
    boolean missed,
    @Nullable LocalDate judgedOn,
    @Nullable LocalDate nearBreachOn,
    @Nullable LocalDate remindedOn) {

  static InstalmentOutcome of(PlannedInstalment instalment) {
    return new InstalmentOutcome(
        instalment.id,
        instalment.paidMinor,
        instalment.paidInterestMinor,
        instalment.missed,
        instalment.judgedOn,
        instalment.nearBreachOn,
        instalment.remindedOn);
  }
}
