package dev.amends.plan.casefile;

import dev.amends.events.AssessmentEvent.AbilityVerdict;
import dev.amends.events.LenderEvent.Loan;
import dev.amends.events.Money;
import dev.amends.plan.schedule.BusinessDayConvention;
import dev.amends.plan.schedule.DueDateRule;
import dev.amends.rules.calendar.RegionCalendar;
import dev.amends.rules.pack.CitationEvidence;
import dev.amends.rules.term.TermLimit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facts of a case on Monday, 2 March 2026, for the tests of policies; amounts in CNY. */
public final class ExampleFacts {
  public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private boolean known = true;
  private boolean open = true;
  private boolean held;
  private final Money overdue;
  private @Nullable Money outstanding;
  private @Nullable Money sustainable;
  private Money usableCash = cny("0.00");
  private Money ongoing = cny("0.00");
  private boolean ongoingCounted;
  private @Nullable AbilityVerdict verdict;
  private @Nullable Loan loan;
  private boolean inDifficulty;
  private @Nullable String difficultyCitation;
  private @Nullable TermLimit termLimit;

  private ExampleFacts(Money overdue) {
    this.overdue = overdue;
  }

  public static ExampleFacts owing(String overdue) {
    return new ExampleFacts(cny(overdue));
  }

  public ExampleFacts unknown() {
    known = false;
    return this;
  }

  public ExampleFacts closed() {
    open = false;
    return this;
  }

  public ExampleFacts onHold() {
    held = true;
    return this;
  }

  public ExampleFacts outstanding(@Nullable String amount) {
    outstanding = amount == null ? null : cny(amount);
    return this;
  }

  public ExampleFacts sustainable(@Nullable String amount) {
    sustainable = amount == null ? null : cny(amount);
    return this;
  }

  public ExampleFacts cash(String amount) {
    usableCash = cny(amount);
    return this;
  }

  public ExampleFacts ongoing(String instalment, boolean counted) {
    ongoing = cny(instalment);
    ongoingCounted = counted;
    return this;
  }

  public ExampleFacts verdict(AbilityVerdict assessed) {
    verdict = assessed;
    return this;
  }

  public ExampleFacts loan(int remainingInstalments, @Nullable String annualRatePercent) {
    loan =
        new Loan(
            null,
            null,
            remainingInstalments,
            annualRatePercent == null ? null : new BigDecimal(annualRatePercent));
    return this;
  }

  public ExampleFacts inDifficulty(@Nullable String citation) {
    inDifficulty = true;
    difficultyCitation = citation;
    return this;
  }

  public ExampleFacts creditCardInChina() {
    termLimit =
        new TermLimit(
            Set.of("CN"), Set.of(), "CREDIT_CARD", 60, "商业银行信用卡业务监督管理办法第七十条", CitationEvidence.V2);
    return this;
  }

  public ProposalFacts facts() {
    return new ProposalFacts(
        known,
        open,
        held,
        Optional.of(overdue),
        Optional.ofNullable(outstanding),
        Optional.ofNullable(sustainable).map(this::budget),
        Optional.ofNullable(loan),
        inDifficulty,
        Optional.ofNullable(difficultyCitation),
        Optional.ofNullable(termLimit),
        TODAY,
        new DueDateRule(BusinessDayConvention.FOLLOWING, RegionCalendar.withoutHolidays()));
  }

  private MonthlyBudget budget(Money monthly) {
    return new MonthlyBudget(
        monthly, usableCash, ongoing, ongoingCounted, Optional.ofNullable(verdict));
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }
}
