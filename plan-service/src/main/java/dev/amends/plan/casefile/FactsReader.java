package dev.amends.plan.casefile;

import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.plan.schedule.DueDateRules;
import dev.amends.rules.difficulty.DifficultyCitations;
import dev.amends.rules.difficulty.DifficultyPolicy;
import dev.amends.rules.term.TermLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** Collects the facts of a case by which a proposal is judged. */
@ApplicationScoped
public class FactsReader {
  private final LenderAccounts accounts;
  private final ClosedBusinessDays days;
  private final DueDateRules dueDates;
  private final DifficultyCitations difficultyCitations;
  private final TermLimits termLimits;

  FactsReader(
      LenderAccounts accounts,
      ClosedBusinessDays days,
      DueDateRules dueDates,
      DifficultyCitations difficultyCitations,
      TermLimits termLimits) {
    this.accounts = accounts;
    this.days = days;
    this.dueDates = dueDates;
    this.difficultyCitations = difficultyCitations;
    this.termLimits = termLimits;
  }

  /** The facts for the lender's last known business date. */
  public ProposalFacts facts(CaseFile file) {
    LocalDate today =
        days.lastKnown(file.account().lenderId(), file.businessDate()).orElse(LocalDate.MIN);
    Optional<LenderAccount> account = accounts.find(file.account());
    return new ProposalFacts(
        file.isKnown(),
        file.isOpen(),
        file.isHeld(today),
        file.overdue(),
        file.outstanding(),
        file.budget(account),
        account.flatMap(LenderAccount::loan),
        DifficultyPolicy.isInDifficulty(difficulty(file)),
        difficultyCitations.find(file.region()),
        termLimits.find(file.region(), file.productType()),
        today,
        dueDates.of(file.account().lenderId(), file.region()));
  }

  /** The lender's last known business date; for a case that has ended, that of its figures. */
  public Optional<LocalDate> businessDay(CaseFile file) {
    return file.hasEnded()
        ? file.businessDate()
        : days.lastKnown(file.account().lenderId(), file.businessDate());
  }

  static DifficultyPolicy.Facts difficulty(CaseFile file) {
    return new DifficultyPolicy.Facts(
        file.isVulnerableUnassessed(),
        file.customerClass().orElse(CustomerClass.UNKNOWN),
        file.assessment().flatMap(NewestAssessment::verdict),
        file.sustainableMonthlyAmount(),
        file.overdue());
  }
}
