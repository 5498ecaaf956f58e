package dev.amends.plan.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.AccountEvent;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.LenderEvent.PaymentReversed;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.agreement.PlanStatus;
import dev.amends.plan.agreement.ProposedTerms;
import dev.amends.plan.agreement.Proposer;
import dev.amends.plan.agreement.RepaymentPlan;
import dev.amends.plan.agreement.Review;
import dev.amends.plan.allocation.AllocationTerms;
import dev.amends.plan.payment.PaymentBatch.PaymentEffect;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * 100,000 random sets of payments and reversals, each delivered in the lender's order and in a
 * random one. The result depends on the events alone, and equals that of a simple calculation which
 * pays unit by unit. Another seed: {@code -Damends.allocation.seed=7}.
 */
class RandomPaymentOrderTest {
  private static final long SEED = Long.getLong("amends.allocation.seed", 20260310);
  private static final int SETS = 100_000;
  private static final AccountKey ACCOUNT = new AccountKey("CU-1", "LN-1");
  private static final Currency CNY = Currency.getInstance("CNY");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
  private static final Origin ORIGIN = Origin.system("test");

  private final Random random = new Random(SEED);

  @Test
  void theResultDependsOnTheEventsAndNotOnTheirOrderOfArrival() {
    for (int set = 0; set < SETS; set++) {
      // Given
      AllocationTerms terms = RandomTerms.next(random, DAY);
      List<Instalment> schedule = schedule();
      List<AccountEvent> events = events();
      List<AccountEvent> shuffled = new ArrayList<>(events);
      Collections.shuffle(shuffled, random);

      // When
      Outcome inOrder = deliver(events, schedule, terms);
      Outcome inAnyOrder = deliver(shuffled, schedule, terms);

      // Then: AssertJ only describes a failure, because 100,000 descriptions take minutes.
      List<List<String>> parts = inOrder.payments().stream().map(PaymentOutcome::parts).toList();
      List<List<String>> expected = UnitByUnit.parts(schedule, terms, counted(inOrder));
      if (!inAnyOrder.equals(inOrder) || !parts.equals(expected) || !isExact(inOrder, schedule)) {
        String context = "set " + set + " of seed " + SEED + ": " + shuffled;
        assertThat(inAnyOrder).as(context).isEqualTo(inOrder);
        assertThat(parts).as(context).isEqualTo(expected);
        assertThat(inOrder).as(context).matches(outcome -> isExact(outcome, schedule), "is exact");
      }
    }
  }

  /** What is visible of a payment. */
  private record PaymentOutcome(
      String paymentId,
      PaymentState state,
      long amount,
      long reversed,
      long allocated,
      long unallocated,
      List<String> parts,
      Optional<LocalDate> businessDate,
      Optional<LocalDate> reversedOn) {}

  private record Outcome(
      List<PaymentOutcome> payments,
      List<InstalmentState> instalments,
      Money paid,
      PlanStatus status) {}

  private static Outcome deliver(
      List<AccountEvent> events, List<Instalment> schedule, AllocationTerms terms) {
    List<Payment> stored = new ArrayList<>();
    PaymentBatch batch =
        new PaymentBatch(
            stored::add, List.of(), List.of(), LongStream.iterate(1, n -> n + 1).iterator());
    RepaymentPlan plan = activePlan(schedule, terms);
    for (AccountEvent event : events) {
      String paymentId =
          event instanceof PaymentReceived received
              ? received.paymentId()
              : ((PaymentReversed) event).paymentId();
      PaymentEffect effect =
          event instanceof PaymentReceived received
              ? batch.record(received)
              : batch.record((PaymentReversed) event);
      if (effect == PaymentEffect.CHANGED && batch.concerns(plan, paymentId)) {
        batch.allocate(plan, DAY, ORIGIN);
      }
    }
    return new Outcome(
        stored.stream()
            .sorted(Comparator.comparingLong(Payment::sequence))
            .map(RandomPaymentOrderTest::outcome)
            .toList(),
        plan.inForce().orElseThrow().instalments(),
        plan.paid(),
        plan.status());
  }

  private static PaymentOutcome outcome(Payment payment) {
    return new PaymentOutcome(
        payment.paymentId(),
        payment.state,
        payment.amountMinor,
        payment.reversals.reversedMinor,
        payment.division.allocatedMinor,
        payment.unallocated().orElseThrow().minorUnits(),
        payment.division.instalmentParts.stream()
            .map(part -> part.instalment() + " " + part.components())
            .toList(),
        payment.businessDate(),
        Optional.ofNullable(payment.reversals.reversedOn));
  }

  private static RepaymentPlan activePlan(List<Instalment> schedule, AllocationTerms terms) {
    RepaymentPlan plan =
        new RepaymentPlan(UUID.randomUUID(), ACCOUNT, 0, PlanKind.INSTALMENTS, CNY);
    Proposer agent = new Proposer("li.na", null, Instant.EPOCH);
    plan.propose(
        new ProposedTerms(PlanKind.INSTALMENTS, schedule, null, null, null, agent),
        new Review(DAY, DAY, null),
        ORIGIN);
    plan.activate(DAY, 0, ORIGIN);
    plan.agreeAllocation(terms, null);
    return plan;
  }

  private static List<UnitByUnit.Counted> counted(Outcome outcome) {
    return outcome.payments().stream()
        .map(
            payment ->
                new UnitByUnit.Counted(
                    payment.amount() - payment.reversed(), payment.businessDate().orElseThrow()))
        .toList();
  }

  /** Whether the amounts add up to the minor unit, and none is negative or too large. */
  private static boolean isExact(Outcome outcome, List<Instalment> schedule) {
    long allocated = 0;
    for (PaymentOutcome payment : outcome.payments()) {
      if (payment.reversed() + payment.allocated() + payment.unallocated() != payment.amount()
          || payment.allocated() < 0
          || payment.unallocated() < 0) {
        return false;
      }
      allocated += payment.allocated();
    }
    long paid = 0;
    for (int index = 0; index < schedule.size(); index++) {
      long ofInstalment = outcome.instalments().get(index).paid().minorUnits();
      if (ofInstalment < 0 || ofInstalment > schedule.get(index).amount().minorUnits()) {
        return false;
      }
      paid += ofInstalment;
    }
    return paid == allocated && outcome.paid().minorUnits() == allocated;
  }

  private List<Instalment> schedule() {
    List<Instalment> schedule = new ArrayList<>();
    LocalDate due = DAY.plusDays(random.nextInt(20));
    for (int number = 1; number <= 1 + random.nextInt(5); number++) {
      long amount = random.nextLong(1, 21);
      Money interest = random.nextBoolean() ? null : new Money(random.nextLong(amount), CNY);
      schedule.add(new Instalment(number, due, new Money(amount, CNY), interest));
      due = due.plusDays(1 + random.nextInt(31));
    }
    return List.copyOf(schedule);
  }

  /** Payments and their reversals in the lender's order; dates may go back and forth. */
  private List<AccountEvent> events() {
    List<AccountEvent> events = new ArrayList<>();
    List<long[]> remaining = new ArrayList<>();
    for (int sequence = 1; sequence <= 2 + random.nextInt(8); sequence++) {
      int payment = remaining.isEmpty() ? 0 : random.nextInt(remaining.size());
      if (remaining.isEmpty() || random.nextInt(3) > 0 || remaining.get(payment)[0] == 0) {
        long amount = random.nextLong(1, 31);
        events.add(received(remaining.size(), amount, sequence));
        remaining.add(new long[] {amount});
      } else {
        events.add(reversed(payment, remaining.get(payment), sequence));
      }
    }
    return events;
  }

  private PaymentReceived received(int payment, long amount, int sequence) {
    LocalDate businessDate = DAY.plusDays(random.nextInt(120));
    return new PaymentReceived(
        ACCOUNT.lenderId(),
        ACCOUNT.accountId(),
        "P" + payment,
        new Money(amount, CNY),
        businessDate,
        businessDate,
        null,
        null,
        sequence);
  }

  private PaymentReversed reversed(int payment, long[] remaining, int sequence) {
    long part = 1 + random.nextLong(remaining[0]);
    boolean inFull = part == remaining[0] && random.nextBoolean();
    remaining[0] -= part;
    return new PaymentReversed(
        ACCOUNT.lenderId(),
        ACCOUNT.accountId(),
        "P" + payment,
        inFull ? null : new Money(part, CNY),
        "CHARGEBACK",
        DAY.plusDays(120 + sequence),
        sequence);
  }
}
