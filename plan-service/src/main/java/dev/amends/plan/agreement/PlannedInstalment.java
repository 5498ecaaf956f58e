package dev.amends.plan.agreement;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
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
  boolean missed;

  /** The closed business day on which it was judged after its grace period; it is judged once. */
  @Nullable LocalDate judgedOn;

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
    Money paid = new Money(paidMinor, version.currency());
    return new InstalmentState(
        number, dueDate, amount(), interest(), paid, missed, judgedOn != null);
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

  /** Marks it as missed at the close of a business day. */
  void miss(LocalDate day) {
    judgedOn = day;
    missed = true;
  }

  /** Accepts its shortfall at the close of a business day. */
  void tolerate(LocalDate day) {
    judgedOn = day;
  }

  /** Withdraws the judgement, because the business day was closed by mistake. */
  void withdrawJudgement() {
    judgedOn = null;
    missed = false;
  }

  /** Dates the judgement back to an earlier closed business day. */
  void redateJudgement(LocalDate day) {
    judgedOn = day;
  }

  /** Replaces the money received. An unpaid instalment without a judgement is judged later. */
  void receive(long minor) {
    paidMinor = minor;
  }
}
