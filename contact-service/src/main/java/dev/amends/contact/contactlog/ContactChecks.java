package dev.amends.contact.contactlog;

import dev.amends.contact.borrower.BorrowerFile;
import dev.amends.contact.borrower.BorrowerFiles;
import dev.amends.contact.callback.BorrowerTime;
import dev.amends.contact.callback.Horizon;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.consequence.ConsequenceCatalogue;
import dev.amends.contact.contactlog.ContactResource.ContactRequest;
import dev.amends.contact.permission.PermitAims;
import dev.amends.contact.verification.Verifications;
import dev.amends.conventions.Problem;
import dev.amends.conventions.Problems;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.PromiseToPay;
import dev.amends.events.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what an agent sends against the case, the lists and the rules, before anything is written.
 */
@ApplicationScoped
class ContactChecks {
  private final Dispositions dispositions;
  private final ContactCodes codes;
  private final ConsequenceCatalogue consequences;
  private final Verifications verifications;
  private final PermitAims permits;
  private final PromiseChecks promises;
  private final BorrowerFiles borrowers;
  private final UsedContactPoints points;
  private final BorrowerTime time;
  private final Horizon horizon;
  private final ContactLogConfig config;

  ContactChecks(
      Dispositions dispositions,
      ContactCodes codes,
      ConsequenceCatalogue consequences,
      Verifications verifications,
      PermitAims permits,
      PromiseChecks promises,
      BorrowerFiles borrowers,
      UsedContactPoints points,
      BorrowerTime time,
      Horizon horizon,
      ContactLogConfig config) {
    this.dispositions = dispositions;
    this.codes = codes;
    this.consequences = consequences;
    this.verifications = verifications;
    this.permits = permits;
    this.promises = promises;
    this.borrowers = borrowers;
    this.points = points;
    this.time = time;
    this.horizon = horizon;
    this.config = config;
  }

  /**
   * The report of a contact.
   *
   * @param agent who logs it; a check of identity that another made is none of his talk
   * @throws dev.amends.conventions.Problem 400 or 422 with the field and the rule
   */
  ContactReport checked(CaseFile file, ContactRequest request, String agent, Instant now) {
    Disposition disposition = disposition(request.disposition());
    Instant contactedAt = contactedAt(file, request.contactedAt(), now);
    demandEnd(request.endedAt(), contactedAt, now);
    ConversationNotes talk = request.talk() == null ? ConversationNotes.NONE : request.talk();
    demandCodes(request, talk);
    demandAmounts(file, talk);
    Direction direction = direction(request, disposition);
    points.demandPermitted(request.contactPoint(), request.permitId());
    Channel channel = request.channel() == null ? Channel.CALL : request.channel();
    boolean verified = verifications.isVerified(file.caseId(), agent, channel, direction, now);
    Optional<PermitAims.Aim> aim =
        Optional.ofNullable(request.permitId()).flatMap(id -> permits.aim(file, id, now));
    PromiseToPay promise =
        promises.checked(
            file, request.promise(), disposition, talk.tasksOrNone().paymentAsked(), now);
    ClosingPolicy.lack(
            closing(
                file,
                request,
                disposition,
                direction,
                channel,
                aim.map(PermitAims.Aim::thirdParty).orElse(null),
                verified,
                promise != null,
                talk))
        .ifPresent(
            lack -> {
              throw refused(lack);
            });
    return new ContactReport(
        request.callbackId(),
        request.permitId(),
        aim.map(PermitAims.Aim::purpose).orElse(null),
        direction,
        channel,
        request.contactPoint(),
        request.numberUsed(),
        disposition,
        // Who was not reached has shown nothing.
        verified && disposition.rightParty(),
        new ContactReport.Words(request.notes(), request.ownWords(), request.agentView()),
        contactedAt,
        request.endedAt(),
        promise,
        request.promise() != null && request.promise().dueDate() == null,
        request.reasonCode(),
        request.noPromiseReason(),
        talk,
        agreed(file, request.agreedCallbackLocal(), disposition, now));
  }

  private static void demandEnd(@Nullable Instant endedAt, Instant contactedAt, Instant now) {
    if (endedAt != null && (endedAt.isBefore(contactedAt) || endedAt.isAfter(now))) {
      throw Problems.invalid(
          "endedAt", "must be neither before contactedAt nor in the future, was " + endedAt);
    }
  }

  private Instant contactedAt(CaseFile file, @Nullable Instant told, Instant now) {
    if (told == null) {
      return now;
    }
    if (told.isAfter(now)) {
      throw Problems.invalid("contactedAt", "must not be in the future, was " + told);
    }
    if (told.isBefore(now.minus(config.backdatingMax()))) {
      throw Problems.refused(
          "contact-too-old",
          "contactedAt",
          "must not be more than %d hours ago, was %s"
              .formatted(config.backdatingMax().toHours(), told));
    }
    file.openedAt()
        .filter(told::isBefore)
        .ifPresent(
            opened -> {
              throw Problems.refused(
                  "contact-before-case",
                  "contactedAt",
                  "must not be before the case was opened at %s, was %s".formatted(opened, told));
            });
    return told;
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

  private static Problem refused(ClosingPolicy.Lack lack) {
    ClosingPolicy.ThirdPartyRule source = lack.source();
    return Problems.refused(
        lack.slug(),
        lack.field(),
        lack.rule(),
        source == null ? Map.of() : Map.of("ruleId", source.id(), "citation", source.citation()));
  }

  private ClosingPolicy.Closing closing(
      CaseFile file,
      ContactRequest request,
      Disposition disposition,
      Direction direction,
      Channel channel,
      PermitAims.@Nullable ThirdPartyRule thirdParty,
      boolean verified,
      boolean promised,
      ConversationNotes talk) {
    return new ClosingPolicy.Closing(
        disposition,
        direction,
        channel,
        request.permitId() != null,
        thirdParty == null
            ? null
            : new ClosingPolicy.ThirdPartyRule(thirdParty.id(), thirdParty.citation()),
        verified,
        promised,
        request.noPromiseReason(),
        request.reasonCode(),
        request.contactPoint() != null || points.find(file, null, request.permitId()).isPresent(),
        borrowers.of(file.account()).flatMap(BorrowerFile::representative).isPresent(),
        talk.plan() != null,
        talk.tasks());
  }

  private void demandCodes(ContactRequest request, ConversationNotes talk) {
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

  private static void demandAmounts(CaseFile file, ConversationNotes talk) {
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

  static void demandCurrency(CaseFile file, Money amount, String slug, String field) {
    file.overdue()
        .filter(overdue -> !overdue.currency().equals(amount.currency()))
        .ifPresent(
            overdue -> {
              throw Problems.refused(slug, field + ".currency", "must be " + overdue.currency());
            });
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
    horizon.demandNear("agreedCallbackLocal", time.moment(file, local), now);
    return local;
  }
}
