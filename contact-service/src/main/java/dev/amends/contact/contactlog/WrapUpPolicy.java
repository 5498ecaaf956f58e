package dev.amends.contact.contactlog;

import dev.amends.contact.permission.ContactRule;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides whether a contact can be logged with its disposition and what else must be recorded. */
final class WrapUpPolicy {
  private WrapUpPolicy() {}

  /**
   * The contact to be logged.
   *
   * @param permitNamed whether the contact names a permit
   * @param thirdParty the rule that allowed the permit, if the permit is for a third party's number
   * @param identityVerified whether the other party of this conversation is verified as the
   *     borrower
   * @param promised whether the contact carries a promise
   * @param pointNamed whether the contact point used is named
   * @param represented whether a representative of the borrower is on record
   * @param planNamed whether a plan was discussed
   * @param tasks the four tasks, if the agent recorded them
   */
  record Facts(
      Disposition disposition,
      Direction direction,
      Channel channel,
      boolean permitNamed,
      @Nullable ContactRule thirdParty,
      boolean identityVerified,
      boolean promised,
      @Nullable String noPromiseReason,
      @Nullable String reasonCode,
      boolean pointNamed,
      boolean represented,
      boolean planNamed,
      ConversationNotes.@Nullable Tasks tasks) {

    /** Whether the contact counts as one with the borrower. */
    boolean isRightParty() {
      return disposition.rightParty() && identityVerified;
    }

    boolean has(Disposition.Effect effect) {
      return disposition.has(effect);
    }

    String code() {
      return disposition.code();
    }
  }

  /**
   * The rule that prevents the contact from being logged.
   *
   * @param slug stable name of the rule
   * @param rule what the field must be, as the end of a sentence that begins with the field
   * @param source the rule of the rule pack behind it, if there is one
   */
  record Rejection(String slug, String field, String rule, @Nullable ContactRule source) {}

  /** Returns the first rule that the contact breaks; empty if it can be logged. */
  static Optional<Rejection> rejection(Facts facts) {
    return direction(facts)
        .or(() -> channel(facts))
        .or(() -> permit(facts))
        .or(() -> thirdParty(facts))
        .or(() -> representative(facts))
        .or(() -> contradictingVerification(facts))
        .or(() -> missingVerification(facts))
        .or(() -> promise(facts))
        .or(() -> reason(facts))
        .or(() -> commitment(facts))
        .or(() -> contactPoint(facts));
  }

  private static Optional<Rejection> direction(Facts facts) {
    Direction only = facts.disposition().direction();
    return rejectIf(
        only != null && only != facts.direction(),
        "direction-contradicts",
        "direction",
        "must be %s with the disposition %s".formatted(only, facts.code()));
  }

  private static Optional<Rejection> channel(Facts facts) {
    return rejectIf(
        !facts.disposition().channels().contains(facts.channel()),
        "channel-contradicts",
        "channel",
        "must be one of %s with the disposition %s (was %s)"
            .formatted(facts.disposition().channels(), facts.code(), facts.channel()));
  }

  private static Optional<Rejection> permit(Facts facts) {
    return rejectIf(
        facts.direction() == Direction.INBOUND && facts.permitNamed(),
        "permit-not-expected",
        "permitId",
        "must be absent for an inbound contact, which needs no permit");
  }

  /** A third party may be asked where the borrower is and must not learn of the debt. */
  private static Optional<Rejection> thirdParty(Facts facts) {
    ContactRule rule = facts.thirdParty();
    return rule != null && facts.disposition().rightParty()
        ? Optional.of(
            new Rejection(
                "permit-of-a-third-party",
                "disposition",
                "must be a disposition of a contact without the borrower because the permit is"
                    + " for a third party (was "
                    + facts.code()
                    + ")",
                rule))
        : Optional.empty();
  }

  private static Optional<Rejection> representative(Facts facts) {
    return rejectIf(
        facts.has(Disposition.Effect.WITH_REPRESENTATIVE) && !facts.represented(),
        "representative-missing",
        "disposition",
        facts.code() + " needs a representative on record; record the representative first");
  }

  private static Optional<Rejection> contradictingVerification(Facts facts) {
    return rejectIf(
        facts.has(Disposition.Effect.NOT_THE_BORROWER) && facts.identityVerified(),
        "verification-contradicts",
        "disposition",
        facts.code()
            + " says that the other party was not the borrower, but the verification of this"
            + " conversation says the opposite; record a new verification");
  }

  private static Optional<Rejection> missingVerification(Facts facts) {
    return rejectIf(
        facts.disposition().identity() == Disposition.Identity.REQUIRED
            && !facts.identityVerified(),
        "verification-missing",
        "disposition",
        facts.code() + " needs a verification of the other party in this conversation");
  }

  private static Optional<Rejection> promise(Facts facts) {
    boolean reasonGiven = facts.noPromiseReason() != null;
    return rejectIf(
            facts.isRightParty() && !facts.promised() && !reasonGiven,
            "no-promise-reason-missing",
            "noPromiseReason",
            "is required if a conversation with the borrower ends without a promise")
        .or(
            () ->
                rejectIf(
                    facts.promised() && reasonGiven,
                    "no-promise-reason-not-expected",
                    "noPromiseReason",
                    "must be absent with a promise"));
  }

  private static Optional<Rejection> reason(Facts facts) {
    ConversationNotes.Tasks tasks = facts.tasks();
    return rejectIf(
        tasks != null && tasks.reasonLearned() && facts.reasonCode() == null,
        "reason-missing",
        "reasonCode",
        "is required if the agent learned the reason");
  }

  private static Optional<Rejection> commitment(Facts facts) {
    ConversationNotes.Tasks tasks = facts.tasks();
    if (tasks == null) {
      return Optional.empty();
    }
    boolean obtained = tasks.commitmentObtained();
    return rejectIf(
        obtained ? !facts.promised() && !facts.planNamed() : facts.promised(),
        "commitment-contradicts",
        "talk.tasks.commitmentObtained",
        obtained ? "must be false without a promise or a plan" : "must be true with a promise");
  }

  private static Optional<Rejection> contactPoint(Facts facts) {
    return rejectIf(
        facts.disposition().retires() != null && !facts.pointNamed(),
        "contact-point-missing",
        "contactPoint",
        "is required by the disposition " + facts.code());
  }

  private static Optional<Rejection> rejectIf(
      boolean broken, String slug, String field, String rule) {
    return broken ? Optional.of(new Rejection(slug, field, rule, null)) : Optional.empty();
  }
}
