package dev.amends.cases.creditstatus;

import dev.amends.cases.creditstatus.CreditScale.Step;
import dev.amends.cases.lifecycle.Figures;
import dev.amends.events.CaseEvent.CaseStatus;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Derives the credit status of an account from the figures of its case. */
final class CreditStatusPolicy {
  private CreditStatusPolicy() {}

  /**
   * Derives the status.
   *
   * @param figures of the last closed business day
   * @param language the BCP 47 tag of the names
   */
  static CreditStatusView derive(
      UUID caseId, CaseStatus status, Figures figures, CreditScale scale, String language) {
    boolean chargedOff = status == CaseStatus.CHARGED_OFF;
    int days = status == CaseStatus.CURED ? 0 : figures.daysPastDue();
    Step step = chargedOff ? scale.steps().getLast() : scale.stepAt(days);
    return new CreditStatusView(
        caseId,
        figures.businessDate(),
        step.code(),
        step.name().in(language),
        factor(chargedOff, days),
        days,
        days == 0 ? null : figures.delinquentSince(),
        figures.overdue(),
        chargedOff || days == 0 ? null : worseOn(scale, figures, days),
        scale.citation(),
        scale.evidence());
  }

  private static CreditFactor factor(boolean chargedOff, int days) {
    if (chargedOff) {
      return CreditFactor.CHARGED_OFF;
    }
    return days == 0 ? CreditFactor.NONE : CreditFactor.DAYS_PAST_DUE;
  }

  private static @Nullable LocalDate worseOn(CreditScale scale, Figures figures, int days) {
    Integer left = scale.daysUntilWorse(days);
    return left == null ? null : figures.businessDate().plusDays(left);
  }
}
