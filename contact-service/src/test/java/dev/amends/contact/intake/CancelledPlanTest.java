package dev.amends.contact.intake;

import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static dev.amends.contact.TestCallbacks.callbacks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.contact.TestFacts;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.PlanEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A borrower of class B whose plan or proposal is cancelled is offered a plan again. */
@QuarkusTest
class CancelledPlanTest extends PlanOfferStory {
  @Test
  void offersNoPlanWhileOneIsProposedAndOffersItWhenTheProposalIsCancelled() {
    // Given
    publish(proposed());
    classify(CustomerClass.UNKNOWN, CustomerClass.B);
    decide();
    // The class may be read before the proposal; then a call is scheduled and cancelled.
    await()
        .untilAsserted(
            () ->
                assertThat(callbacks(opened, "SCHEDULED,DUE"))
                    .extracting(call -> call.get("reason"))
                    .containsExactly("DECISION"));

    // When
    publish(cancelled(null));

    // Then
    assertThat(awaitCallbacks(opened, "SCHEDULED,DUE", 2))
        .extracting(call -> call.get("reason"))
        .containsExactlyInAnyOrder("DECISION", "OFFER_PLAN");
  }

  @Test
  void offersAnotherPlanWhenTheActiveOneIsCancelled() {
    // Given
    activateAPlanOfClassB();

    // When
    publish(cancelled(null));

    // Then
    awaitCallbacks(opened, "CANCELLED", 2);
    assertThat(callbacks(opened, "SCHEDULED,DUE"))
        .extracting(call -> call.get("reason"))
        .containsExactly("OFFER_PLAN");
  }

  @Test
  void offersNoPlanAnyMoreWhenTheCancellationIsWithdrawn() {
    // Given
    activateAPlanOfClassB();
    publish(cancelled(null));
    awaitCallbacks(opened, "CANCELLED", 2);

    // When
    publish(
        new PlanEvent.PlanReinstated(
            opened.id(),
            opened.account().lenderId(),
            opened.account().accountId(),
            planId,
            PlanEvent.PlanResult.CANCELLED,
            true,
            terms(),
            DAY,
            TestFacts.origin()));

    // Then
    awaitCallbacks(opened, "CANCELLED", 3);
    assertThat(callbacks(opened, "SCHEDULED,DUE"))
        .extracting(call -> call.get("reason"))
        .containsExactly("PLAN_FOLLOW_UP");
  }

  @Test
  void offersNoPlanWhenAnotherReplacesTheCancelledOne() {
    // Given
    activateAPlanOfClassB();

    // When
    publish(cancelled(UUID.randomUUID()));

    // Then
    awaitCallbacks(opened, "CANCELLED", 2);
    assertThat(callbacks(opened, "SCHEDULED,DUE")).isEmpty();
  }

  /** The class is B before the plan is active, because the topics have no common order. */
  private void activateAPlanOfClassB() {
    classify(CustomerClass.UNKNOWN, CustomerClass.B);
    offered();
    publish(activated());
    awaitCallbacks(opened, "CANCELLED", 1);
  }
}
