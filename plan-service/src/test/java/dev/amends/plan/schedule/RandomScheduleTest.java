package dev.amends.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.plan.schedule.FewestInstalments.Possible;
import dev.amends.plan.schedule.Repayment.EqualInstalments;
import dev.amends.plan.schedule.Repayment.FixedAmount;
import dev.amends.plan.schedule.Repayment.Step;
import dev.amends.plan.schedule.Repayment.Stepped;
import dev.amends.plan.schedule.ScheduleResult.NotScheduled;
import dev.amends.plan.schedule.ScheduleResult.Scheduled;
import dev.amends.plan.schedule.ScheduleTerms.DownPayment;
import dev.amends.rules.calendar.RegionCalendar;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * 100,000 random plans: currencies with 0, 2 and 3 digits, all kinds of schedules, 0 to 36 percent,
 * totals from one minor unit to 10^9. {@code -Damends.schedules.seed} repeats a run with its seed.
 */
class RandomScheduleTest {
  private static final int PLANS = 100_000;
  private static final long SEED = Long.getLong("amends.schedules.seed", 20261130);

  /** Spread rounding: one minor unit for the amount, and one each way for the interest. */
  private static final long SPREAD_MAX = 3;

  /** Below a hundred minor units, rounded interest can take most of an instalment. */
  private static final long SMALL = 100;

  private static final List<String> CURRENCIES = List.of("JPY", "CNY", "USD", "KWD");
  private static final List<Period> INTERVALS =
      List.of(
          Period.ofWeeks(1),
          Period.ofWeeks(2),
          Period.ofWeeks(4),
          Period.ofMonths(1),
          Period.ofMonths(1),
          Period.ofMonths(3));
  private static final DueDateRule DUE_DATES =
      new DueDateRule(
          BusinessDayConvention.FOLLOWING,
          new RegionCalendar(
              day -> day.getMonthValue() == 2 && day.getDayOfMonth() <= 9,
              Set.of(),
              Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));

  private final Random random = new Random(SEED);

  @Test
  void everyScheduleRepaysItsDebtExactly() {
    int scheduled = 0;
    for (int plan = 0; plan < PLANS; plan++) {
      ScheduleTerms terms = terms();
      Repayment repayment = repayment(terms);
      String name = "seed %d, plan %d: %s, %s".formatted(SEED, plan, terms, repayment);
      ScheduleResult result = InterestPolicy.schedule(terms, repayment);
      if (result instanceof Scheduled schedule) {
        scheduled++;
        check(name, terms, repayment, schedule.instalments());
      } else {
        checkRefusal(name, terms, repayment, (NotScheduled) result);
      }
    }
    assertThat(scheduled).as("plans with a schedule").isGreaterThan(PLANS * 7 / 10);
  }

  private ScheduleTerms terms() {
    Currency currency = Currency.getInstance(CURRENCIES.get(random.nextInt(CURRENCIES.size())));
    long most = (long) Math.pow(10, random.nextInt(10));
    Money principal = new Money(1 + random.nextLong(most), currency);
    LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1500));
    LocalDate first = start.plusDays(1 + random.nextInt(random.nextInt(10) == 0 ? 180 : 45));
    DownPayment downPayment =
        random.nextInt(5) == 0 && principal.minorUnits() > 1
            ? new DownPayment(
                new Money(1 + random.nextLong(principal.minorUnits() - 1), currency), start)
            : null;
    BigDecimal rate = BigDecimal.valueOf(random.nextInt(3600) + 1L, 2);
    InterestTerms interest =
        random.nextInt(4) == 0
            ? null
            : new InterestTerms(rate, pick(DayCount.values()), pick(InterestMethod.values()));
    Period interval = INTERVALS.get(random.nextInt(INTERVALS.size()));
    return new ScheduleTerms(principal, start, first, interval, 1, downPayment, interest);
  }

  private Repayment repayment(ScheduleTerms terms) {
    long total = terms.principal().minorUnits();
    int count = 1 + random.nextInt(60);
    return switch (random.nextInt(4)) {
      case 0 -> new FixedAmount(terms.money(Math.max(1, total * 3 / (2L * count))), 240);
      case 1 -> {
        List<Step> steps = new ArrayList<>();
        for (int step = 1 + random.nextInt(3); step > 0; step--) {
          long amount = Math.max(1, total / (10L * (1 + random.nextInt(20))));
          steps.add(new Step(1 + random.nextInt(4), terms.money(amount)));
        }
        yield new Stepped(steps, count);
      }
      default -> new EqualInstalments(count);
    };
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static void check(
      String name, ScheduleTerms terms, Repayment repayment, List<Instalment> instalments) {
    long balance = terms.principal().minorUnits();
    LocalDate before = terms.start().minusDays(1);
    long sum = 0;
    long interest = 0;
    for (Instalment instalment : instalments) {
      long part = instalment.interest() == null ? 0 : instalment.interest().minorUnits();
      holds(name, instalment.amount().isPositive() && part >= 0);
      holds(name, part <= instalment.amount().minorUnits());
      holds(name, (instalment.interest() == null) == (terms.interest() == null));
      holds(name, instalment.dueDate().isAfter(before));
      before = instalment.dueDate();
      balance -= instalment.amount().minorUnits() - part;
      holds(name, balance >= 0);
      sum += instalment.amount().minorUnits();
      interest += part;
    }
    holds(name, balance == 0 && sum == terms.principal().minorUnits() + interest);
    holds(name, instalments.getLast().amount().isPositive());
    if (repayment instanceof EqualInstalments) {
      checkEqual(name, terms, instalments);
    }
    checkMoved(name, terms, instalments);
  }

  /** What is equal differs by no more than the rounding rule says; the last one absorbs. */
  private static void checkEqual(String name, ScheduleTerms terms, List<Instalment> instalments) {
    List<Long> parts =
        instalments.stream()
            .skip(terms.downPayment() == null ? 0 : 1)
            .map(instalment -> equalPart(terms, instalment))
            .toList();
    long first = parts.getFirst();
    long last = parts.getLast();
    boolean level = parts.subList(0, parts.size() - 1).stream().allMatch(part -> part == first);
    boolean absorbs = Math.abs(first - last) <= Math.max(1, first / 100);
    long smallest = parts.stream().min(Long::compareTo).orElseThrow();
    long largest = parts.stream().max(Long::compareTo).orElseThrow();
    holds(name, (level && absorbs) || largest - smallest <= SPREAD_MAX || largest < SMALL);
  }

  private static long equalPart(ScheduleTerms terms, Instalment instalment) {
    Money interest = instalment.interest();
    boolean equalPrincipal =
        terms.interest() != null && terms.interest().method() == InterestMethod.DECLINING_BALANCE;
    long part = instalment.amount().minorUnits();
    return equalPrincipal && interest != null ? part - interest.minorUnits() : part;
  }

  /** Two instalments are due on the same day only if a holiday moved one of them. */
  private static void checkMoved(String name, ScheduleTerms terms, List<Instalment> instalments) {
    List<Instalment> moved = DUE_DATES.move(instalments, terms.start());
    for (int index = 1; index < moved.size(); index++) {
      Instalment earlier = moved.get(index - 1);
      Instalment later = moved.get(index);
      holds(name, later.amount().equals(instalments.get(index).amount()));
      holds(
          name,
          later.dueDate().isAfter(earlier.dueDate())
              || !earlier.equals(instalments.get(index - 1)));
    }
  }

  @Test
  void theFewestInstalmentsAreAllWithinTheAmount() {
    int possible = 0;
    for (int plan = 0; plan < 2_000; plan++) {
      Currency cny = Currency.getInstance("CNY");
      Money total = new Money(1L + random.nextInt(1_000_000), cny);
      Money amount = new Money(1L + random.nextInt(100_000), cny);
      LocalDate start = LocalDate.of(2026, 3, 2);
      ScheduleTerms terms =
          new ScheduleTerms(total, start, start.plusMonths(1), Period.ofMonths(1), 1, null, null);
      if (InterestPolicy.fewestInstalments(terms, amount, 360) instanceof Possible fewest) {
        possible++;
        String name = "seed %d, plan %d: %s by %s".formatted(SEED, plan, total, amount);
        holds(name, isWithin(amount, terms, fewest.count()));
        holds(name, fewest.count() == 1 || !isWithin(amount, terms, fewest.count() - 1));
      }
    }
    assertThat(possible).as("plans within the amount").isGreaterThan(1_000);
  }

  private static boolean isWithin(Money amount, ScheduleTerms terms, int count) {
    return InterestPolicy.schedule(terms, new EqualInstalments(count)) instanceof Scheduled schedule
        && schedule.instalments().stream()
            .allMatch(instalment -> instalment.amount().compareTo(amount) <= 0);
  }

  private static void checkRefusal(
      String name, ScheduleTerms terms, Repayment repayment, NotScheduled refused) {
    switch (refused.reason()) {
      case TOO_MANY_INSTALMENTS ->
          holds(name, repayment instanceof FixedAmount || hasTooFewUnits(terms, repayment));
      case NEVER_REPAID -> holds(name, terms.interest() != null);
      case NOTHING_LEFT -> holds(name, repayment instanceof Stepped);
      case DOWN_PAYMENT_LATE -> holds(name, false);
    }
  }

  /**
   * Whether the down payment and the steps leave fewer minor units than instalments. How much of
   * the steps is interest is not computed again here.
   */
  private static boolean hasTooFewUnits(ScheduleTerms terms, Repayment repayment) {
    DownPayment opening = terms.downPayment();
    long left =
        terms.principal().minorUnits() - (opening == null ? 0 : opening.amount().minorUnits());
    return switch (repayment) {
      case EqualInstalments equal -> left < equal.count();
      case Stepped stepped ->
          terms.interest() != null || left - sum(stepped.steps()) < stepped.restInstalments();
      case FixedAmount ignored -> false;
    };
  }

  private static long sum(List<Step> steps) {
    return steps.stream().mapToLong(step -> step.count() * step.amount().minorUnits()).sum();
  }

  private static void holds(String name, boolean rule) {
    if (!rule) {
      throw new AssertionError(name);
    }
  }
}
