package dev.amends.plan.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.AccountKey;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** New terms that wait for approval show what is paid already. */
class PendingVersionTest {
  private static final Currency CNY = Currency.getInstance("CNY");
  private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);
  private static final Origin ORIGIN = Origin.system("test");

  private final RepaymentPlan plan =
      new RepaymentPlan(
          UUID.randomUUID(), new AccountKey("CU-1", "LN-1"), 0, PlanKind.INSTALMENTS, CNY);

  @Test
  void showsWhatIsPaidOldestInstalmentFirst() {
    // Given
    propose(300, 300);
    plan.activate(MARCH_10, 0, ORIGIN);
    plan.allocate(
        List.of(
            new InstalmentAllocation(1, new Money(300, CNY), "P-1", MARCH_10),
            new InstalmentAllocation(2, new Money(50, CNY), null, null)),
        MARCH_10,
        ORIGIN);

    // When
    propose(300, 50, 125, 125);

    // Then
    PlanVersion pending = plan.pending().orElseThrow();
    assertThat(paid(pending.instalmentsWithPayments())).containsExactly(300L, 50L, 0L, 0L);
    assertThat(pending.instalmentsWithPayments().getFirst().isPaid()).isTrue();
    assertThat(paid(plan.inForce().orElseThrow().instalmentsWithPayments()))
        .containsExactly(300L, 50L);
  }

  @Test
  void theFirstTermsOfAPlanHaveReceivedNothing() {
    propose(300, 300);

    assertThat(paid(plan.pending().orElseThrow().instalmentsWithPayments()))
        .containsExactly(0L, 0L);
  }

  @Test
  void whatIsStillToBeRepaidLeavesOutTheInterest() {
    // Given
    propose(interestBearing(1, 110, 10), interestBearing(2, 105, 5));
    assertThat(plan.pending().orElseThrow().unpaidPrincipal()).isEqualTo(new Money(200, CNY));
    plan.activate(MARCH_10, 0, ORIGIN);
    plan.allocate(
        List.of(
            new InstalmentAllocation(1, new Money(110, CNY), new Money(10, CNY), "P-1", MARCH_10)),
        MARCH_10,
        ORIGIN);

    // When
    propose(interestBearing(1, 110, 10), interestBearing(2, 53, 3), interestBearing(3, 51, 1));

    // Then
    assertThat(plan.pending().orElseThrow().unpaidPrincipal()).isEqualTo(new Money(100, CNY));
  }

  private static Instalment interestBearing(int number, long amount, long interest) {
    return new Instalment(
        number, MARCH_10.plusMonths(number), new Money(amount, CNY), new Money(interest, CNY));
  }

  private static List<Long> paid(List<InstalmentState> instalments) {
    return instalments.stream().map(instalment -> instalment.paid().minorUnits()).toList();
  }

  private void propose(long... amounts) {
    List<Instalment> schedule = new ArrayList<>();
    for (long amount : amounts) {
      int number = schedule.size() + 1;
      schedule.add(
          new Instalment(number, MARCH_10.plusMonths(number), new Money(amount, CNY), null));
    }
    propose(schedule.toArray(Instalment[]::new));
  }

  private void propose(Instalment... schedule) {
    Proposer agent = new Proposer("li.na", null, Instant.EPOCH);
    plan.propose(
        new ProposedTerms(PlanKind.INSTALMENTS, List.of(schedule), null, null, null, agent),
        new Review(MARCH_10, MARCH_10, null),
        ORIGIN);
  }
}
