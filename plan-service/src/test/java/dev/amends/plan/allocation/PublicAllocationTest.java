package dev.amends.plan.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.plan.allocation.AllocationPolicy.CountedPayment;
import dev.amends.plan.allocation.AllocationPolicy.InstalmentToPay;
import dev.amends.plan.allocation.AllocationPolicy.PaymentAllocation;
import dev.amends.plan.allocation.AllocationRule.AllocationStage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The payment hierarchies of a public loan system, Apache Fineract. Its charges belong to single
 * instalments and ours to the whole debt, so the cases are those in which both mean the same.
 */
class PublicAllocationTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/allocation/apache-fineract.csv", numLinesToSkip = 1)
  void dividesPaymentsLikeApacheFineract(
      String source,
      String order,
      String instalments,
      long penalty,
      long fee,
      String payments,
      String expected) {
    // Given
    List<InstalmentToPay> schedule = new ArrayList<>();
    for (String instalment : instalments.split(";", -1)) {
      long[] amounts = numbers(instalment, "/");
      int number = schedule.size() + 1;
      schedule.add(new InstalmentToPay(number, DAY.plusMonths(number), amounts[0], amounts[1]));
    }

    // When
    List<String> divided = new ArrayList<>();
    List<PaymentAllocation> allocations =
        AllocationPolicy.allocate(schedule, terms(order, penalty, fee), counted(payments))
            .payments();

    // Then
    for (String payment : payments.split(";", -1)) {
      long[] amounts = numbers(payment, "-");
      divided.add(amounts[0] == amounts[1] ? "0/0/0/0/0" : text(allocations.get(counted(divided))));
    }
    assertThat(String.join(";", divided)).as(source).isEqualTo(expected);
  }

  private static int counted(List<String> divided) {
    return (int) divided.stream().filter(text -> !text.equals("0/0/0/0/0")).count();
  }

  private static List<CountedPayment> counted(String payments) {
    List<CountedPayment> counted = new ArrayList<>();
    for (String payment : payments.split(";", -1)) {
      long[] amounts = numbers(payment, "-");
      if (amounts[0] > amounts[1]) {
        counted.add(new CountedPayment("P" + counted.size(), amounts[0] - amounts[1], DAY));
      }
    }
    return counted;
  }

  private static AllocationTerms terms(String order, long penalty, long fee) {
    List<DebtComponent> components =
        Arrays.stream(order.split(" ", -1)).map(DebtComponent::valueOf).toList();
    return new AllocationTerms(
        "test",
        List.of(new AllocationStage(0, components)),
        Overpayment.ADVANCE,
        null,
        new DebtComponents(penalty, fee, 0, 0));
  }

  private static long[] numbers(String text, String separator) {
    return Arrays.stream(text.split(separator, -1)).mapToLong(Long::parseLong).toArray();
  }

  private static String text(PaymentAllocation payment) {
    DebtComponents paid = payment.components();
    return "%d/%d/%d/%d/%d"
        .formatted(
            paid.penalty(), paid.fee(), paid.interest(), paid.principal(), payment.unallocated());
  }
}
