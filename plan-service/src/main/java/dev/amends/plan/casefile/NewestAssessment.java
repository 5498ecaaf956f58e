package dev.amends.plan.casefile;

import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.AssessmentEvent.AbilityVerdict;
import dev.amends.events.AssessmentEvent.AssessmentCompleted;
import dev.amends.events.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The figures of the newest assessment of a case; its amounts share one currency. */
@Embeddable
public class NewestAssessment {
  UUID assessmentId;
  long sustainableMinor;
  Currency sustainableCurrency;
  @Nullable Long usableCashMinor;
  @Nullable Long ongoingInstalmentMinor;

  @Enumerated(EnumType.STRING)
  @Nullable AbilityVerdict verdict;

  @Column(name = "assessment_valid_until")
  LocalDate validUntil;

  @Column(name = "assessed_on")
  @Nullable LocalDate businessDate;

  @Column(name = "assessment_expired")
  boolean expired;

  @SuppressWarnings("NullAway.Init")
  protected NewestAssessment() {}

  NewestAssessment(AssessmentCompleted completed) {
    assessmentId = completed.assessmentId();
    sustainableMinor = completed.sustainableMonthlyAmount().minorUnits();
    sustainableCurrency = completed.sustainableMonthlyAmount().currency();
    usableCashMinor = Amounts.minorUnits(completed.downPayment());
    ongoingInstalmentMinor = Amounts.minorUnits(completed.ongoingInstalment());
    verdict = completed.verdict();
    validUntil = completed.validUntil();
    businessDate = completed.businessDate();
  }

  boolean expire(UUID expiredId) {
    boolean newest = expiredId.equals(assessmentId);
    expired |= newest;
    return newest;
  }

  boolean isExpired() {
    return expired;
  }

  public Money sustainableMonthlyAmount() {
    return new Money(sustainableMinor, sustainableCurrency);
  }

  /** The cash that can open a plan as a down payment; zero if there is none. */
  public Money usableCash() {
    return new Money(usableCashMinor == null ? 0 : usableCashMinor, sustainableCurrency);
  }

  /**
   * The loan's own monthly instalment, which the sustainable amount already leaves out; empty if
   * the assessment has none.
   */
  public Optional<Money> ongoingInstalment() {
    return Optional.ofNullable(Amounts.money(ongoingInstalmentMinor, sustainableCurrency));
  }

  public Optional<AbilityVerdict> verdict() {
    return Optional.ofNullable(verdict);
  }

  /** The last day on which the assessment is valid. */
  public LocalDate validUntil() {
    return validUntil;
  }

  /** The lender's business date on which it was recorded; empty if the event has none. */
  public Optional<LocalDate> businessDate() {
    return Optional.ofNullable(businessDate);
  }
}
