package dev.amends.cases.hardship;

import dev.amends.cases.businessday.BusinessDays;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.Treatment;
import dev.amends.cases.strategy.HardshipPolicy;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.Willingness;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.PlanBreached;
import dev.amends.events.PlanEvent.PromiseBroken;
import dev.amends.messaging.consumption.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * Rests the ladder when a case becomes class B: the borrower is willing but cannot pay, so a plan
 * is offered before anything is demanded.
 */
@ApplicationScoped
public class PlanOfferCommands {
  private final HardshipPolicy policy;
  private final CaseJournal journal;
  private final BusinessDays days;

  PlanOfferCommands(HardshipPolicy policy, CaseJournal journal, BusinessDays days) {
    this.policy = policy;
    this.journal = journal;
    this.days = days;
  }

  /**
   * Rests the ladder if the class becomes B and no plan is active; ends the rest if the class
   * leaves B. Call it before the class of the case changes.
   */
  public void classify(
      CollectionCase collectionCase, CustomerClass latest, LocalDate day, Origin origin) {
    Treatment treatment = collectionCase.treatment();
    if (latest != CustomerClass.B) {
      end(collectionCase, "the class of the case is " + latest, () -> day, origin);
    } else if (collectionCase.customerClass() != CustomerClass.B
        && treatment.activePlanId() == null) {
      LocalDate reported = collectionCase.figures().businessDate();
      LocalDate from = day.isBefore(reported) ? reported : day;
      LocalDate until = policy.offeredUntil(from);
      treatment.beginOffer(from, until);
      String reason = "class B: a plan is offered first, so the ladder rests until " + until;
      note(collectionCase, "LadderRested", "{\"until\":\"" + until + "\"}", reason, origin);
    }
  }

  /** Ends the rest if the borrower refused to pay. */
  void applyContact(CollectionCase collectionCase, ContactLogged contact, Received<?> received) {
    if (contact.willingness() == Willingness.REFUSED) {
      endToday(collectionCase, "the borrower refused to pay", received);
    }
  }

  /** Ends the rest if a plan was breached or a promise was broken. */
  public void applyPlanEvent(CollectionCase collectionCase, Received<PlanEvent> received) {
    PlanEvent event = received.event();
    if (event instanceof PlanBreached || event instanceof PromiseBroken) {
      endToday(collectionCase, "the borrower did not keep what was agreed", received);
    }
  }

  private void endToday(CollectionCase collectionCase, String reason, Received<?> received) {
    Origin origin = Origin.event(reason, received.id());
    end(collectionCase, reason, () -> days.currentDay(collectionCase), origin);
  }

  /** Ends the rest, and notes it in the timeline unless its last day has passed anyway. */
  private void end(
      CollectionCase collectionCase, String reason, Supplier<LocalDate> day, Origin origin) {
    LocalDate until = collectionCase.treatment().offerUntil();
    collectionCase.treatment().endOffer();
    if (until != null && !until.isBefore(day.get())) {
      note(collectionCase, "LadderRestEnded", "{}", reason, origin);
    }
  }

  private void note(
      CollectionCase collectionCase, String action, String data, String reason, Origin origin) {
    Origin why = new Origin("system", "system", reason, origin.causedBy());
    journal.note(collectionCase, action, why, data);
  }
}
