package dev.amends.cases.position;

import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides whether the reported components of an overdue amount may be stated. */
final class OverduePartsPolicy {
  private OverduePartsPolicy() {}

  /**
   * Returns the components if they add up to the current overdue amount. After a payment they do
   * not, because the lender does not report which of them it paid.
   */
  static Optional<Overdue> current(Overdue reported, Money overdue) {
    List<Money> parts =
        Stream.of(reported.principal(), reported.interest(), reported.fee(), reported.penalty())
            .filter(Objects::nonNull)
            .toList();
    boolean addUp =
        !parts.isEmpty()
            && reported.total().equals(overdue)
            && parts.stream().reduce(Money.zero(overdue.currency()), Money::plus).equals(overdue);
    return addUp ? Optional.of(reported) : Optional.empty();
  }
}
