package dev.amends.contact.log;

import dev.amends.contact.callback.BorrowerTime;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.consequence.Catalogue;
import dev.amends.contact.log.ContactResource.ContactRequest;
import dev.amends.contact.log.ContactResource.Promise;
import dev.amends.contact.verification.Verifications;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.PromiseToPay;
import dev.amends.events.Money;
import dev.amends.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what an agent sends against the case, the lists and the rules, before anything is written.
 */
@ApplicationScoped
class ContactChecks {
  private final Dispositions dispositions;
  private final ContactCodes codes;
  private final Catalogue consequences;
  private final Verifications verifications;
  private final PointsUsed points;
  private final BorrowerTime time;

  ContactChecks(
      Dispositions dispositions,
      ContactCodes codes,
      Catalogue consequences,
      Verifications verifications,
      PointsUsed points,
      BorrowerTime time) {
    this.dispositions = dispositions;
    this.codes = codes;
    this.consequences = consequences;
    this.verifications = verifications;
    this.points = points;
    this.time = time;
  }

  /**
   * The report of a contact.
   *
   * @throws dev.amends.rest.Problem 400 or 422 with the field and the rule
   */
  ContactReport checked(CaseFile file, ContactRequest request, Instant now) {
    Disposition disposition = disposition(request.disposition());
    Instant contactedAt = request.contactedAt() == null ? now : request.contactedAt();
    if (contactedAt.isAfter(now)) {
      throw Problems.invalid("contactedAt", "must not be in the future, was " + contactedAt);
    }
    TalkNotes talk = request.talk() == null ? TalkNotes.NONE : request.talk();
    demandCodes(request, talk);
    demandAmounts(file, talk);
    Direction direction = direction(request, disposition);
    points.demandPermitted(request.contactPoint(), request.permitId());
    boolean verified = verifications.isVerified(file.caseId(), now);
    PromiseToPay promise =
        promise(file, request.promise(), disposition, talk.tasksOrNone().paymentAsked(), now);
    ClosingPolicy.lack(
            closing(file, request, disposition, direction, verified, promise != null, talk))
        .ifPresent(
            lack -> {
              throw Problems.refused(lack.slug(), lack.field(), lack.rule());
            });
    return new ContactReport(
        request.callbackId(),
        request.permitId(),
        direction,
        request.channel() == null ? Channel.CALL : request.channel(),
        request.contactPoint(),
        request.numberUsed(),
        disposition,
        verified,
        new ContactReport.Words(request.notes(), request.ownWords(), request.agentView()),
        contactedAt,
        promise,
        request.promise() != null && request.promise().dueDate() == null,
        request.reasonCode(),
        request.noPromiseReason(),
        talk,
        agreed(file, request.agreedCallbackLocal(), disposition, now));
  }

  private Disposition disposition(String word) {
    return dispositions
        .find(word)
        .orElseThrow(
            () ->
                Problems.invalid(
                    "disposition", "must be one of " + dispositions.codes() + ", was " + word));
  }

  private static Direction direction(ContactRequest request, Disposition disposition) {
    if (request.direction() != null) {
      return request.direction();
    }
    return disposition.direction() == null ? Direction.OUTBOUND : disposition.direction();
  }

  private ClosingPolicy.Closing closing(
      CaseFile file,
      ContactRequest request,
      Disposition disposition,
      Direction direction,
      boolean verified,
      boolean promised,
      TalkNotes talk) {
    return new ClosingPolicy.Closing(
        disposition,
        direction,
        request.permitId() != null,
        verified,
        promised,
        request.noPromiseReason(),
        request.reasonCode(),
        request.contactPoint() != null || points.find(file, null, request.permitId()).isPresent(),
        talk.plan() != null,
        talk.tasks());
  }

  private void demandCodes(ContactRequest request, TalkNotes talk) {
    codes.demand(ContactCodes.Kind.REASON, request.reasonCode(), "reasonCode");
    codes.demand(ContactCodes.Kind.NO_PROMISE_REASON, request.noPromiseReason(), "noPromiseReason");
    codes.demand(ContactCodes.Kind.INCOME_SOURCE, talk.incomeSource(), "talk.incomeSource");
    codes.demand(ContactCodes.Kind.BENEFIT, talk.benefits(), "talk.benefitsTold");
    codes.demand(ContactCodes.Kind.RESOURCE, talk.resources(), "talk.resourcesGiven");
    demandConsequences(talk.consequencesTold());
    codes.demand(
        ContactCodes.Kind.CHANGE,
        talk.change() == null ? null : talk.change().code(),
        "talk.change.code");
  }

  /** Prohibited ones stand in the catalogue too, so that telling them can be recorded. */
  private void demandConsequences(List<String> told) {
    for (int i = 0; i < told.size(); i++) {
      if (!consequences.codes().contains(told.get(i))) {
        throw Problems.invalid(
            "talk.tasks.consequencesExplained." + i,
            "must be one of " + consequences.codes() + ", was " + told.get(i));
      }
    }
  }

  private static void demandAmounts(CaseFile file, TalkNotes talk) {
    Money expense = talk.monthlyExpense();
    if (expense != null) {
      if (expense.minorUnits() < 0) {
        throw Problems.refused(
            "expense-negative", "talk.monthlyExpense.amount", "must not be negative");
      }
      demandCurrency(file, expense, "expense-currency", "talk.monthlyExpense");
    }
    Money offer = talk.plan() == null ? null : talk.plan().counterAmount();
    if (offer != null) {
      if (!offer.isPositive()) {
        throw Problems.refused(
            "counter-amount", "talk.plan.counterAmount.amount", "must be more than zero");
      }
      demandCurrency(file, offer, "counter-currency", "talk.plan.counterAmount");
    }
  }

  private static void demandCurrency(CaseFile file, Money amount, String slug, String field) {
    file.overdue()
        .filter(overdue -> !overdue.currency().equals(amount.currency()))
        .ifPresent(
            overdue -> {
              throw Problems.refused(slug, field + ".currency", "must be " + overdue.currency());
            });
  }

  private @Nullable PromiseToPay promise(
      CaseFile file,
      @Nullable Promise promise,
      Disposition disposition,
      boolean paymentAsked,
      Instant now) {
    boolean promised = disposition.followUp() == FollowUp.PROMISE;
    if (promise == null) {
      if (promised) {
        throw Problems.refused("promise-incomplete", "promise", "is required by a promise");
      }
      return null;
    }
    if (!promised) {
      throw Problems.refused(
          "promise-not-expected", "promise", "does not go with " + disposition.code());
    }
    if (!promise.amount().isPositive()) {
      throw Problems.refused("promise-amount", "promise.amount", "must be more than zero");
    }
    demandCurrency(file, promise.amount(), "promise-currency", "promise.amount");
    return new PromiseToPay(
        promise.amount(), due(file, promise, paymentAsked, now), promise.method());
  }

  /** Who is asked to pay at once and says yes without naming a day has until tomorrow. */
  private LocalDate due(CaseFile file, Promise promise, boolean paymentAsked, Instant now) {
    LocalDate named = promise.dueDate();
    if (named == null) {
      if (!paymentAsked) {
        throw Problems.invalid(
            "promise.dueDate", "is required where payment was not asked for at once");
      }
      return time.payBy(file, now);
    }
    file.businessDate()
        .filter(named::isBefore)
        .ifPresent(
            today -> {
              throw Problems.refused(
                  "promise-in-the-past",
                  "promise.dueDate",
                  "must not be before the lender's business date " + today);
            });
    return named;
  }

  private @Nullable LocalDateTime agreed(
      CaseFile file, @Nullable LocalDateTime local, Disposition disposition, Instant now) {
    if (local == null) {
      if (disposition.followUp() == FollowUp.CALLBACK) {
        throw Problems.refused(
            "callback-time-missing", "agreedCallbackLocal", "is required by " + disposition.code());
      }
      return null;
    }
    if (!time.moment(file, local).isAfter(now)) {
      throw Problems.invalid("agreedCallbackLocal", "must be in the future, was " + local);
    }
    return local;
  }
}
