package dev.amends.plan.agreement;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One instalment of a version, and what has come in for it. */
@Entity
@Table(name = "instalment")
class PlannedInstalment {
  @Id UUID id;

  @ManyToOne PlanVersion version;

  int number;
  LocalDate dueDate;
  long amountMinor;
  long paidMinor;
  boolean missed;

  /** The closed day on which its lateness was judged; it is judged once. */
  @Nullable LocalDate judgedOn;

  @SuppressWarnings("NullAway.Init")
  protected PlannedInstalment() {}

  PlannedInstalment(PlanVersion version, Instalment terms) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.version = version;
    this.number = terms.number();
    this.dueDate = terms.dueDate();
    this.amountMinor = terms.amount().minorUnits();
  }

  Instalment terms() {
    return new Instalment(number, dueDate, amount());
  }

  InstalmentState state() {
    Money paid = new Money(paidMinor, version.currency());
    return new InstalmentState(number, dueDate, amount(), paid, missed, judgedOn != null);
  }

  Money amount() {
    return new Money(amountMinor, version.currency());
  }

  boolean isPaid() {
    return paidMinor >= amountMinor;
  }

  /** Open again after it was paid, or shorter than was let pass, it is judged again. */
  void pay(long minor) {
    boolean openAgain = isPaid() && minor < amountMinor;
    boolean shorterThanLetPass = judgedOn != null && !missed && minor < paidMinor;
    if (openAgain || shorterThanLetPass) {
      judgedOn = null;
      missed = false;
    }
    paidMinor = minor;
  }
}
