package dev.amends.contact.intake;

import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestFacts;
import dev.amends.events.Money;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.InstalmentResult;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.events.PlanEvent.PlanResult;
import dev.amends.events.PlanEvent.PlanTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A promise or plan of a case; gives the events that plan-service publishes about it. */
record TestPlan(TestCase opened, UUID id, PlanKind kind) {
  static final Money FIFTY = Money.of("50.00", "CNY");
  static final Money HUNDRED = Money.of("100.00", "CNY");

  static TestPlan plan(TestCase opened) {
    return new TestPlan(opened, UUID.randomUUID(), PlanKind.INSTALMENTS);
  }

  static TestPlan promise(TestCase opened) {
    return new TestPlan(opened, UUID.randomUUID(), PlanKind.PROMISE);
  }

  /** Equal instalments of 100.00 CNY in all, which are due on these dates. */
  PlanTerms terms(int version, LocalDate... dueDates) {
    Money amount = dueDates.length == 1 ? HUNDRED : FIFTY;
    List<Instalment> instalments =
        IntStream.range(0, dueDates.length)
            .mapToObj(index -> new Instalment(index + 1, dueDates[index], amount, null))
            .toList();
    return new PlanTerms(kind, version, HUNDRED, instalments, null, null, null, null, null);
  }

  PlanEvent approved() {
    return new PlanEvent.PlanApproved(
        opened.id(), lender(), account(), id, kind, 1, "wei", null, TestFacts.origin());
  }

  PlanEvent activated(LocalDate day, LocalDate... dueDates) {
    return new PlanEvent.PlanActivated(
        opened.id(), lender(), account(), id, terms(1, dueDates), day, TestFacts.origin());
  }

  PlanEvent adjusted(LocalDate day, LocalDate... dueDates) {
    return new PlanEvent.PlanAdjusted(
        opened.id(), lender(), account(), id, terms(2, dueDates), day, TestFacts.origin());
  }

  PlanEvent nearBreach(LocalDate due, @Nullable LocalDate graceUntil) {
    return new PlanEvent.PlanNearBreach(
        opened.id(),
        lender(),
        account(),
        id,
        kind,
        1,
        due,
        FIFTY,
        graceUntil,
        due,
        TestFacts.origin());
  }

  PlanEvent paid(int number, LocalDate day) {
    return new PlanEvent.InstalmentPaid(
        opened.id(), lender(), account(), id, number, FIFTY, "P-1", day, TestFacts.origin());
  }

  PlanEvent notLate(LocalDate day) {
    return new PlanEvent.InstalmentReopened(
        opened.id(),
        lender(),
        account(),
        id,
        1,
        InstalmentResult.NEAR_BREACH,
        FIFTY,
        FIFTY,
        day,
        TestFacts.origin());
  }

  PlanEvent missed(LocalDate due, LocalDate day) {
    return new PlanEvent.InstalmentMissed(
        opened.id(), lender(), account(), id, 1, due, FIFTY, FIFTY, day, TestFacts.origin());
  }

  PlanEvent breached(LocalDate day) {
    return new PlanEvent.PlanBreached(
        opened.id(), lender(), account(), id, 1, HUNDRED, 1, null, day, TestFacts.origin());
  }

  PlanEvent completed(LocalDate day) {
    return new PlanEvent.PlanCompleted(
        opened.id(), lender(), account(), id, HUNDRED, day, TestFacts.origin());
  }

  PlanEvent kept(LocalDate due) {
    return new PlanEvent.PromiseKept(
        opened.id(), lender(), account(), id, HUNDRED, HUNDRED, due, due, TestFacts.origin());
  }

  PlanEvent partlyKept(LocalDate due) {
    return new PlanEvent.PromisePartlyKept(
        opened.id(), lender(), account(), id, HUNDRED, FIFTY, due, due, TestFacts.origin());
  }

  PlanEvent broken(LocalDate due) {
    Money nothing = Money.of("0.00", "CNY");
    return new PlanEvent.PromiseBroken(
        opened.id(), lender(), account(), id, HUNDRED, nothing, due, due, TestFacts.origin());
  }

  PlanEvent reinstated(PlanResult withdrawn, boolean inForce, LocalDate day, LocalDate... due) {
    return new PlanEvent.PlanReinstated(
        opened.id(),
        lender(),
        account(),
        id,
        withdrawn,
        inForce,
        terms(1, due),
        day,
        TestFacts.origin());
  }

  private String lender() {
    return opened.account().lenderId();
  }

  private String account() {
    return opened.account().accountId();
  }
}
