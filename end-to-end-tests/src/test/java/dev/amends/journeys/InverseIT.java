package dev.amends.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A lender's events and their inverses, in random order, leave all four services as they were,
 * except for the record of both.
 */
@Journey
class InverseIT {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
  private static final LocalDate FIRST_DUE = LocalDate.of(2026, 2, 16);
  private static final int STEPS = 10;

  private final JourneyPlatform platform;

  InverseIT(JourneyPlatform platform) {
    this.platform = platform;
  }

  @ParameterizedTest
  @ValueSource(longs = {20261130, 7})
  void anEventAndItsInverseLeaveAllServicesAsTheyWere(long seed) {
    try (Lender lender = platform.lender("JOURNEY-INVERSE-" + seed)) {
      // Given
      Borrower borrower = Borrower.fallsBehind(platform, lender, "LN-1", DAY, "1000.00");
      borrower.hasAppointment();
      borrower.agreesToPlan(3, FIRST_DUE);
      platform.settle();
      Map<String, Object> before = borrower.state();

      // When
      Story story = new Story(new Random(seed), platform, lender, borrower);
      for (int step = 0; step < STEPS; step++) {
        story.doOrUndo();
      }
      story.undoTheRest();

      // Then
      platform.settle();
      await()
          .untilAsserted(() -> assertThat(borrower.state()).as("seed %d", seed).isEqualTo(before));
      assertThat(Timeline.of(platform, borrower.caseId()).names()).containsOnlyOnce("CaseOpened");
    }
  }

  /** What happened to an account, with its inverses. */
  private static final class Story {
    private final Random random;
    private final JourneyPlatform platform;
    private final Lender lender;
    private final Borrower borrower;
    private final List<Runnable> reversals = new ArrayList<>();
    private final List<Runnable> releases = new ArrayList<>();
    private long sequence = 1;
    private int number;
    private long overdue = 100_000;
    private boolean vulnerable;

    Story(Random random, JourneyPlatform platform, Lender lender, Borrower borrower) {
      this.random = random;
      this.platform = platform;
      this.lender = lender;
      this.borrower = borrower;
    }

    /** Money that cured the case can only be reversed; nothing else happens to a cured case. */
    void doOrUndo() {
      if (overdue == 0) {
        undo(reversals);
        return;
      }
      switch (random.nextInt(6)) {
        case 0 -> report();
        case 1 -> becomeVulnerable();
        case 2 -> dispute();
        case 3 -> undoAny();
        default -> pay();
      }
    }

    void undoTheRest() {
      while (!reversals.isEmpty()) {
        undo(reversals);
      }
      while (!releases.isEmpty()) {
        undo(releases);
      }
    }

    private void undoAny() {
      if (!reversals.isEmpty()) {
        undo(reversals);
      } else if (!releases.isEmpty()) {
        undo(releases);
      }
    }

    private void undo(List<Runnable> effects) {
      effects.remove(random.nextInt(effects.size())).run();
    }

    /** Every other payment clears the arrears, which cures the case. */
    private void pay() {
      String paymentId = "P-" + ++number;
      long amount = random.nextBoolean() ? overdue : 1L + random.nextInt((int) overdue);
      overdue -= amount;
      lender.publish(
          lender.payment(borrower.account(), ++sequence, DAY, paymentId, money(amount), null));
      reversals.add(() -> reverse(paymentId, amount));
    }

    private void reverse(String paymentId, long amount) {
      overdue += amount;
      if (amount > 1 && random.nextBoolean()) {
        lender.publish(
            lender.reversal(borrower.account(), ++sequence, DAY, paymentId, money(amount / 2)));
      }
      lender.publish(lender.reversal(borrower.account(), ++sequence, DAY, paymentId));
    }

    /** The lender reports other figures and corrects them. */
    private void report() {
      String account = borrower.account();
      lender.publish(
          lender.overdue(account, ++sequence, DAY, money(overdue + 5_000)),
          lender.overdue(account, ++sequence, DAY, money(overdue)));
    }

    private void becomeVulnerable() {
      if (!vulnerable) {
        vulnerable = true;
        lender.publish(lender.status(borrower.account(), ++sequence, DAY, "VULNERABLE"));
        String hold = borrower.awaitHold("VULNERABILITY");
        releases.add(() -> release(hold));
      }
    }

    private void dispute() {
      platform.settle();
      String hold = borrower.isHeld("PAYMENT_CLAIM");
      releases.add(() -> release(hold));
    }

    /** A hold that ended with a cure is in force again once the case is. */
    private void release(String hold) {
      platform.settle();
      borrower.isReleased(hold);
    }

    private static String money(long minorUnits) {
      return BigDecimal.valueOf(minorUnits, 2).toPlainString();
    }
  }
}
