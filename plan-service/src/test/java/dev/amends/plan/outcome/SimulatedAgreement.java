package dev.amends.plan.outcome;

import static dev.amends.plan.outcome.OutcomeExamples.AGREED_ON;
import static dev.amends.plan.outcome.OutcomeExamples.DUE;
import static dev.amends.plan.outcome.OutcomeExamples.cny;

import dev.amends.events.AccountKey;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.agreement.DecisionPeriod;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.Promise;
import dev.amends.plan.agreement.ProposedTerms;
import dev.amends.plan.agreement.Proposer;
import dev.amends.plan.agreement.RepaymentPlan;
import dev.amends.plan.agreement.Review;
import dev.amends.plan.outcome.PromisePolicy.Receipt;
import dev.amends.plan.schedule.HeldDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A promise or plan that is evaluated after every input, without a database or a broker. */
final class SimulatedAgreement {
  private static final Currency CNY = Currency.getInstance("CNY");
  private static final Origin ORIGIN = Origin.event("a test", "event-1");
  private static final OutcomeRule PLAN_RULE = OutcomeExamples.planRule(3, "5.00", 2);
  private static final OutcomeRule PROMISE_RULE = OutcomeExamples.promiseRule(3, "5.00");

  private static final DecisionPeriod DECISION = new DecisionPeriod(Instant.EPOCH, Instant.EPOCH);

  private final Plan plan;
  private final Map<String, Paid> payments = new TreeMap<>();
  private final Set<String> reversed = new HashSet<>();
  private final Map<Integer, HeldDays> holds = new TreeMap<>();
  private final Map<Integer, LocalDate> released = new TreeMap<>();
  private LocalDate lastClosed = LocalDate.MIN;
  private final NetResults results = new NetResults();

  /** Something that can change the outcome, with its business date. */
  sealed interface Input {
    LocalDate day();

    /** A payment. */
    record Paid(String id, long minorUnits, LocalDate day) implements Input {}

    /** The reversal of a payment. */
    record Reversed(String id, LocalDate day) implements Input {}

    /** A hold; without a last day it has no end. */
    record Held(int id, LocalDate day, @Nullable LocalDate until) implements Input {}

    /** The end of a hold. */
    record Released(int id, LocalDate day) implements Input {}

    /** The reset of a breach. */
    record Forgiven(LocalDate day) implements Input {}

    /** The close of a business day. */
    record Closed(LocalDate day) implements Input {}
  }

  private SimulatedAgreement(Plan plan, PlanKind kind, List<Instalment> instalments) {
    this.plan = plan;
    Proposer proposer = new Proposer("li.na", null, Instant.EPOCH);
    plan.propose(
        new ProposedTerms(kind, instalments, null, null, null, proposer),
        new Review(AGREED_ON, DUE, null),
        ORIGIN);
    plan.activate(AGREED_ON, 0, ORIGIN);
  }

  /** A promise of 200.00, or a plan of three instalments of 100.00. */
  static SimulatedAgreement of(boolean promise) {
    AccountKey account = new AccountKey("lender", "A-1");
    UUID caseId = new UUID(1, 1);
    return promise
        ? new SimulatedAgreement(
            new Promise(caseId, account, 0, CNY),
            PlanKind.PROMISE,
            List.of(new Instalment(1, DUE, cny("200.00"), null)))
        : new SimulatedAgreement(
            new RepaymentPlan(caseId, account, 0, PlanKind.INSTALMENTS, CNY),
            PlanKind.INSTALMENTS,
            List.of(
                new Instalment(1, DUE, cny("100.00"), null),
                new Instalment(2, DUE.plusMonths(1), cny("100.00"), null),
                new Instalment(3, DUE.plusMonths(2), cny("100.00"), null)));
  }

  void applyAll(List<Input> inputs) {
    inputs.forEach(this::apply);
  }

  private void apply(Input input) {
    switch (input) {
      case Input.Paid paid -> payments.put(paid.id(), new Paid(paid.minorUnits(), paid.day()));
      case Input.Reversed reversal -> reversed.add(reversal.id());
      case Input.Held held -> holds.put(held.id(), new HeldDays(held.day(), held.until()));
      case Input.Released release -> released.put(release.id(), release.day());
      case Input.Forgiven reset -> ((RepaymentPlan) plan).forgiveUntil(reset.day());
      case Input.Closed close -> lastClosed = close.day();
    }
    OutcomeCause cause = new OutcomeCause(input.day(), ORIGIN, input instanceof Input.Closed);
    for (PlanEvent event : evaluate(cause)) {
      results.add(event);
    }
  }

  private record Paid(long minorUnits, LocalDate day) {}

  private List<PlanEvent> evaluate(OutcomeCause cause) {
    if (plan instanceof Promise promise) {
      PromiseOutcome outcome =
          PromisePolicy.outcome(promise.promised(), receipts(), PROMISE_RULE, facts(null));
      return new PromiseChanges(promise, PROMISE_RULE, cause).apply(outcome);
    }
    RepaymentPlan repayment = (RepaymentPlan) plan;
    List<InstalmentState> instalments = plan.inForce().orElseThrow().instalments();
    PlanOutcome outcome =
        OutcomePolicy.outcome(
            OutcomeExamples.paidBy(instalments, receipts()),
            PLAN_RULE,
            facts(repayment.forgivenUntil().orElse(null)));
    PlanChanges changes = new PlanChanges(repayment, outcome, PLAN_RULE, cause, false, DECISION);
    List<PlanEvent> events = new ArrayList<>(changes.judge());
    events.addAll(
        repayment.allocate(
            OutcomeExamples.allocations(instalments, receipts()), cause.businessDate(), ORIGIN));
    events.addAll(changes.settle());
    return events;
  }

  private List<Receipt> receipts() {
    return payments.entrySet().stream()
        .filter(payment -> !reversed.contains(payment.getKey()))
        .map(Map.Entry::getValue)
        .map(paid -> new Receipt(paid.day(), new Money(paid.minorUnits(), CNY)))
        .toList();
  }

  private OutcomeFacts facts(@Nullable LocalDate forgivenUntil) {
    List<HeldDays> held = new ArrayList<>();
    holds.forEach((id, hold) -> held.addAll(heldDays(hold, released.get(id))));
    Set<Integer> reminded = plan.inForce().orElseThrow().reminded();
    return new OutcomeFacts(AGREED_ON, lastClosed, held, forgivenUntil, reminded, null);
  }

  /** The days of a hold; a release that arrives before the hold counts as well. */
  private static List<HeldDays> heldDays(HeldDays hold, @Nullable LocalDate firstFreeDay) {
    LocalDate until = hold.until();
    if (firstFreeDay != null && (until == null || !firstFreeDay.isAfter(until))) {
      until = firstFreeDay.minusDays(1);
    }
    return until != null && until.isBefore(hold.from())
        ? List.of()
        : List.of(new HeldDays(hold.from(), until));
  }

  /** Everything that a user sees of the outcome. */
  List<Object> state() {
    return List.of(
        plan.status(),
        plan.paid(),
        plan.inForce().orElseThrow().instalments(),
        plan.inForce().orElseThrow().instalments().stream()
            .map(instalment -> plan.judgements().shortfall(instalment.number()))
            .toList(),
        plan instanceof RepaymentPlan repayment ? repayment.breachedOn() : List.of(),
        plan instanceof Promise promise ? promise.resultOn() : List.of());
  }

  /** The results that were published and not withdrawn. */
  Set<String> netResults() {
    return results.standing();
  }
}
