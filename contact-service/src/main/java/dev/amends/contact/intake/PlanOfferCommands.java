package dev.amends.contact.intake;

import dev.amends.contact.callback.CallbackBatch;
import dev.amends.contact.callback.CallbackCommands;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.CaseEvent.CaseClassified;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/**
 * Schedules the call in which a plan is offered to a borrower who is willing but cannot pay, and
 * withdraws it when there is nothing to offer any more.
 */
@ApplicationScoped
class PlanOfferCommands {
  private final CallbackCommands callbacks;
  private final InstantSource clock;

  PlanOfferCommands(CallbackCommands callbacks, InstantSource clock) {
    this.callbacks = callbacks;
    this.clock = clock;
  }

  /** Records the class of a case, and offers a plan when it becomes B. */
  void classify(CallbackBatch batch, CaseFile file, CaseClassified classified, String eventId) {
    CustomerClass before =
        classified.previousClass() == null ? file.customerClass() : classified.previousClass();
    CustomerClass latest = classified.customerClass();
    file.updateClass(latest);
    if (latest != CustomerClass.B) {
      withdraw(batch, file, "the class of the case is " + latest, eventId);
    } else if (before != CustomerClass.B) {
      offer(batch, file, Origin.event("offer-plan: the class of the case became B", eventId));
    }
  }

  /** Offers a plan again, because a plan or the proposal of one was cancelled. */
  void offerAgain(CallbackBatch batch, CaseFile file, String eventId) {
    if (file.customerClass() == CustomerClass.B) {
      offer(batch, file, Origin.event("offer-plan: the plan was cancelled", eventId));
    }
  }

  /** Offers a plan of the amount that a new assessment found sustainable. */
  void offerAfterAssessment(CallbackBatch batch, CaseFile file, String eventId) {
    if (file.isOpen()) {
      offer(batch, file, Origin.event("offer-plan: the finances were assessed", eventId));
    }
  }

  private void offer(CallbackBatch batch, CaseFile file, Origin origin) {
    if (!file.plans().isAnyInForceOrProposed()) {
      callbacks.schedule(batch, file, CallbackReason.OFFER_PLAN, clock.instant(), origin);
    }
  }

  /** Cancels the call, if it is outstanding. */
  void withdraw(CallbackBatch batch, CaseFile file, String why, String eventId) {
    callbacks.cancel(
        batch,
        file,
        callback -> callback.reason() == CallbackReason.OFFER_PLAN,
        why,
        Origin.event("offer-plan: " + why, eventId));
  }
}
