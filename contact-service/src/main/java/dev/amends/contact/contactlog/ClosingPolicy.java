package dev.amends.contact.contactlog;

import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What must be on record before a contact can be closed. */
final class ClosingPolicy {
  private ClosingPolicy() {}

  /**
   * A contact as it is about to be logged.
   *
   * @param permitNamed whether it names a permit
   * @param thirdParty the rule that opened its permit, where that is for somebody else's number
   * @param identityChecked whether the other party of the present talk is known to be the borrower
   * @param promised whether it carries a promise
   * @param pointNamed whether the contact point used is named
   * @param represented whether somebody acts for the borrower
   * @param planNamed whether a plan was spoken about
   * @param tasks what was done of the four tasks, where the agent says it
   */
  record Closing(
      Disposition disposition,
      Direction direction,
      Channel channel,
      boolean permitNamed,
      @Nullable ThirdPartyRule thirdParty,
      boolean identityChecked,
      boolean promised,
      @Nullable String noPromiseReason,
      @Nullable String reasonCode,
      boolean pointNamed,
      boolean represented,
      boolean planNamed,
      ConversationNotes.@Nullable Tasks tasks) {

    /** Whether it counts as a contact with the borrower himself. */
    boolean isRightParty() {
      return disposition.rightParty() && identityChecked;
    }
  }

  /** By which rule of the pack somebody else may be asked where the borrower is. */
  record ThirdPartyRule(String id, String citation) {}

  /**
   * Why it cannot be closed.
   *
   * @param slug stable name of the rule
   * @param rule what the field must be, as the end of a sentence that begins with it
   * @param source the rule of the pack behind it, where there is one
   */
  record Lack(String slug, String field, String rule, @Nullable ThirdPartyRule source) {}

  /** The first thing that is lacking; empty where the contact can be closed. */
  static Optional<Lack> lack(Closing closing) {
    return direction(closing)
        .or(() -> channel(closing))
        .or(() -> permit(closing))
        .or(() -> thirdParty(closing))
        .or(() -> representative(closing))
        .or(() -> identity(closing))
        .or(() -> promise(closing))
        .or(() -> reason(closing))
        .or(() -> commitment(closing))
        .or(() -> contactPoint(closing));
  }

  private static Optional<Lack> direction(Closing closing) {
    Direction only = closing.disposition().direction();
    return when(
        only != null && only != closing.direction(),
        "direction-contradicts",
        "direction",
        "must be " + only + " with " + closing.disposition().code());
  }

  private static Optional<Lack> channel(Closing closing) {
    Disposition disposition = closing.disposition();
    return when(
        !disposition.channels().contains(closing.channel()),
        "channel-contradicts",
        "channel",
        "must be one of %s with %s, was %s"
            .formatted(disposition.channels(), disposition.code(), closing.channel()));
  }

  private static Optional<Lack> representative(Closing closing) {
    return when(
        closing.disposition().has(Disposition.Effect.WITH_REPRESENTATIVE) && !closing.represented(),
        "representative-missing",
        "disposition",
        "needs somebody on record who acts for the borrower, was " + closing.disposition().code());
  }

  private static Optional<Lack> permit(Closing closing) {
    boolean outbound = closing.direction() == Direction.OUTBOUND;
    return when(
            outbound && !closing.permitNamed(),
            "permit-missing",
            "permitId",
            "is required for an outbound contact")
        .or(
            () ->
                when(
                    !outbound && closing.permitNamed(),
                    "permit-not-expected",
                    "permitId",
                    "does not go with an inbound contact, which needs none"));
  }

  /** Whom it is for may be asked where the borrower is; of the debt nothing is told or heard. */
  private static Optional<Lack> thirdParty(Closing closing) {
    ThirdPartyRule rule = closing.thirdParty();
    return rule != null && closing.disposition().rightParty()
        ? Optional.of(
            new Lack(
                "permit-of-a-third-party",
                "disposition",
                "must be one without the borrower where the permit is for a third party, was "
                    + closing.disposition().code(),
                rule))
        : Optional.empty();
  }

  private static Optional<Lack> identity(Closing closing) {
    return when(
            closing.disposition().has(Disposition.Effect.NOT_THE_BORROWER)
                && closing.identityChecked(),
            "verification-contradicts",
            "disposition",
            "says that it was not the borrower, and the check of the present talk that it was;"
                + " record a newer check, was "
                + closing.disposition().code())
        .or(() -> unidentified(closing));
  }

  private static Optional<Lack> unidentified(Closing closing) {
    return when(
        closing.disposition().identity() == Disposition.Identity.REQUIRED
            && !closing.identityChecked(),
        "verification-missing",
        "disposition",
        "needs a verification of the other party in the present talk, was "
            + closing.disposition().code());
  }

  private static Optional<Lack> promise(Closing closing) {
    boolean reasonGiven = closing.noPromiseReason() != null;
    return when(
            closing.isRightParty() && !closing.promised() && !reasonGiven,
            "no-promise-reason-missing",
            "noPromiseReason",
            "is required where a talk with the borrower ends without a promise")
        .or(
            () ->
                when(
                    closing.promised() && reasonGiven,
                    "no-promise-reason-not-expected",
                    "noPromiseReason",
                    "does not go with a promise"));
  }

  private static Optional<Lack> reason(Closing closing) {
    ConversationNotes.Tasks tasks = closing.tasks();
    return when(
        tasks != null && tasks.reasonLearned() && closing.reasonCode() == null,
        "reason-missing",
        "reasonCode",
        "is required where the reason was learned");
  }

  private static Optional<Lack> commitment(Closing closing) {
    ConversationNotes.Tasks tasks = closing.tasks();
    if (tasks == null) {
      return Optional.empty();
    }
    boolean obtained = tasks.commitmentObtained();
    boolean contradicts =
        obtained ? !closing.promised() && !closing.planNamed() : closing.promised();
    return when(
        contradicts,
        "commitment-contradicts",
        "talk.tasks.commitmentObtained",
        obtained ? "needs a promise or a plan" : "must be true with a promise");
  }

  private static Optional<Lack> contactPoint(Closing closing) {
    return when(
        closing.disposition().retires() != null && !closing.pointNamed(),
        "contact-point-missing",
        "contactPoint",
        "is required by " + closing.disposition().code());
  }

  private static Optional<Lack> when(boolean lacking, String slug, String field, String rule) {
    return lacking ? Optional.of(new Lack(slug, field, rule, null)) : Optional.empty();
  }
}
