package dev.amends.plan.proposal;

import dev.amends.events.Money;
import dev.amends.plan.casefile.CaseFile;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A case as a proposal finds it.
 *
 * @param known whether the case's own figures have arrived here
 * @param open whether the case is worked
 * @param held whether a hold stops everything today
 * @param overdue what is overdue
 * @param sustainable what the newest valid assessment says can be paid a month
 * @param today the lender's last known business date
 */
record Situation(
    boolean known,
    boolean open,
    boolean held,
    Optional<Money> overdue,
    Optional<Money> sustainable,
    LocalDate today) {

  static Situation of(CaseFile file, LocalDate today) {
    return new Situation(
        file.isKnown(),
        file.isOpen(),
        file.isHeld(today),
        file.overdue(),
        file.sustainableMonthlyAmount()
            .filter(
                money ->
                    file.overdue()
                        .filter(overdue -> overdue.currency().equals(money.currency()))
                        .isPresent()),
        today);
  }
}
