package dev.amends.plan.agreement;

import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.InstalmentDueSoon;
import dev.amends.events.PlanEvent.InstalmentMissed;
import dev.amends.events.PlanEvent.InstalmentReopened;
import dev.amends.events.PlanEvent.InstalmentResult;
import dev.amends.events.PlanEvent.PlanNearBreach;
import java.time.LocalDate;
import java.util.Optional;

/** Records how the instalments of a plan, or the one payment of a promise, are judged. */
public final class InstalmentJudgements {
  private final InstalmentEvents events;
  private final PlannedInstalments instalments;

  InstalmentJudgements(InstalmentEvents events, PlannedInstalments instalments) {
    this.events = events;
    this.instalments = instalments;
  }

  /** Reminds the borrower of an instalment that is due soon. */
  public InstalmentDueSoon remind(int number, LocalDate businessDate, Origin origin) {
    PlannedInstalment instalment = instalments.get(number);
    instalment.remindedOn = businessDate;
    return events.dueSoon(instalment, businessDate, origin);
  }

  /**
   * Marks an instalment as short within its grace period.
   *
   * @param day the business day on whose close it was short first
   * @param graceUntil the last business date on which a payment is in time
   */
  public PlanNearBreach nearBreach(
      int number,
      LocalDate day,
      Money shortBy,
      LocalDate graceUntil,
      LocalDate businessDate,
      Origin origin) {
    PlannedInstalment instalment = instalments.get(number);
    instalment.nearBreach(day);
    return events.nearBreach(instalment, shortBy, graceUntil, businessDate, origin);
  }

  /**
   * Marks an instalment as missed.
   *
   * @param day the first business day after its grace period, which dates the event
   */
  public InstalmentMissed miss(int number, LocalDate day, Money shortBy, Origin origin) {
    PlannedInstalment instalment = instalments.get(number);
    instalment.miss(day);
    return events.missed(instalment, shortBy, day, origin);
  }

  /** Accepts the shortfall of an instalment after its grace period. */
  public void accept(int number, LocalDate day) {
    instalments.get(number).accept(day);
  }

  /** Dates a shortfall that stands by another day, because its grace period has changed. */
  public void redate(int number, LocalDate day) {
    PlannedInstalment instalment = instalments.get(number);
    if (instalment.missed) {
      instalment.miss(day);
    } else {
      instalment.nearBreach(day);
    }
  }

  /** The shortfall of an instalment that was published and not withdrawn; empty if none stands. */
  public Optional<InstalmentResult> shortfall(int number) {
    return Optional.ofNullable(instalments.get(number).shortfall());
  }

  /**
   * Withdraws the judgement of an instalment.
   *
   * @param open the amount still to be paid
   * @return the withdrawal of the shortfall; empty if none was published
   */
  public Optional<InstalmentReopened> withdraw(
      int number, Money open, LocalDate businessDate, Origin origin) {
    PlannedInstalment instalment = instalments.get(number);
    Optional<InstalmentResult> withdrawn = Optional.ofNullable(instalment.shortfall());
    instalment.withdrawJudgement();
    return withdrawn.map(result -> events.reopened(instalment, result, open, businessDate, origin));
  }
}
