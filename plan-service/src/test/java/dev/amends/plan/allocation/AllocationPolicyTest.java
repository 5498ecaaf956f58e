package dev.amends.plan.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.plan.allocation.AllocationPolicy.Allocation;
import dev.amends.plan.allocation.AllocationPolicy.CountedPayment;
import dev.amends.plan.allocation.AllocationPolicy.InstalmentPart;
import dev.amends.plan.allocation.AllocationPolicy.InstalmentReceipts;
import dev.amends.plan.allocation.AllocationPolicy.InstalmentToPay;
import dev.amends.plan.allocation.AllocationPolicy.PaymentAllocation;
import dev.amends.rules.pack.CitationEvidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationPolicyTest {
  private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);
  private static final AllocationTerms ALL_PRINCIPAL =
      terms(Overpayment.ADVANCE, null, DebtComponents.NONE);

  @Test
  void fillsTheOldestInstalmentFirst() {
    // Given
    CountedPayment first = payment("A", 250);
    CountedPayment second = payment("B", 100);

    // When
    Allocation allocation =
        AllocationPolicy.allocate(
            instalments(300, 300, 300), ALL_PRINCIPAL, List.of(first, second));

    // Then
    assertThat(allocation.instalments())
        .containsExactly(receipts(1, 300, second), receipts(2, 50, null), receipts(3, 0, null));
    assertThat(allocation.payments())
        .containsExactly(
            new PaymentAllocation(first, List.of(principal(1, 250)), 0),
            new PaymentAllocation(second, List.of(principal(1, 50), principal(2, 50)), 0));
  }

  @Test
  void leavesTheRestUnallocated() {
    Allocation allocation =
        AllocationPolicy.allocate(
            instalments(300), ALL_PRINCIPAL, List.of(payment("A", 400), payment("B", 50)));

    assertThat(allocation.payments())
        .extracting(PaymentAllocation::unallocated)
        .containsExactly(100L, 50L);
  }

  @Test
  void completesSeveralInstalmentsWithOnePayment() {
    // Given
    CountedPayment payment = payment("A", 700);

    // When
    Allocation allocation =
        AllocationPolicy.allocate(instalments(300, 300, 300), ALL_PRINCIPAL, List.of(payment));

    // Then
    assertThat(allocation.instalments())
        .containsExactly(
            receipts(1, 300, payment), receipts(2, 300, payment), receipts(3, 100, null));
  }

  @Test
  void paysPenaltyThenFeeThenInterestThenPrincipal() {
    // Given
    AllocationTerms terms = terms(Overpayment.ADVANCE, null, new DebtComponents(40, 30, 20, 510));

    // When
    Allocation allocation =
        AllocationPolicy.allocate(
            instalments(100, 500), terms, List.of(payment("A", 50), payment("B", 150)));

    // Then
    assertThat(allocation.payments())
        .extracting(PaymentAllocation::components)
        .containsExactly(new DebtComponents(40, 10, 0, 0), new DebtComponents(0, 20, 20, 110));
  }

  @Test
  void paysTheInterestOfAnInstalmentWithTheInstalment() {
    // Given
    List<InstalmentToPay> schedule =
        List.of(
            new InstalmentToPay(1, MARCH_10, 110, 10),
            new InstalmentToPay(2, MARCH_10.plusMonths(1), 105, 5));

    // When
    Allocation allocation =
        AllocationPolicy.allocate(schedule, ALL_PRINCIPAL, List.of(payment("A", 112)));

    // Then
    assertThat(allocation.payments().getFirst().parts())
        .containsExactly(
            new InstalmentPart(1, new DebtComponents(0, 0, 10, 100)),
            new InstalmentPart(2, new DebtComponents(0, 0, 2, 0)));
  }

  @Test
  void separatesThePaidInterestFromTheRestOfTheInstalment() {
    // Given
    List<InstalmentToPay> schedule = List.of(new InstalmentToPay(1, MARCH_10, 110, 10));
    AllocationTerms terms = terms(Overpayment.ADVANCE, null, new DebtComponents(40, 0, 0, 60));

    // When
    Allocation allocation = AllocationPolicy.allocate(schedule, terms, List.of(payment("A", 45)));

    // Then
    assertThat(allocation.instalments()).containsExactly(new InstalmentReceipts(1, 45, 5, null));
  }

  @Test
  void treatsWhatThePlanCoversBeyondTheReportedComponentsAsPrincipal() {
    Allocation allocation =
        AllocationPolicy.allocate(
            instalments(1_000),
            terms(Overpayment.ADVANCE, null, new DebtComponents(0, 30, 0, 200)),
            List.of(payment("A", 1_000)));

    assertThat(allocation.payments().getFirst().components())
        .isEqualTo(new DebtComponents(0, 30, 0, 970));
  }

  @ParameterizedTest
  @CsvSource({"-1, 70, 0", "0, 70, 0", "90, 70, 0", "91, 0, 70", "400, 0, 70"})
  void flipsTheOrderWithTheDaysPastDueOnTheBusinessDate(
      int daysPastDue, long interest, long principal) {
    Allocation allocation =
        AllocationPolicy.allocate(
            instalments(300),
            terms(
                Overpayment.ADVANCE,
                MARCH_10.minusDays(daysPastDue),
                new DebtComponents(0, 0, 100, 200)),
            List.of(payment("A", 70)));

    assertThat(allocation.payments().getFirst().components())
        .isEqualTo(new DebtComponents(0, 0, interest, principal));
  }

  @Test
  void creditPaysOnlyWhatIsDueAndTheNextInstalment() {
    // Given
    List<InstalmentToPay> schedule =
        List.of(
            new InstalmentToPay(1, MARCH_10, 100, 0),
            new InstalmentToPay(2, MARCH_10.plusDays(1), 100, 0),
            new InstalmentToPay(3, MARCH_10.plusDays(2), 100, 0));
    AllocationTerms terms = terms(Overpayment.CREDIT, null, DebtComponents.NONE);

    // When
    Allocation allocation =
        AllocationPolicy.allocate(
            schedule,
            terms,
            List.of(
                payment("A", 250),
                payment("B", 40),
                new CountedPayment("C", 60, MARCH_10.plusDays(1))));

    // Then
    assertThat(allocation.payments())
        .extracting(PaymentAllocation::unallocated)
        .containsExactly(50L, 40L, 0L);
    assertThat(allocation.instalments())
        .extracting(InstalmentReceipts::minorUnits)
        .containsExactly(100L, 100L, 60L);
  }

  private static AllocationTerms terms(
      Overpayment overpayment, @Nullable LocalDate delinquentSince, DebtComponents debt) {
    AllocationRule card =
        new AllocationRule(
            "card",
            Set.of(),
            Set.of(),
            Set.of(),
            List.of(
                AllocationRulesTest.stage(0, "PENALTY FEE INTEREST PRINCIPAL"),
                AllocationRulesTest.stage(91, "PRINCIPAL PENALTY FEE INTEREST")),
            overpayment,
            "an example",
            CitationEvidence.M);
    return AllocationTerms.of(card, delinquentSince, debt);
  }

  private static List<InstalmentToPay> instalments(long... amounts) {
    List<InstalmentToPay> instalments = new ArrayList<>();
    for (long amount : amounts) {
      int number = instalments.size() + 1;
      instalments.add(new InstalmentToPay(number, MARCH_10.plusMonths(number), amount, 0));
    }
    return instalments;
  }

  private static CountedPayment payment(String id, long minorUnits) {
    return new CountedPayment(id, minorUnits, MARCH_10);
  }

  private static InstalmentPart principal(int instalment, long minorUnits) {
    return new InstalmentPart(instalment, new DebtComponents(0, 0, 0, minorUnits));
  }

  private static InstalmentReceipts receipts(
      int number, long minorUnits, @Nullable CountedPayment completedBy) {
    return new InstalmentReceipts(number, minorUnits, 0, completedBy);
  }
}
