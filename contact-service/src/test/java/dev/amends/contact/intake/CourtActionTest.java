package dev.amends.contact.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestFacts;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.casefile.CourtAction;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.StepAction;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The case file shows how far a claim in court has come; other legal steps leave it as it is. */
@QuarkusTest
class CourtActionTest extends ServiceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Inject CaseFiles files;

  @Test
  void isRequestedOnceAPersonApprovedTheReferral() {
    TestCase opened = cases.anOpenCase();

    request(opened, UUID.randomUUID(), StepAction.LITIGATION);

    awaitAction(opened, CourtAction.REQUESTED);
  }

  @Test
  void isOnlyProposedByARequestThatNobodyApproved() {
    TestCase opened = cases.anOpenCase();

    request(opened, null, null);

    awaitAction(opened, CourtAction.PROPOSED);
  }

  @Test
  void isNotChangedByALegalStepOutsideCourt() {
    // Given
    TestCase opened = cases.anOpenCase();

    // When
    request(opened, UUID.randomUUID(), StepAction.POLICE_REPORT);
    request(opened, UUID.randomUUID(), StepAction.ARBITRATION);
    cases
        .topics()
        .publish(
            new CaseEvent.StageChanged(
                opened.id(),
                opened.account().lenderId(),
                opened.account().accountId(),
                CaseEvent.Stage.NEGOTIATE,
                CaseEvent.Stage.FIRM,
                DAY,
                TestFacts.origin()));

    // Then
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> QuarkusTransaction.requiringNew().call(() -> files.get(opened.id()).stage()),
            CaseEvent.Stage.FIRM::equals);
    assertThat(courtAction(opened)).isEqualTo(CourtAction.NONE);
  }

  private void request(TestCase testCase, @Nullable UUID referral, @Nullable StepAction action) {
    cases
        .topics()
        .publish(
            new CaseEvent.LegalReferralRequested(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                DAY,
                3,
                referral,
                action,
                null,
                TestFacts.origin()));
  }

  private void awaitAction(TestCase testCase, CourtAction expected) {
    await().atMost(Duration.ofSeconds(60)).until(() -> courtAction(testCase), expected::equals);
  }

  private CourtAction courtAction(TestCase testCase) {
    return QuarkusTransaction.requiringNew().call(() -> files.get(testCase.id()).courtAction());
  }
}
