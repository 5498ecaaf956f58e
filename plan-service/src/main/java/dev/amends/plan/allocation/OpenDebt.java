package dev.amends.plan.allocation;

import dev.amends.plan.allocation.AllocationPolicy.CountedPayment;
import dev.amends.plan.allocation.AllocationPolicy.InstalmentReceipts;
import dev.amends.plan.allocation.AllocationPolicy.InstalmentToPay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be paid while payments are allocated one after the other. Each instalment
 * consists of the plan's interest and of a share of the covered debt. The components of that debt
 * belong to the plan as a whole, because a lender reports them for the account and not for an
 * instalment. What the plan covers beyond the reported components is principal.
 */
final class OpenDebt {
  private final List<InstalmentToPay> schedule;
  private final long[] openInterest;
  private final long[] openShare;
  private final @Nullable CountedPayment[] completedBy;
  private final Map<DebtComponent, Long> openComponents = new EnumMap<>(DebtComponent.class);
  private int firstOpen;

  OpenDebt(List<InstalmentToPay> schedule, DebtComponents reported) {
    this.schedule = schedule;
    this.openInterest = schedule.stream().mapToLong(InstalmentToPay::interestMinorUnits).toArray();
    this.openShare =
        schedule.stream()
            .mapToLong(instalment -> instalment.minorUnits() - instalment.interestMinorUnits())
            .toArray();
    this.completedBy = new CountedPayment[openShare.length];
    long covered = 0;
    for (long share : openShare) {
      covered = Math.addExact(covered, share);
    }
    for (DebtComponent component : DebtComponent.values()) {
      openComponents.put(component, reported.of(component));
    }
    long beyond = Math.max(0, covered - reported.sum());
    openComponents.merge(DebtComponent.PRINCIPAL, beyond, Long::sum);
  }

  /** The index of the oldest instalment that is not paid. */
  int firstOpen() {
    while (firstOpen < openShare.length && open(firstOpen) == 0) {
      firstOpen++;
    }
    return firstOpen;
  }

  private long open(int index) {
    return openInterest[index] + openShare[index];
  }

  /**
   * Pays an instalment, as far as the money lasts.
   *
   * @param order the first component to be paid first
   * @return what was paid, by component
   */
  DebtComponents pay(
      int index, List<DebtComponent> order, long minorUnits, CountedPayment payment) {
    DebtComponents paid = DebtComponents.NONE;
    boolean wasOpen = open(index) > 0;
    for (DebtComponent component : order) {
      if (component == DebtComponent.INTEREST) {
        long ofPlan = Math.min(minorUnits - paid.sum(), openInterest[index]);
        openInterest[index] -= ofPlan;
        paid = paid.plus(component, ofPlan);
      }
      paid = paid.plus(component, payShare(index, component, minorUnits - paid.sum()));
    }
    if (wasOpen && open(index) == 0) {
      completedBy[index] = payment;
    }
    return paid;
  }

  private long payShare(int index, DebtComponent component, long minorUnits) {
    long open = openComponents.getOrDefault(component, 0L);
    long part = Math.min(minorUnits, Math.min(open, openShare[index]));
    openShare[index] -= part;
    openComponents.put(component, open - part);
    return part;
  }

  /** What each instalment received so far. */
  List<InstalmentReceipts> receipts() {
    List<InstalmentReceipts> receipts = new ArrayList<>(openShare.length);
    for (int index = 0; index < openShare.length; index++) {
      InstalmentToPay instalment = schedule.get(index);
      receipts.add(
          new InstalmentReceipts(
              instalment.number(),
              instalment.minorUnits() - open(index),
              instalment.interestMinorUnits() - openInterest[index],
              completedBy[index]));
    }
    return List.copyOf(receipts);
  }
}
