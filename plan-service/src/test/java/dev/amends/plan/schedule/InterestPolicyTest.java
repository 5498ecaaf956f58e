package dev.amends.plan.schedule;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.plan.schedule.FewestInstalments.NeverRepaid;
import dev.amends.plan.schedule.FewestInstalments.Possible;
import dev.amends.plan.schedule.FewestInstalments.TooMany;
import dev.amends.plan.schedule.Repayment.EqualInstalments;
import dev.amends.plan.schedule.Repayment.FixedAmount;
import dev.amends.plan.schedule.Repayment.Step;
import dev.amends.plan.schedule.Repayment.Stepped;
import dev.amends.plan.schedule.ScheduleResult.NotScheduled;
import dev.amends.plan.schedule.ScheduleResult.Reason;
import dev.amends.plan.schedule.ScheduleResult.Scheduled;
import dev.amends.plan.schedule.ScheduleTerms.DownPayment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of {@code docs/rules/schedules.md}, and what has no schedule. */
class InterestPolicyTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 15);
  private static final Period MONTHLY = Period.ofMonths(1);

  @ParameterizedTest
  @CsvSource({
    "1200.00 CNY, 12, THIRTY_360, 6, 207.06 12.00|207.06 10.05|207.06 8.08|207.06 6.09|207.06 4.08|207.05 2.05",
    "900.00 CNY, 18.25, ACTUAL_365, 3, 309.05 13.95|309.05 8.47|309.04 4.72",
    "100000 JPY, 15, THIRTY_360, 3, 34170 1250|34170 839|34171 422",
    "100.000 KWD, 6, THIRTY_360, 3, 33.667 0.500|33.667 0.334|33.668 0.168",
  })
  void dividesInterestAndPrincipalOfAnAnnuity(
      String total, String rate, DayCount dayCount, int count, String expected) {
    ScheduleTerms terms = terms(total, null, interest(rate, dayCount, InterestMethod.ANNUITY));

    assertThat(rows(terms, new EqualInstalments(count))).isEqualTo(expected);
  }

  @Test
  void repaysEqualPartsOfThePrincipalOnADecliningBalance() {
    ScheduleTerms terms =
        terms(
            "1200.00 CNY",
            null,
            interest("12", DayCount.THIRTY_360, InterestMethod.DECLINING_BALANCE));

    assertThat(rows(terms, new EqualInstalments(4)))
        .isEqualTo("312.00 12.00|309.00 9.00|306.00 6.00|303.00 3.00");
  }

  @Test
  void repaysTheRestInEqualInstalmentsAfterTheSteps() {
    Repayment stepped = new Stepped(List.of(new Step(2, money("100.00 CNY"))), 3);

    assertThat(rows(terms("1000.00 CNY", null, annuity("12")), stepped))
        .isEqualTo("100.00 10.00|100.00 9.10|278.51 8.19|278.51 5.49|278.52 2.76");
    assertThat(rows(terms("1000.00 CNY", null, null), stepped))
        .isEqualTo("100.00|100.00|266.67|266.67|266.66");
  }

  @Test
  void beginsWithTheDownPayment() {
    DownPayment downPayment = new DownPayment(money("200.00 CNY"), START);
    ScheduleTerms terms = terms("1000.00 CNY", downPayment, annuity("12"));

    assertThat(rows(terms, new EqualInstalments(4)))
        .isEqualTo("200.00 0.00|205.02 8.00|205.02 6.03|205.02 4.04|205.04 2.03");
    assertThat(instalments(terms, new EqualInstalments(4)))
        .extracting(Instalment::number)
        .containsExactly(1, 2, 3, 4, 5);
  }

  /**
   * 60 instalments: the interest of six months exceeds one of them and is paid by the first two.
   */
  @Test
  void chargesNoInterestOnTheInterestOfAPaymentHoliday() {
    ScheduleTerms terms =
        new ScheduleTerms(
            money("6000.00 CNY"), START, START.plusMonths(6), MONTHLY, 1, null, annuity("12"));

    List<Instalment> instalments = instalments(terms, new EqualInstalments(60));

    // 6 % of 6000.00 = 360.00; nothing is repaid before they are paid
    assertThat(instalments.subList(0, 2))
        .allMatch(instalment -> instalment.amount().equals(instalment.interest()));
    assertThat(instalments.subList(0, 59))
        .map(Instalment::amount)
        .containsOnly(instalments.getFirst().amount());
    assertThat(principal(instalments)).isEqualTo(money("6000.00 CNY"));
  }

  @Test
  void keepsTheAnchorDayOfTheFirstInstalment() {
    ScheduleTerms terms =
        new ScheduleTerms(
            money("500.00 CNY"),
            LocalDate.of(2027, 12, 31),
            LocalDate.of(2028, 1, 31),
            MONTHLY,
            1,
            null,
            annuity("12"));

    assertThat(instalments(terms, new EqualInstalments(4)))
        .map(Instalment::dueDate)
        .map(LocalDate::toString)
        .containsExactly("2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30");
  }

  @ParameterizedTest
  @CsvSource({
    "1000.00 CNY, 3",
    "100 JPY, 60", // the rounding is spread
    "1.000 KWD, 3",
  })
  void splitsTheTotalEquallyWithoutInterest(String total, int count) {
    ScheduleTerms terms = terms(total, null, null);

    assertThat(instalments(terms, new EqualInstalments(count)))
        .map(Instalment::amount)
        .isEqualTo(SchedulePolicy.splitByCount(money(total), count));
    assertThat(instalments(terms, new EqualInstalments(count)))
        .allMatch(instalment -> instalment.interest() == null);
  }

  @Test
  void paysAChosenAmountUntilTheRest() {
    assertThat(rows(terms("500.00 CNY", null, annuity("12")), fixed("200.00 CNY")))
        .isEqualTo("200.00 5.00|200.00 3.05|109.13 1.08");
  }

  @ParameterizedTest
  @CsvSource({
    "10.00 CNY, NEVER_REPAID", // exactly the interest of 1 % a month
    "9.99 CNY, NEVER_REPAID",
    "10.01 CNY, TOO_MANY_INSTALMENTS",
  })
  void refusesAnAmountThatTheInterestUsesUp(String amount, Reason reason) {
    ScheduleResult result =
        InterestPolicy.schedule(terms("1000.00 CNY", null, annuity("12")), fixed(amount));

    assertThat(result).isInstanceOf(NotScheduled.class);
    assertThat(((NotScheduled) result).reason()).isEqualTo(reason);
  }

  @Test
  void refusesWhatLeavesNothingForTheInstalments() {
    Repayment steps = new Stepped(List.of(new Step(2, money("500.00 CNY"))), 1);
    DownPayment whole = new DownPayment(money("1000.00 CNY"), START);
    DownPayment late = new DownPayment(money("10.00 CNY"), START.plusMonths(1));

    assertThat(reason(terms("1000.00 CNY", null, null), steps)).isEqualTo(Reason.NOTHING_LEFT);
    assertThat(reason(terms("1000.00 CNY", whole, null), new EqualInstalments(1)))
        .isEqualTo(Reason.NOTHING_LEFT);
    assertThat(reason(terms("1000.00 CNY", late, null), new EqualInstalments(1)))
        .isEqualTo(Reason.DOWN_PAYMENT_LATE);
    assertThat(reason(terms("0.03 CNY", null, annuity("12")), new EqualInstalments(4)))
        .isEqualTo(Reason.TOO_MANY_INSTALMENTS);
  }

  @Test
  void findsTheFewestInstalments() {
    ScheduleTerms terms = terms("1000.00 CNY", null, annuity("12"));

    assertThat(InterestPolicy.fewestInstalments(terms, money("205.00 CNY"), 60))
        .isEqualTo(new Possible(6)); // 5 instalments are 206.04
    assertThat(InterestPolicy.fewestInstalments(terms, money("206.04 CNY"), 60))
        .isEqualTo(new Possible(5));
    assertThat(InterestPolicy.fewestInstalments(terms, money("15.00 CNY"), 60))
        .isEqualTo(new TooMany(60));
    assertThat(InterestPolicy.fewestInstalments(terms, money("10.00 CNY"), 60))
        .isEqualTo(new NeverRepaid(money("10.00 CNY")));
    assertThat(
            InterestPolicy.fewestInstalments(
                terms("1000.00 CNY", null, null), money("333.33 CNY"), 60))
        .isEqualTo(new Possible(4)); // a third is rounded up to 333.34
  }

  private static Reason reason(ScheduleTerms terms, Repayment repayment) {
    return ((NotScheduled) InterestPolicy.schedule(terms, repayment)).reason();
  }

  private static String rows(ScheduleTerms terms, Repayment repayment) {
    return String.join(
        "|",
        instalments(terms, repayment).stream()
            .map(
                row ->
                    row.amount().amount()
                        + (row.interest() == null ? "" : " " + row.interest().amount()))
            .toList());
  }

  private static List<Instalment> instalments(ScheduleTerms terms, Repayment repayment) {
    ScheduleResult result = InterestPolicy.schedule(terms, repayment);
    assertThat(result).isInstanceOf(Scheduled.class);
    return ((Scheduled) result).instalments();
  }

  private static Money principal(List<Instalment> instalments) {
    return instalments.stream()
        .map(row -> row.amount().minus(requireNonNull(row.interest())))
        .reduce(Money::plus)
        .orElseThrow();
  }

  private static ScheduleTerms terms(
      String total, @Nullable DownPayment downPayment, @Nullable InterestTerms interest) {
    return new ScheduleTerms(
        money(total), START, START.plusMonths(1), MONTHLY, 1, downPayment, interest);
  }

  private static Repayment fixed(String amount) {
    return new FixedAmount(money(amount), 240);
  }

  private static InterestTerms annuity(String rate) {
    return interest(rate, DayCount.THIRTY_360, InterestMethod.ANNUITY);
  }

  private static InterestTerms interest(String rate, DayCount dayCount, InterestMethod method) {
    return new InterestTerms(new BigDecimal(rate), dayCount, method);
  }

  private static Money money(String text) {
    List<String> parts = List.of(text.split(" ", -1));
    return Money.of(parts.get(0), parts.get(1));
  }
}
