package dev.amends.plan.agreement;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.InstalmentResult;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One instalment of a version and the money received for it. */
@Entity
@Table(name = "instalment")
class PlannedInstalment {
  @Id UUID id;

  @ManyToOne PlanVersion version;

  int number;
  LocalDate dueDate;
  long amountMinor;

  /** The part of the amount that is interest; null if the plan bears none. */
  @Nullable Long interestMinor;

  long paidMinor;

  /** The part of the money received that paid the interest. */
  long paidInterestMinor;

  boolean missed;

  /** The first business day after its grace period; null until it is judged then. */
  @Nullable LocalDate judgedOn;

  /** The business day on whose close it was short within its grace period; null if it is not. */
  @Nullable LocalDate nearBreachOn;

  /** The business day on whose close the borrower was reminded of it. */
  @Nullable LocalDate remindedOn;

  @SuppressWarnings("NullAway.Init")
  protected PlannedInstalment() {}

  PlannedInstalment(PlanVersion version, Instalment terms) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.version = version;
    this.number = terms.number();
    this.dueDate = terms.dueDate();
    this.amountMinor = terms.amount().minorUnits();
    this.interestMinor = Amounts.minorUnits(terms.interest());
  }

  Instalment terms() {
    return new Instalment(
        number, dueDate, amount(), Amounts.money(interestMinor, version.currency()));
  }

  InstalmentState state() {
    return new InstalmentState(
        number,
        dueDate,
        amount(),
        interest(),
        new Money(paidMinor, version.currency()),
        new Money(paidInterestMinor, version.currency()),
        missed,
        judgedOn != null);
  }

  Money amount() {
    return new Money(amountMinor, version.currency());
  }

  private Money interest() {
    return new Money(interestMinor == null ? 0 : interestMinor, version.currency());
  }

  boolean isPaid() {
    return paidMinor >= amountMinor;
  }

  /** The shortfall that was found and published last; null if none stands. */
  @Nullable InstalmentResult shortfall() {
    return missed
        ? InstalmentResult.MISSED
        : nearBreachOn == null ? null : InstalmentResult.NEAR_BREACH;
  }

  /** Marks it as short within its grace period. */
  void nearBreach(LocalDate day) {
    withdrawJudgement();
    nearBreachOn = day;
  }

  /** Marks it as missed from the first business day after its grace period. */
  void miss(LocalDate day) {
    accept(day);
    missed = true;
  }

  /** Accepts its shortfall after its grace period. */
  void accept(LocalDate day) {
    withdrawJudgement();
    judgedOn = day;
  }

  void withdrawJudgement() {
    judgedOn = null;
    nearBreachOn = null;
    missed = false;
  }

  /** Replaces the money received; its interest is paid first. */
  void receive(long minor) {
    receive(minor, Math.min(minor, interest().minorUnits()));
  }

  /** Replaces the money received, and the part of it that paid the interest. */
  void receive(long minor, long ofInterest) {
    paidMinor = minor;
    paidInterestMinor = ofInterest;
  }
}
