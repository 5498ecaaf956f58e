package dev.amends.faults;

import dev.amends.faults.Books.Payment;
import dev.amends.faults.Guarantee.Finding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The payments of the two services that keep them are the ledger's, and so is their sum. */
final class MoneyRule implements Judge.Rule {

  @Override
  public Stream<Finding> check(Ledger ledger, Books books) {
    Map<String, Account.Payment> told = new TreeMap<>();
    ledger
        .accounts()
        .values()
        .forEach(
            account ->
                account
                    .payments()
                    .forEach(
                        (paymentId, payment) ->
                            told.put(account.key() + " " + paymentId, payment)));
    Stream<Finding> received =
        Stream.of("case-service", "plan-service")
            .flatMap(service -> received(service, told, books));
    return Stream.concat(received, allocated(books));
  }

  private static Stream<Finding> received(
      String service, Map<String, Account.Payment> told, Books books) {
    List<Payment> payments =
        books.payments.stream().filter(one -> one.service().equals(service)).toList();
    Stream<Finding> once =
        Once.each(
            Guarantee.MONEY,
            service,
            told.keySet(),
            payments.stream().map(MoneyRule::name).toList());
    Stream<Finding> amounts =
        payments.stream()
            .filter(one -> told.containsKey(name(one)))
            .filter(one -> !agree(one, told.get(name(one))))
            .map(
                one ->
                    Guarantee.MONEY.brokenBy(
                        "%s has %s, by the ledger %s"
                            .formatted(service, one, told.get(name(one)))));
    long standing =
        told.values().stream()
            .filter(Account.Payment::stands)
            .mapToLong(Account.Payment::amountMinor)
            .sum();
    long received =
        payments.stream().filter(MoneyRule::stands).mapToLong(Payment::amountMinor).sum();
    Stream<Finding> sum =
        standing == received
            ? Stream.empty()
            : Stream.of(
                Guarantee.MONEY.brokenBy(
                    "%s received %d minor units, by the ledger %d"
                        .formatted(service, received, standing)));
    return Stream.of(once, amounts, sum).flatMap(findings -> findings);
  }

  private static boolean agree(Payment payment, Account.@Nullable Payment told) {
    return told != null
        && payment.amountMinor() == told.amountMinor()
        && stands(payment) == told.stands();
  }

  private static boolean stands(Payment payment) {
    return !payment.state().startsWith("REVERSED");
  }

  private static String name(Payment payment) {
    return payment.key() + " " + payment.paymentId();
  }

  private static Stream<Finding> allocated(Books books) {
    Map<String, Long> allocated = new HashMap<>();
    books.payments.stream()
        .filter(one -> one.planId() != null)
        .forEach(one -> allocated.merge(one.planId(), one.allocatedMinor(), Long::sum));
    Map<String, Long> paid = new HashMap<>();
    books.plans.forEach(plan -> paid.put(plan.id(), plan.paidMinor()));
    Set<String> plans = new HashSet<>(paid.keySet());
    plans.addAll(allocated.keySet());
    Stream<Finding> unbalanced =
        plans.stream()
            .filter(plan -> !paid.getOrDefault(plan, 0L).equals(allocated.getOrDefault(plan, 0L)))
            .map(
                plan ->
                    Guarantee.MONEY.brokenBy(
                        "plan %s was paid %d, payments allocate %d to it"
                            .formatted(plan, paid.get(plan), allocated.get(plan))));
    Stream<Finding> beyond =
        books.payments.stream()
            .filter(one -> one.allocatedMinor() < 0 || one.allocatedMinor() > one.amountMinor())
            .map(one -> Guarantee.MONEY.brokenBy("allocated beyond its amount: " + one));
    return Stream.concat(unbalanced, beyond);
  }
}
