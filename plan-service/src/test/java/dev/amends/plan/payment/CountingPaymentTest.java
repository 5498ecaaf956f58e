package dev.amends.plan.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.LenderEvent.PaymentReversed;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.agreement.ProposedTerms;
import dev.amends.plan.agreement.Proposer;
import dev.amends.plan.agreement.RepaymentPlan;
import dev.amends.plan.agreement.Review;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which payments count for a plan that comes into force on 10 March. */
class CountingPaymentTest {
  private static final AccountKey ACCOUNT = new AccountKey("CU-1", "LN-1");
  private static final Currency CNY = Currency.getInstance("CNY");
  private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);
  private static final Origin ORIGIN = Origin.system("test");

  private final PaymentBatch payments =
      new PaymentBatch(
          new ArrayList<Payment>()::add,
          List.of(),
          List.of(),
          LongStream.iterate(1, position -> position + 1).iterator());

  @Test
  void countsAPaymentReceivedAfterThePlanCameIntoForce() {
    // Given
    received("BEFORE", 1, MARCH_10);
    RepaymentPlan plan = planInForce(null);

    // When
    received("AFTER", 2, MARCH_10);
    received("DATED-BACK", 3, MARCH_10.minusDays(1));

    // Then
    assertThat(counting(plan)).containsExactly("AFTER");
  }

  @Test
  void countsAPaymentOfWhichAPartWasReversedBeforeThePlanCameIntoForce() {
    // Given
    payments.record(
        new PaymentReversed(
            ACCOUNT.lenderId(),
            ACCOUNT.accountId(),
            "P-1",
            new Money(40, CNY),
            "CHARGEBACK",
            MARCH_10,
            2));
    RepaymentPlan plan = planInForce(null);

    // When
    received("P-1", 1, MARCH_10);

    // Then
    assertThat(counting(plan)).containsExactly("P-1");
  }

  @Test
  void leavesOutAPaymentThatTheFiguresOfThePlanInclude() {
    // Given
    RepaymentPlan plan = planInForce(5L);

    // When
    received("INCLUDED", 4, MARCH_10);
    received("SAME-AS-THE-FIGURES", 5, MARCH_10);
    received("NEW", 6, MARCH_10);

    // Then
    assertThat(counting(plan)).containsExactly("NEW");
  }

  @Test
  void ordersByTheLendersSequenceAndThenByPaymentId() {
    // Given
    RepaymentPlan plan = planInForce(null);
    List<String> ids = new ArrayList<>(List.of("A-1", "B-1", "C-2", "D-3"));

    // When
    Collections.shuffle(ids, new Random(3));
    for (String id : ids) {
      received(id, Long.parseLong(id.substring(2)), MARCH_10);
    }

    // Then
    assertThat(counting(plan)).containsExactly("A-1", "B-1", "C-2", "D-3");
  }

  private RepaymentPlan planInForce(@Nullable Long sequenceOfFigures) {
    RepaymentPlan plan =
        new RepaymentPlan(UUID.randomUUID(), ACCOUNT, 0, PlanKind.INSTALMENTS, CNY);
    plan.propose(
        new ProposedTerms(
            PlanKind.INSTALMENTS,
            List.of(new Instalment(1, MARCH_10, new Money(300, CNY), null)),
            null,
            null,
            null,
            new Proposer("li.na", null, Instant.EPOCH)),
        new Review(MARCH_10, MARCH_10, null),
        ORIGIN);
    plan.activate(MARCH_10, payments.lastPosition(ACCOUNT), ORIGIN);
    plan.agreeAllocation(RandomTerms.next(new Random(1), MARCH_10), sequenceOfFigures);
    return plan;
  }

  private void received(String paymentId, long sequence, LocalDate businessDate) {
    payments.record(
        new PaymentReceived(
            ACCOUNT.lenderId(),
            ACCOUNT.accountId(),
            paymentId,
            new Money(100, CNY),
            businessDate,
            businessDate,
            null,
            null,
            sequence));
  }

  private List<String> counting(RepaymentPlan plan) {
    return payments.counting(plan).stream().map(Payment::paymentId).toList();
  }
}
