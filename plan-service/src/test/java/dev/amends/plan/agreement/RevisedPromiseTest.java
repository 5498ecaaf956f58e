package dev.amends.plan.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.AccountKey;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A promise that was returned and changed is measured by its new terms. */
class RevisedPromiseTest {
  private static final Currency CNY = Currency.getInstance("CNY");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Origin ORIGIN = Origin.system("test");

  private final Promise promise =
      new Promise(UUID.randomUUID(), new AccountKey("CU-1", "LN-1"), 0, CNY);

  @Test
  void thePromisedPaymentIsThatOfTheTermsInForce() {
    propose(100_000, TODAY.plusDays(30));
    promise.returnToProposer("too much", ORIGIN, Instant.EPOCH, Instant.EPOCH);

    propose(30_000, TODAY.plusDays(10));
    promise.activate(TODAY, 0, ORIGIN);

    assertThat(promise.promised().amount()).isEqualTo(new Money(30_000, CNY));
    assertThat(promise.promised().dueDate()).isEqualTo(TODAY.plusDays(10));
  }

  private void propose(long amount, LocalDate dueDate) {
    promise.propose(
        new ProposedTerms(
            PlanKind.PROMISE,
            List.of(new Instalment(1, dueDate, new Money(amount, CNY), null)),
            null,
            null,
            null,
            new Proposer("li.na", null, Instant.EPOCH)),
        new Review(TODAY, dueDate, null),
        ORIGIN);
  }
}
