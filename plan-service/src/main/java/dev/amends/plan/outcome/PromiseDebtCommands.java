package dev.amends.plan.outcome;

import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.messaging.publication.Outbox;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.Promise;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.payment.Payments;
import dev.amends.rules.debt.DebtLimitPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Cancels promises above the debt that were recorded before the debt was known. */
@ApplicationScoped
public class PromiseDebtCommands {
  private final Payments payments;
  private final Outbox outbox;
  private final InstantSource clock;

  PromiseDebtCommands(Payments payments, Outbox outbox, InstantSource clock) {
    this.payments = payments;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Cancels the promises that were recorded before the figures of their case were known and exceed
   * its debt.
   */
  public void cancelAboveDebt(CaseFile file, List<Plan> plansOfCase, String eventId) {
    for (Plan plan : plansOfCase) {
      if (plan instanceof Promise promise) {
        violation(promise.promised().amount(), file)
            .flatMap(reason -> promise.end(reason, lastPosition(promise), origin(eventId)))
            .ifPresent(event -> outbox.append(event, clock.instant()));
      }
    }
  }

  private long lastPosition(Promise promise) {
    return payments.lastPosition(promise.account());
  }

  /** The reason why a promise exceeds the debt; empty if it does not, or the debt is not known. */
  public static Optional<String> violation(Money promised, CaseFile file) {
    return DebtLimitPolicy.limit(file.outstanding(), file.overdue())
        .filter(
            debt -> !debt.currency().equals(promised.currency()) || promised.compareTo(debt) > 0)
        .map(debt -> "the promise of %s exceeds the debt of %s".formatted(promised, debt));
  }

  /** The origin of an event that rejects or cancels a promise above the debt. */
  public static Origin origin(String eventId) {
    return Origin.event("promise.debt: a promise cannot exceed the debt", eventId);
  }
}
