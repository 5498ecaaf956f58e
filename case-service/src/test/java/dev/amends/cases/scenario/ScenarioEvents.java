package dev.amends.cases.scenario;

import dev.amends.events.AccountKey;
import dev.amends.events.AssessmentEvent.AssessmentCause;
import dev.amends.events.AssessmentEvent.AssessmentCompleted;
import dev.amends.events.AssessmentEvent.AssessmentRequestClosed;
import dev.amends.events.AssessmentEvent.AssessmentRequested;
import dev.amends.events.AssessmentEvent.RequestOutcome;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.Borrower;
import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.events.PlanEvent.PlanTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the lender, assessment-service and plan-service publish about the case of a journey. */
record ScenarioEvents(AccountKey account, UUID caseId, String currency) {
  private static final Origin AGENT = new Origin("li.na", "agent", "recorded by an agent", null);

  static AccountOverdue overdue(
      AccountKey account,
      Money amount,
      int daysPastDue,
      LocalDate day,
      long sequence,
      @Nullable String product,
      @Nullable String region) {
    return new AccountOverdue(
        account.lenderId(),
        account.accountId(),
        "B-1",
        product,
        day,
        day.minusDays(daysPastDue),
        daysPastDue,
        new Overdue(amount, null, null, null, null),
        null,
        null,
        null,
        sequence,
        new Borrower(
            "Li Na",
            "zh-CN",
            "Asia/Shanghai",
            region == null ? "CN" : region,
            null,
            List.of(),
            null));
  }

  AssessmentRequested requested(UUID request, Instant at, Instant dueAt) {
    return new AssessmentRequested(
        caseId,
        account.lenderId(),
        account.accountId(),
        request,
        AssessmentCause.HARDSHIP,
        "MEDICAL",
        null,
        at,
        dueAt,
        Origin.system("the borrower reported hardship"));
  }

  AssessmentRequestClosed requestClosed(UUID request, Instant at) {
    return new AssessmentRequestClosed(
        caseId,
        account.lenderId(),
        account.accountId(),
        request,
        RequestOutcome.FULFILLED,
        null,
        at,
        Origin.system("an assessment was recorded"));
  }

  AssessmentCompleted assessed(int abilityScore, LocalDate day) {
    Money nothing = Money.of("0.00", currency);
    return new AssessmentCompleted(
        caseId,
        account.lenderId(),
        account.accountId(),
        UUID.randomUUID(),
        1,
        Money.of("3000.00", currency),
        Money.of("3000.00", currency),
        Money.of("2500.00", currency),
        nothing,
        Money.of("500.00", currency),
        Money.of("100.00", currency),
        abilityScore,
        day.plusDays(90),
        null,
        null,
        null,
        null,
        null,
        day,
        null,
        null,
        AGENT);
  }

  PlanEvent proposed(UUID plan, PlanTerms terms, Instant decisionDueAt) {
    return new PlanEvent.PlanProposed(
        caseId,
        account.lenderId(),
        account.accountId(),
        plan,
        terms,
        true,
        "li.na",
        PlanEvent.Initiator.LENDER,
        "instalments",
        decisionDueAt,
        null,
        AGENT);
  }

  PlanEvent approved(UUID plan, PlanTerms terms, String name) {
    return new PlanEvent.PlanApproved(
        caseId,
        account.lenderId(),
        account.accountId(),
        plan,
        terms.kind(),
        terms.version(),
        name,
        null,
        new Origin(name, "supervisor", "approved", null));
  }

  PlanEvent rejected(UUID plan, PlanTerms terms, String name, String why) {
    return new PlanEvent.PlanRejected(
        caseId,
        account.lenderId(),
        account.accountId(),
        plan,
        terms.kind(),
        terms.version(),
        name,
        why,
        new Origin(name, "supervisor", "rejected", null));
  }

  PlanEvent inForce(UUID plan, PlanTerms terms, LocalDate day) {
    return new PlanEvent.PlanActivated(
        caseId,
        account.lenderId(),
        account.accountId(),
        plan,
        terms,
        day,
        Origin.system("the terms are in force"));
  }

  PlanEvent paid(UUID plan, Instalment instalment, LocalDate day) {
    return new PlanEvent.InstalmentPaid(
        caseId,
        account.lenderId(),
        account.accountId(),
        plan,
        instalment.number(),
        instalment.amount(),
        "P-" + instalment.number(),
        day,
        Origin.system("a payment was allocated"));
  }

  PlanEvent missed(UUID plan, Instalment instalment, LocalDate day) {
    return new PlanEvent.InstalmentMissed(
        caseId,
        account.lenderId(),
        account.accountId(),
        plan,
        instalment.number(),
        instalment.dueDate(),
        instalment.amount(),
        instalment.amount(),
        day,
        Origin.system("the grace period is over"));
  }

  PlanEvent breached(UUID plan, PlanTerms terms, LocalDate day) {
    return new PlanEvent.PlanBreached(
        caseId,
        account.lenderId(),
        account.accountId(),
        plan,
        terms.version(),
        terms.total(),
        1,
        day,
        day,
        Origin.system("the grace period is over"));
  }

  PlanEvent completed(UUID plan, PlanTerms terms, LocalDate day) {
    return new PlanEvent.PlanCompleted(
        caseId,
        account.lenderId(),
        account.accountId(),
        plan,
        terms.total(),
        day,
        Origin.system("everything was paid"));
  }

  /** Equal instalments. */
  PlanTerms terms(PlanKind kind, int number, String amount, LocalDate first, Period apart) {
    Money each = Money.of(amount, currency);
    List<Instalment> instalments =
        IntStream.range(0, number)
            .mapToObj(
                index ->
                    new Instalment(index + 1, first.plus(apart.multipliedBy(index)), each, null))
            .toList();
    Money total = new Money(each.minorUnits() * number, each.currency());
    return new PlanTerms(kind, 1, total, instalments, null, null, null, null, null);
  }
}
