package dev.amends.cases;

import static dev.amends.cases.CaseApi.agent;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.events.PlanEvent.PlanResult;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events and their inverses, in random order, leave a case as it was, except for the record. */
@QuarkusTest
class InverseTest extends CaseServiceTest {
  private static final int STEPS = 12;

  @ParameterizedTest
  @ValueSource(longs = {20261130, 7, 11, 23})
  void anEventAndItsInverseLeaveTheCaseAsItWas(long seed) {
    // Given
    Story story = new Story(new Random(seed));
    Map<String, Object> before = story.state();

    // When
    for (int step = 0; step < STEPS; step++) {
      story.doOrUndo();
    }
    story.undoTheRest();

    // Then
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(story.state()).as("seed %d", seed).isEqualTo(before));
  }

  /** One account with a plan, a hold and evidence, and the inverses of what happened to it. */
  private static final class Story {
    private final Random random;
    private final AnAccount account = AnAccount.ofANewLender();
    private final UUID plan = UUID.randomUUID();
    private final String id;
    private final PlanEvents plans;
    private final List<Runnable> inverses = new ArrayList<>();
    private final List<Runnable> reversals = new ArrayList<>();
    private long sequence = 1;
    private int number = 1;
    private long overdue = 12_000;
    private long outstanding = 900_000;
    private boolean breached;

    Story(Random random) {
      this.random = random;
      topics.publish(account.overdue("120.00", 31, sequence));
      this.id = awaitCase(account).getString("id");
      this.plans = PlanEvents.of(account, id);
      topics.publish(plans.activated(plan));
      topics.publish(plans.paid(plan, number));
      placeHold("CEASE");
      awaitCase(account, is("activePlanId", plan.toString()));
      awaitEvidence(1);
    }

    /** The case and its evidence, without the version. */
    Map<String, Object> state() {
      Map<String, Object> state = agent().get("/cases/{id}", id).jsonPath().getMap("");
      state.remove("version");
      state.put("evidence", evidence());
      return state;
    }

    /** Money that cured the case can only be reversed; a cured case is not changed otherwise. */
    void doOrUndo() {
      if (overdue == 0) {
        undo(reversals);
      } else if (random.nextInt(3) == 0 && !(inverses.isEmpty() && reversals.isEmpty())) {
        undoAny();
      } else {
        switch (random.nextInt(4)) {
          case 0 -> hold();
          case 1 -> breach();
          case 2 -> payInstalment();
          default -> pay();
        }
      }
    }

    void undoTheRest() {
      while (!reversals.isEmpty()) {
        undo(reversals);
      }
      while (!inverses.isEmpty()) {
        undo(inverses);
      }
    }

    private void undoAny() {
      boolean money = inverses.isEmpty() || (!reversals.isEmpty() && random.nextBoolean());
      undo(money ? reversals : inverses);
    }

    private void undo(List<Runnable> effects) {
      effects.remove(random.nextInt(effects.size())).run();
    }

    private void pay() {
      String paymentId = "P-" + ++number;
      long amount = 2L + random.nextInt(15_000);
      long reduction = Math.min(amount, overdue);
      overdue -= reduction;
      outstanding -= amount;
      topics.publish(account.paid(paymentId, money(amount), ++sequence, null, money(outstanding)));
      awaitCase(account, is("overdue.amount", money(overdue)));
      reversals.add(
          () -> {
            overdue += reduction;
            outstanding += amount;
            if (random.nextBoolean()) {
              topics.publish(account.reversed(paymentId, money(amount / 2), ++sequence));
            }
            topics.publish(account.reversed(paymentId, ++sequence));
            awaitCase(account, is("overdue.amount", money(overdue)));
          });
    }

    private void hold() {
      String holdId = placeHold("CEASE");
      inverses.add(
          () -> supervisor().delete("/cases/{id}/holds/{hold}", id, holdId).then().statusCode(204));
    }

    private void breach() {
      if (breached) {
        return;
      }
      breached = true;
      topics.publish(plans.breached(plan));
      awaitCase(account, found -> found.get("activePlanId") == null);
      inverses.add(
          () -> {
            breached = false;
            topics.publish(plans.reinstated(plan, PlanResult.BREACHED, true));
            awaitCase(account, is("activePlanId", plan.toString()));
          });
    }

    private void payInstalment() {
      int instalment = ++number;
      int pieces = evidence().size();
      topics.publish(plans.paid(plan, instalment));
      awaitEvidence(pieces + 1);
      inverses.add(
          () -> {
            int known = evidence().size();
            topics.publish(plans.reopened(plan, instalment));
            awaitEvidence(known - 1);
          });
    }

    private String placeHold(String kind) {
      return agent()
          .body(Map.of("kind", kind, "reason", "the borrower asked for it"))
          .post("/cases/{id}/holds", id)
          .then()
          .statusCode(201)
          .extract()
          .path("id");
    }

    private List<String> evidence() {
      return agent().get("/cases/{id}/class", id).jsonPath().getList("evidence.kind");
    }

    private void awaitEvidence(int pieces) {
      await().atMost(Duration.ofSeconds(60)).until(() -> evidence().size() == pieces);
    }

    private static String money(long minorUnits) {
      return BigDecimal.valueOf(minorUnits, 2).toPlainString();
    }
  }
}
