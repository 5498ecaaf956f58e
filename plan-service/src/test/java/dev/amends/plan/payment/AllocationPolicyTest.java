package dev.amends.plan.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import dev.amends.plan.agreement.InstalmentAllocation;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.payment.AllocationPolicy.Allocation;
import dev.amends.plan.payment.AllocationPolicy.CountedPayment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AllocationPolicyTest {
  private static final Currency CNY = Currency.getInstance("CNY");
  private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);

  @Test
  void fillsTheOldestInstalmentFirst() {
    // Given
    List<InstalmentState> instalments = instalments(300, 300, 300);

    // When
    Allocation allocation =
        AllocationPolicy.allocate(instalments, List.of(payment("A", 250), payment("B", 100)));

    // Then
    assertThat(allocation.instalments())
        .containsExactly(allocation(1, 300, "B"), allocation(2, 50, null), allocation(3, 0, null));
    assertThat(allocation.allocated()).containsExactly(250L, 100L);
  }

  @Test
  void leavesTheRestUnallocated() {
    Allocation allocation =
        AllocationPolicy.allocate(instalments(300), List.of(payment("A", 400), payment("B", 50)));

    assertThat(allocation.instalments()).containsExactly(allocation(1, 300, "A"));
    assertThat(allocation.allocated()).containsExactly(300L, 0L);
  }

  @Test
  void completesSeveralInstalmentsWithOnePayment() {
    Allocation allocation =
        AllocationPolicy.allocate(instalments(300, 300, 300), List.of(payment("A", 700)));

    assertThat(allocation.instalments())
        .containsExactly(
            allocation(1, 300, "A"), allocation(2, 300, "A"), allocation(3, 100, null));
  }

  @Test
  void needsNoUndoingForAReversal() {
    // Given
    List<InstalmentState> instalments = instalments(300, 300);
    CountedPayment second = payment("B", 300);

    // When
    Allocation withoutTheFirst = AllocationPolicy.allocate(instalments, List.of(second));

    // Then
    assertThat(withoutTheFirst.instalments())
        .containsExactly(allocation(1, 300, "B"), allocation(2, 0, null));
  }

  @Test
  void losesNoCentWhateverIsPaid() {
    Random random = new Random(42);
    for (int round = 0; round < 5_000; round++) {
      // Given
      long[] amounts = random.longs(1 + random.nextInt(12), 1, 50_000).toArray();
      List<CountedPayment> payments = new ArrayList<>();
      for (int n = random.nextInt(20); n > 0; n--) {
        payments.add(payment("P" + n, 1 + random.nextInt(60_000)));
      }

      // When
      Allocation allocation = AllocationPolicy.allocate(instalments(amounts), payments);

      // Then
      long received = payments.stream().mapToLong(CountedPayment::minorUnits).sum();
      long allocated = allocation.allocated().stream().mapToLong(Long::longValue).sum();
      long paid =
          allocation.instalments().stream().mapToLong(result -> result.paid().minorUnits()).sum();
      assertThat(paid).isEqualTo(allocated);
      assertThat(allocated).isEqualTo(Math.min(received, Arrays.stream(amounts).sum()));
      assertOldestFirst(allocation, amounts);
    }
  }

  private static void assertOldestFirst(Allocation allocation, long[] amounts) {
    boolean open = false;
    for (int index = 0; index < amounts.length; index++) {
      long paid = allocation.instalments().get(index).paid().minorUnits();
      assertThat(paid).isBetween(0L, amounts[index]);
      assertThat(open && paid > 0).isFalse();
      open = paid < amounts[index];
    }
  }

  private static List<InstalmentState> instalments(long... amounts) {
    List<InstalmentState> instalments = new ArrayList<>();
    for (long amount : amounts) {
      int number = instalments.size() + 1;
      instalments.add(
          new InstalmentState(
              number,
              MARCH_10.plusMonths(number),
              new Money(amount, CNY),
              Money.zero(CNY),
              false,
              false));
    }
    return instalments;
  }

  private static CountedPayment payment(String id, long minor) {
    return new CountedPayment(id, minor, MARCH_10);
  }

  private static InstalmentAllocation allocation(int number, long paid, @Nullable String by) {
    return new InstalmentAllocation(number, new Money(paid, CNY), by, by == null ? null : MARCH_10);
  }
}
