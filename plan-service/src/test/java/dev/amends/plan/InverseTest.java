package dev.amends.plan;

import static dev.amends.plan.Borrower.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A payment and its reversal, or a breach and a late payment, leave a plan as it should be. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class InverseTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
  private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);
  private static final LocalDate LAST_CLOSE = MARCH_10.plusMonths(1).plusDays(6);
  private static final int PAYMENTS = 6;
  private final Topics topics = Topics.ofTheServiceUnderTest();

  /** A payment; a reversed one counts for nothing in the end. */
  private record Paid(String id, String amount, LocalDate day, boolean reversed) {}

  @ParameterizedTest
  @ValueSource(longs = {20261130, 3, 5, 17, 29})
  void theOrderOfArrivalChangesNothing(long seed) {
    // Given
    Random random = new Random(seed);
    List<Paid> payments = payments(random);
    Borrower punctual = borrower();
    Borrower late = borrower();
    String inOrder = punctual.agrees(3, MARCH_10);
    String outOfOrder = late.agrees(3, MARCH_10);

    // When
    payInOrder(punctual, payments);
    payLate(late, payments, random);
    for (Borrower borrower : List.of(punctual, late)) {
      borrower.pays("P-last", "0.01", LAST_CLOSE.plusDays(1));
      borrower.untilPaymentsAre(PAYMENTS + 1); // so the last close has been applied as well
    }

    // Then
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(state(late.plan(outOfOrder)))
                    .as("seed %d, %s", seed, payments)
                    .isEqualTo(state(punctual.plan(inOrder))));
  }

  private static void payInOrder(Borrower borrower, List<Paid> payments) {
    List<Paid> sorted = new ArrayList<>(payments);
    sorted.sort(Comparator.comparing(Paid::day));
    for (LocalDate day = MARCH_2; !day.isAfter(LAST_CLOSE); day = day.plusDays(1)) {
      for (Paid paid : sorted) {
        if (paid.day().equals(day)) {
          pay(borrower, paid);
        }
      }
      borrower.dayCloses(day);
    }
  }

  /** Some payments arrive before the closes, the others after the last one, in any order. */
  private static void payLate(Borrower borrower, List<Paid> payments, Random random) {
    List<Paid> shuffled = new ArrayList<>(payments);
    Collections.shuffle(shuffled, random);
    int early = random.nextInt(PAYMENTS);
    shuffled.subList(0, early).stream()
        .filter(paid -> paid.day().isBefore(MARCH_10))
        .forEach(paid -> pay(borrower, paid));
    for (LocalDate day = MARCH_2; !day.isAfter(LAST_CLOSE); day = day.plusDays(1)) {
      borrower.dayCloses(day);
    }
    for (int index = 0; index < PAYMENTS; index++) {
      if (index >= early || !shuffled.get(index).day().isBefore(MARCH_10)) {
        pay(borrower, shuffled.get(index));
      }
    }
  }

  private static void pay(Borrower borrower, Paid paid) {
    borrower.pays(paid.id(), paid.amount(), paid.day());
    if (paid.reversed()) {
      borrower.reverses(paid.id(), paid.day());
    }
  }

  private static List<Paid> payments(Random random) {
    List<Paid> payments = new ArrayList<>();
    for (int number = 1; number <= PAYMENTS; number++) {
      long minor = 1L + random.nextInt(15_000);
      payments.add(
          new Paid(
              "P-" + number,
              BigDecimal.valueOf(minor, 2).toPlainString(),
              MARCH_2.plusDays(random.nextInt(random.nextBoolean() ? 15 : 45)),
              random.nextInt(4) == 0));
    }
    return payments;
  }

  private Borrower borrower() {
    return new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("400.00");
  }

  private static List<Object> state(JsonPath plan) {
    return List.of(
        plan.getString("status"),
        plan.getString("paid.amount"),
        plan.getList("instalments.status"),
        plan.getList("instalments.paid.amount"));
  }
}
