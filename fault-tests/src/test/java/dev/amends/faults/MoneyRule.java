package dev.amends.faults;

import dev.amends.faults.Guarantee.Violation;
import dev.amends.faults.RecordedState.PaymentRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** case-service and plan-service hold exactly the acknowledged payments, and the sums agree. */
final class MoneyRule implements Judge.Rule {

  @Override
  public Stream<Violation> check(Acknowledgements acknowledgements, RecordedState state) {
    Map<String, ExpectedAccount.Payment> expected = new TreeMap<>();
    acknowledgements
        .accounts()
        .values()
        .forEach(
            account ->
                account
                    .payments()
                    .forEach(
                        (paymentId, payment) ->
                            expected.put(account.key() + " " + paymentId, payment)));
    Stream<Violation> received =
        Stream.of("case-service", "plan-service")
            .flatMap(service -> received(service, expected, state));
    return Stream.concat(received, allocated(state));
  }

  private static Stream<Violation> received(
      String service, Map<String, ExpectedAccount.Payment> expected, RecordedState state) {
    List<PaymentRow> payments =
        state.payments.stream().filter(payment -> payment.service().equals(service)).toList();
    Stream<Violation> once =
        ExactlyOnce.compare(
            Guarantee.MONEY,
            service,
            expected.keySet(),
            payments.stream().map(MoneyRule::name).toList());
    Stream<Violation> amounts =
        payments.stream()
            .filter(payment -> expected.containsKey(name(payment)))
            .filter(payment -> !agree(payment, expected.get(name(payment))))
            .map(
                payment ->
                    Guarantee.MONEY.violation(
                        "%s has %s, expected %s"
                            .formatted(service, payment, expected.get(name(payment)))));
    long sum =
        expected.values().stream()
            .filter(payment -> !payment.reversed())
            .mapToLong(ExpectedAccount.Payment::amountMinor)
            .sum();
    long received =
        payments.stream()
            .filter(payment -> !isReversed(payment))
            .mapToLong(PaymentRow::amountMinor)
            .sum();
    Stream<Violation> sums =
        sum == received
            ? Stream.empty()
            : Stream.of(
                Guarantee.MONEY.violation(
                    "%s received %d minor units, expected %d".formatted(service, received, sum)));
    return Stream.of(once, amounts, sums).flatMap(violations -> violations);
  }

  private static boolean agree(PaymentRow payment, ExpectedAccount.@Nullable Payment expected) {
    return expected != null
        && payment.amountMinor() == expected.amountMinor()
        && isReversed(payment) == expected.reversed();
  }

  private static boolean isReversed(PaymentRow payment) {
    return payment.state().startsWith("REVERSED");
  }

  private static String name(PaymentRow payment) {
    return payment.key() + " " + payment.paymentId();
  }

  private static Stream<Violation> allocated(RecordedState state) {
    Map<String, Long> allocated = new HashMap<>();
    state.payments.stream()
        .filter(payment -> payment.planId() != null)
        .forEach(payment -> allocated.merge(payment.planId(), payment.allocatedMinor(), Long::sum));
    Map<String, Long> paid = new HashMap<>();
    state.plans.forEach(plan -> paid.put(plan.id(), plan.paidMinor()));
    Set<String> plans = new HashSet<>(paid.keySet());
    plans.addAll(allocated.keySet());
    Stream<Violation> unbalanced =
        plans.stream()
            .filter(plan -> !paid.getOrDefault(plan, 0L).equals(allocated.getOrDefault(plan, 0L)))
            .map(
                plan ->
                    Guarantee.MONEY.violation(
                        "plan %s has %d paid, but payments allocate %d to it"
                            .formatted(plan, paid.get(plan), allocated.get(plan))));
    Stream<Violation> beyond =
        state.payments.stream()
            .filter(
                payment ->
                    payment.allocatedMinor() < 0
                        || payment.allocatedMinor() > payment.amountMinor())
            .map(
                payment ->
                    Guarantee.MONEY.violation("more is allocated than was paid: " + payment));
    return Stream.concat(unbalanced, beyond);
  }
}
