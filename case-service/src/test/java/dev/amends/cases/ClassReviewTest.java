package dev.amends.cases;

import static dev.amends.cases.AnAccount.DAY;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.timelineEvents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.events.ContactEvent.Willingness;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.LenderEvent.BusinessDayCorrected;
import dev.amends.events.LenderEvent.CorrectionReason;
import dev.amends.events.PlanEvent.PlanResult;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The class of a case changes at the close of a business day when its evidence has aged. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class ClassReviewTest extends CaseServiceTest {
  /** Twelve partitions with three cases per transaction in this profile hold at most 36. */
  private static final int MORE_THAN_ONE_TRANSACTION_TAKES = 40;

  private static final LocalDate VALID_UNTIL = DAY.plusDays(2000);

  @Inject CollectionCases cases;

  @Test
  void classifiesCasesAgainOnTheFirstDayOnWhichTheirClassChanges() {
    // Given: refused (-30) outweighs kept (+25) until it is older than 90 days.
    AnAccount first = AnAccount.ofANewLender();
    List<Evidences> ageing = new ArrayList<>();
    for (int i = 0; i < MORE_THAN_ONE_TRANSACTION_TAKES; i++) {
      ageing.add(ageing(i == 0 ? first : AnAccount.of(first.lenderId())));
    }
    ageing.forEach(found -> awaitCase(found.account(), is("class", "C")));

    // When
    close(first, DAY.plusDays(90));
    ageing.forEach(
        found -> awaitCase(found.account(), is("businessDate", DAY.plusDays(90).toString())));

    // Then
    ageing.forEach(
        found -> assertThat(awaitCase(found.account()).getString("class")).isEqualTo("C"));
    close(first, DAY.plusDays(91));
    for (Evidences found : ageing) {
      awaitCase(found.account(), is("class", "A"));
      assertThat(timelineEvents(found.caseId()).stream().filter("CaseClassified"::equals))
          .hasSize(4);
    }
    PublishedEvent last =
        topics.read("cases", first.key()).stream()
            .filter(event -> event.name().equals("CaseClassified"))
            .toList()
            .getLast();
    assertThat(Schemas.violations(last)).isEmpty();
    assertThat(last.data().path("previousClass").asText()).isEqualTo("C");
    assertThat(last.data().path("customerClass").asText()).isEqualTo("A");
    assertThat(last.data().path("businessDate").asText()).isEqualTo(DAY.plusDays(91).toString());
    assertThat(last.data().path("origin").path("reason").asText())
        .isEqualTo("business day %s of %s closed".formatted(DAY.plusDays(91), first.lenderId()));
  }

  @Test
  void returnsToTheClassOfTheCorrectedDay() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    Evidences evidence = ageing(account);
    awaitCase(account, is("class", "C"));
    close(account, DAY.plusDays(50));
    close(account, DAY.plusDays(95));
    awaitCase(account, is("class", "A"));

    // When
    correct(account, DAY.plusDays(95), DAY.plusDays(50));

    // Then
    awaitCase(account, is("class", "C"));
    awaitAgreement(evidence);
    close(account, DAY.plusDays(91));
    awaitCase(account, is("class", "A"));
  }

  @Test
  void returnsToTheClassOfTheCorrectedDayAfterEvidenceOfTheWrongOne() {
    // Given: the evidence is added while the wrong day is the last closed one.
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 31, 1));
    close(account, DAY.plusDays(20));
    close(account, DAY.plusDays(95));
    awaitCase(account, is("businessDate", DAY.plusDays(95).toString()));
    Evidences evidence = ageing(account);
    awaitCase(account, is("class", "A"));

    // When
    correct(account, DAY.plusDays(95), DAY.plusDays(20));

    // Then
    awaitCase(account, is("class", "C"));
    awaitAgreement(evidence);
  }

  @Test
  void classifiesEveryOpenCaseAtTheNextCloseAfterAChangeOfTheScale() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    Evidences evidence = ageing(account);
    awaitCase(account, is("class", "C"));
    LocalDate classifiedOn = LocalDate.parse(evidence.latest().getString("asOf"));
    assertThat(isDue(evidence, DAY.plusDays(90))).isFalse();

    // When
    QuarkusTransaction.requiringNew().run(cases::scheduleClassReviews);

    // Then
    assertThat(isDue(evidence, classifiedOn)).isTrue();
    close(account, classifiedOn.plusDays(1));
    await().until(() -> !isDue(evidence, DAY.plusDays(90)));
    assertThat(isDue(evidence, DAY.plusDays(91))).isTrue();
  }

  private boolean isDue(Evidences evidence, LocalDate day) {
    return QuarkusTransaction.requiringNew()
        .call(() -> cases.get(UUID.fromString(evidence.caseId())).isClassDue(day));
  }

  /** The class of a case is always that of its evidence on its newest business date. */
  @ParameterizedTest
  @ValueSource(longs = {20261130, 7, 11})
  void agreesWithItsEvidenceAfterAnySequenceOfEvents(long seed) {
    // Given
    Story story = new Story(new Random(seed));

    // When
    for (int step = 0; step < 14; step++) {
      story.next();

      // Then
      awaitAgreement(story.evidence);
    }
  }

  /** Random evidence, withdrawals, closes and corrections of one case. */
  private static final class Story {
    private final Random random;
    private final AnAccount account = AnAccount.ofANewLender();
    private final Evidences evidence;
    private final PlanEvents plans;
    private final List<Runnable> withdrawals = new ArrayList<>();
    private LocalDate closed = DAY;
    private long sequence = 1;

    Story(Random random) {
      this.random = random;
      topics.publish(account.overdue("99999.00", 31, sequence));
      this.evidence = new Evidences(account, awaitCase(account).getString("id"));
      this.plans = PlanEvents.of(account, evidence.caseId());
      close(account, closed);
    }

    void next() {
      switch (random.nextInt(7)) {
        case 0 -> contact();
        case 1 -> assess();
        case 2 -> plan();
        case 3 -> pay();
        case 4 -> withdraw();
        default -> moveDay();
      }
    }

    private void contact() {
      int known = evidence.kinds().size();
      Willingness[] all = Willingness.values();
      Instant at = closed.minusDays(random.nextInt(200)).atTime(2, 0).toInstant(ZoneOffset.UTC);
      topics.publish(evidence.contact(all[random.nextInt(all.length)], at));
      awaitSize(known + 1);
    }

    private void assess() {
      int known = evidence.kinds().size();
      LocalDate day = closed.minusDays(random.nextInt(30));
      topics.publish(
          evidence.assessment(
              UUID.randomUUID(), random.nextInt(101), day, day.plusDays(random.nextInt(400))));
      awaitSize(known + 1);
    }

    private void plan() {
      int known = evidence.kinds().size();
      UUID plan = UUID.randomUUID();
      boolean kept = random.nextBoolean();
      topics.publish(kept ? plans.kept(plan) : plans.broken(plan));
      awaitSize(known + 1);
      withdrawals.add(
          () ->
              topics.publish(
                  plans.reinstated(plan, kept ? PlanResult.KEPT : PlanResult.BROKEN, false)));
    }

    private void pay() {
      String id = "P" + ++sequence;
      topics.publish(account.paid(id, "1.00", sequence));
      await().until(() -> CaseApi.payments(account).containsKey(id));
    }

    private void withdraw() {
      if (!withdrawals.isEmpty()) {
        int known = evidence.kinds().size();
        withdrawals.remove(random.nextInt(withdrawals.size())).run();
        awaitSize(known - 1);
      }
    }

    private void moveDay() {
      LocalDate later = closed.plusDays(1 + random.nextInt(120));
      close(account, later);
      awaitCase(account, is("businessDate", later.toString()));
      if (random.nextInt(4) == 0) {
        correct(account, later, closed);
        awaitCase(account, is("businessDate", closed.toString()));
      } else {
        closed = later;
      }
    }

    private void awaitSize(int pieces) {
      await().until(() -> evidence.kinds().size() == pieces);
    }
  }

  /** A refusal of DAY and a kept promise of DAY + 10, and an assessment. */
  private static Evidences ageing(AnAccount account) {
    topics.publish(account.overdue("120.00", 31, 1));
    Evidences evidence = new Evidences(account, awaitCase(account).getString("id"));
    topics.publish(evidence.contact(Willingness.REFUSED, Instant.parse("2026-01-31T02:00:00Z")));
    topics.publish(PlanEvents.of(account, evidence.caseId()).kept(UUID.randomUUID()));
    topics.publish(evidence.assessment(UUID.randomUUID(), 80, DAY, VALID_UNTIL));
    await().until(() -> evidence.kinds().size() == 3);
    return evidence;
  }

  private static void awaitAgreement(Evidences evidence) {
    await()
        .untilAsserted(
            () -> {
              JsonPath byEvidence = evidence.latest();
              assertThat(awaitCase(evidence.account()).getString("class"))
                  .as("the evidence gives %s", byEvidence.prettify())
                  .isEqualTo(byEvidence.getString("class"));
            });
  }

  private static void close(AnAccount account, LocalDate day) {
    topics.publish(new BusinessDayClosed(account.lenderId(), day));
  }

  private static void correct(AnAccount account, LocalDate wrong, LocalDate right) {
    topics.publish(
        new BusinessDayCorrected(
            account.lenderId(), wrong, right, CorrectionReason.WRONG_DATE, true));
  }
}
