package dev.amends.cases;

import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.events.PlanEvent.PlanTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of plan-service about a case. */
record PlanEvents(AnAccount account, UUID caseId) {
  private static final Origin ORIGIN = Origin.system("test");
  private static final LocalDate DUE = AnAccount.DAY.plusDays(10);

  /** The time at which terms are proposed. */
  static final Instant PROPOSED_AT = Instant.parse("2026-01-31T02:00:00Z");

  /** Days after which a proposal is to be decided. */
  static final int DAYS_TO_DECIDE = 20;

  static PlanEvents of(AnAccount account, String caseId) {
    return new PlanEvents(account, UUID.fromString(caseId));
  }

  /** The proposal of new terms, which waits for approval. */
  PlanEvent proposed(UUID planId, int version) {
    return new PlanEvent.PlanProposed(
        caseId,
        account.lenderId(),
        account.accountId(),
        planId,
        terms(version),
        true,
        "li.na",
        null,
        "promise-days",
        PROPOSED_AT.plus(Duration.ofDays(DAYS_TO_DECIDE)),
        null,
        ORIGIN);
  }

  PlanEvent returned(UUID planId) {
    return new PlanEvent.PlanReturned(
        caseId,
        account.lenderId(),
        account.accountId(),
        planId,
        PlanKind.INSTALMENTS,
        1,
        "wang.wei",
        "the first payment is too early",
        PROPOSED_AT.plus(Duration.ofDays(2)),
        ORIGIN);
  }

  PlanEvent approved(UUID planId) {
    return new PlanEvent.PlanApproved(
        caseId,
        account.lenderId(),
        account.accountId(),
        planId,
        PlanKind.INSTALMENTS,
        1,
        "wang.wei",
        null,
        ORIGIN);
  }

  PlanEvent rejected(UUID planId) {
    return new PlanEvent.PlanRejected(
        caseId,
        account.lenderId(),
        account.accountId(),
        planId,
        PlanKind.INSTALMENTS,
        1,
        "wang.wei",
        "too long",
        ORIGIN);
  }

  PlanEvent cancelled(UUID planId) {
    return new PlanEvent.PlanCancelled(
        caseId,
        account.lenderId(),
        account.accountId(),
        planId,
        PlanKind.INSTALMENTS,
        "another agreement",
        null,
        ORIGIN);
  }

  PlanEvent activated(UUID planId) {
    return activated(planId, AnAccount.DAY);
  }

  PlanEvent activated(UUID planId, LocalDate day) {
    return new PlanEvent.PlanActivated(
        caseId, account.lenderId(), account.accountId(), planId, terms(1), day, ORIGIN);
  }

  PlanEvent settlementActivated(UUID planId) {
    return new PlanEvent.PlanActivated(
        caseId,
        account.lenderId(),
        account.accountId(),
        planId,
        terms(PlanKind.SETTLEMENT, 1),
        AnAccount.DAY,
        ORIGIN);
  }

  PlanEvent completed(UUID planId) {
    return new PlanEvent.PlanCompleted(
        caseId,
        account.lenderId(),
        account.accountId(),
        planId,
        account.money("120.00"),
        DUE,
        ORIGIN);
  }

  PlanEvent partlyKept(UUID planId) {
    return new PlanEvent.PromisePartlyKept(
        caseId,
        account.lenderId(),
        account.accountId(),
        planId,
        account.money("120.00"),
        account.money("50.00"),
        DUE,
        DUE.plusDays(4),
        ORIGIN);
  }

  PlanEvent nearBreach(UUID planId) {
    return new PlanEvent.PlanNearBreach(
        caseId,
        account.lenderId(),
        account.accountId(),
        planId,
        PlanKind.INSTALMENTS,
        1,
        DUE,
        account.money("60.00"),
        DUE.plusDays(3),
        DUE,
        ORIGIN);
  }

  PlanEvent breached(UUID planId) {
    return breached(planId, null);
  }

  PlanEvent breached(UUID planId, @Nullable LocalDate effectiveOn) {
    return new PlanEvent.PlanBreached(
        caseId,
        account.lenderId(),
        account.accountId(),
        planId,
        1,
        account.money("120.00"),
        1,
        effectiveOn,
        DUE,
        ORIGIN);
  }

  PlanEvent paid(UUID planId, int instalment) {
    return new PlanEvent.InstalmentPaid(
        caseId,
        account.lenderId(),
        account.accountId(),
        planId,
        instalment,
        account.money("60.00"),
        "P-" + instalment,
        DUE,
        ORIGIN);
  }

  PlanEvent reopened(UUID planId, int instalment) {
    return reopened(planId, instalment, PlanEvent.InstalmentResult.PAID);
  }

  PlanEvent reopened(UUID planId, int instalment, PlanEvent.InstalmentResult withdrawn) {
    return new PlanEvent.InstalmentReopened(
        caseId,
        account.lenderId(),
        account.accountId(),
        planId,
        instalment,
        withdrawn,
        account.money("60.00"),
        account.money("60.00"),
        DUE,
        ORIGIN);
  }

  PlanEvent broken(UUID planId) {
    return broken(planId, "0.00");
  }

  PlanEvent broken(UUID planId, String received) {
    return new PlanEvent.PromiseBroken(
        caseId,
        account.lenderId(),
        account.accountId(),
        planId,
        account.money("120.00"),
        account.money(received),
        DUE,
        DUE.plusDays(4),
        ORIGIN);
  }

  PlanEvent kept(UUID planId) {
    return new PlanEvent.PromiseKept(
        caseId,
        account.lenderId(),
        account.accountId(),
        planId,
        account.money("120.00"),
        account.money("120.00"),
        DUE,
        DUE,
        ORIGIN);
  }

  PlanEvent reinstated(UUID planId, PlanEvent.PlanResult withdrawn, boolean inForce) {
    return new PlanEvent.PlanReinstated(
        caseId,
        account.lenderId(),
        account.accountId(),
        planId,
        withdrawn,
        inForce,
        terms(1),
        DUE,
        new Origin(account.lenderId(), "lender", "payment P9 was received", null));
  }

  private PlanTerms terms(int version) {
    return terms(PlanKind.INSTALMENTS, version);
  }

  private PlanTerms terms(PlanKind kind, int version) {
    return new PlanTerms(
        kind,
        version,
        account.money("120.00"),
        List.of(
            new Instalment(1, DUE, account.money("60.00"), null),
            new Instalment(2, DUE.plusMonths(1), account.money("60.00"), null)),
        null,
        null,
        null,
        null,
        null);
  }
}
