package dev.amends.plan.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdjustmentBasisTest {
  private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);
  private static final int PLANS = 100_000;

  @Test
  void keepsThePaidInstalments() {
    // Given
    List<InstalmentState> current =
        List.of(
            state(1, "300.00", "300.00"), state(2, "300.00", "120.00"), state(3, "400.00", "0.00"));

    // When
    AdjustmentBasis basis = AdjustmentBasis.of(current, MARCH_10);

    // Then
    assertThat(basis.kept())
        .containsExactly(
            new Instalment(1, MARCH_10.plusMonths(1), cny("300.00"), null),
            new Instalment(2, MARCH_10.plusMonths(2), cny("120.00"), null));
    assertThat(basis.rest()).isEqualTo(cny("580.00"));
    assertThat(basis.firstNewNumber()).isEqualTo(3);
  }

  @Test
  void reschedulesTheWholePlanIfNothingIsPaid() {
    AdjustmentBasis basis = AdjustmentBasis.of(List.of(state(1, "300.00", "0.00")), MARCH_10);

    assertThat(basis).isEqualTo(new AdjustmentBasis(List.of(), cny("300.00"), cny("0.00")));
  }

  @Test
  void keepsThePaidInterestAndBearsNoInterestOnWhatIsDue() {
    // Given
    List<InstalmentState> current =
        List.of(
            interestBearing(1, "100.00", "12.00", "100.00"),
            interestBearing(2, "100.00", "9.00", "5.00"),
            interestBearing(3, "100.00", "6.00", "0.00"));

    // When
    AdjustmentBasis basis = AdjustmentBasis.of(current, MARCH_10.plusMonths(2));

    // Then
    assertThat(basis.kept()).map(Instalment::interest).containsExactly(cny("12.00"), cny("5.00"));
    assertThat(basis.rest()).isEqualTo(cny("185.00")); // 91.00 and 94.00
    assertThat(basis.dueInterest()).isEqualTo(cny("4.00")); // not the 6.00 of the third
  }

  @ParameterizedTest
  @ValueSource(longs = 20261130)
  void neverChangesWhatIsPaid(long seed) {
    Random random = new Random(seed);
    for (int plan = 0; plan < PLANS; plan++) {
      List<InstalmentState> current = randomInstalments(random);

      AdjustmentBasis basis = AdjustmentBasis.of(current, MARCH_10.plusMonths(random.nextInt(8)));

      List<InstalmentState> paid =
          current.stream().filter(instalment -> instalment.paid().isPositive()).toList();
      String name = "seed %d, plan %d".formatted(seed, plan);
      assertThat(basis.kept()).as(name).map(Instalment::amount).isEqualTo(amounts(paid));
      assertThat(basis.kept())
          .as(name)
          .map(Instalment::dueDate)
          .isEqualTo(paid.stream().map(InstalmentState::dueDate).toList());
      Money principal = sum(current, state -> state.amount().minus(state.interest()));
      Money repaid = sum(current, state -> state.paid().minus(state.paidInterest()));
      assertThat(basis.rest().plus(repaid)).as(name).isEqualTo(principal);
    }
  }

  private static List<InstalmentState> randomInstalments(Random random) {
    List<InstalmentState> instalments = new ArrayList<>();
    Currency currency = cny("0.00").currency();
    long money = random.nextLong(3000);
    int count = 1 + random.nextInt(7);
    for (int number = 1; number <= count; number++) {
      long amount = 1 + random.nextLong(1000);
      long paid = Math.min(money, amount);
      money -= paid;
      instalments.add(
          new InstalmentState(
              number,
              MARCH_10.plusMonths(number),
              new Money(amount, currency),
              new Money(random.nextLong(amount), currency),
              new Money(paid, currency),
              random.nextBoolean(),
              random.nextBoolean()));
    }
    return instalments;
  }

  private static List<Money> amounts(List<InstalmentState> paid) {
    return paid.stream().map(InstalmentState::paid).toList();
  }

  private static Money sum(
      List<InstalmentState> instalments, Function<InstalmentState, Money> part) {
    return instalments.stream().map(part).reduce(Money::plus).orElseThrow();
  }

  private static InstalmentState interestBearing(
      int number, String amount, String interest, String paid) {
    return new InstalmentState(
        number, MARCH_10.plusMonths(number), cny(amount), cny(interest), cny(paid), false, false);
  }

  private static InstalmentState state(int number, String amount, String paid) {
    return new InstalmentState(
        number, MARCH_10.plusMonths(number), cny(amount), cny(paid), false, false);
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}
