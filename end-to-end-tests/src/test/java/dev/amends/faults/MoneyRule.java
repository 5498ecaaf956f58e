package dev.amends.faults;

import dev.amends.faults.Guarantee.Finding;
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
  public Stream<Finding> check(Acknowledgements acknowledged, RecordedState state) {
    Map<String, ExpectedAccount.Payment> expected = new TreeMap<>();
    acknowledged
        .accounts()
        .values()
        .forEach(
            account ->
                account
                    .payments()
                    .forEach(
                        (paymentId, payment) ->
                            expected.put(account.key() + " " + paymentId, payment)));
    Stream<Finding> received =
        Stream.of("case-service", "plan-service")
            .flatMap(service -> received(service, expected, state));
    return Stream.concat(received, allocated(state));
  }

  private static Stream<Finding> received(
      String service, Map<String, ExpectedAccount.Payment> expected, RecordedState state) {
    List<PaymentRow> payments =
        state.payments.stream().filter(one -> one.service().equals(service)).toList();
    Stream<Finding> once =
        ExactlyOnce.each(
            Guarantee.MONEY,
            service,
            expected.keySet(),
            payments.stream().map(MoneyRule::name).toList());
    Stream<Finding> amounts =
        payments.stream()
            .filter(one -> expected.containsKey(name(one)))
            .filter(one -> !agree(one, expected.get(name(one))))
            .map(
                one ->
                    Guarantee.MONEY.brokenBy(
                        "%s has %s, expected %s".formatted(service, one, expected.get(name(one)))));
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
    Stream<Finding> sums =
        sum == received
            ? Stream.empty()
            : Stream.of(
                Guarantee.MONEY.brokenBy(
                    "%s received %d minor units, expected %d".formatted(service, received, sum)));
    return Stream.of(once, amounts, sums).flatMap(findings -> findings);
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

  private static Stream<Finding> allocated(RecordedState state) {
    Map<String, Long> allocated = new HashMap<>();
    state.payments.stream()
        .filter(one -> one.planId() != null)
        .forEach(one -> allocated.merge(one.planId(), one.allocatedMinor(), Long::sum));
    Map<String, Long> paid = new HashMap<>();
    state.plans.forEach(plan -> paid.put(plan.id(), plan.paidMinor()));
    Set<String> plans = new HashSet<>(paid.keySet());
    plans.addAll(allocated.keySet());
    Stream<Finding> unbalanced =
        plans.stream()
            .filter(plan -> !paid.getOrDefault(plan, 0L).equals(allocated.getOrDefault(plan, 0L)))
            .map(
                plan ->
                    Guarantee.MONEY.brokenBy(
                        "plan %s has %d paid, but payments allocate %d to it"
                            .formatted(plan, paid.get(plan), allocated.get(plan))));
    Stream<Finding> beyond =
        state.payments.stream()
            .filter(one -> one.allocatedMinor() < 0 || one.allocatedMinor() > one.amountMinor())
            .map(one -> Guarantee.MONEY.brokenBy("more is allocated than was paid: " + one));
    return Stream.concat(unbalanced, beyond);
  }
}
