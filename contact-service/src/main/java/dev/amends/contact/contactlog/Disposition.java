package dev.amends.contact.contactlog;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.amends.contact.permission.NoticeKind;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.ContactEvent.AttemptResult;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.HoldRelease;
import dev.amends.events.ContactEvent.LadderEffect;
import dev.amends.events.ContactEvent.Willingness;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The coded result of a contact: what it counts as and what follows from it. It is defined by one
 * entry of {@code dispositions.yaml}.
 *
 * @param code such as RPC_PTP or NO_ANSWER
 * @param aliases words that agents may use instead of the code
 * @param names by language tag
 * @param attempt whether the contact counts as an attempt
 * @param conversation whether the contact counts as a conversation
 * @param rightParty whether the borrower was reached, provided that their identity was verified
 * @param identity what a verification of identity means; present if {@code rightParty} is true
 * @param direction the only direction that makes sense, if there is only one
 * @param channels the channels on which a contact can have this disposition
 * @param followUp what follows from the contact
 * @param hold the hold that case-service places; present if the follow-up is HOLD
 * @param release who may release that hold; supervisor or compliance if absent
 * @param willingness what the contact shows about the willingness to pay, if anything
 * @param delay time until the follow-up, if it has a fixed one
 * @param notice the notice to issue; present if the follow-up issues one
 * @param reached whom an attempt by the lender reached, BORROWER if absent for a right party; else
 *     absent if nobody could have been reached or it is unknown who was
 * @param retires why the contact point must not be used any more; absent if it stays in use
 * @param effects further effects
 * @param guidance advice to the agent by language tag; absent if there is none
 */
record Disposition(
    String code,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> aliases,
    Map<String, String> names,
    boolean attempt,
    boolean conversation,
    boolean rightParty,
    @Nullable Identity identity,
    @Nullable Direction direction,
    List<Channel> channels,
    FollowUp followUp,
    @Nullable HoldKind hold,
    @Nullable HoldRelease release,
    @Nullable Willingness willingness,
    @Nullable Duration delay,
    @Nullable NoticeKind notice,
    @Nullable AttemptResult reached,
    @Nullable Retirement retires,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Set<Effect> effects,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, String> guidance) {

  /** The effect of a verification of identity on a right-party disposition. */
  enum Identity {
    /** The contact cannot be logged without a verification. */
    REQUIRED,
    /** Without a verification the contact is logged, but not as a right-party contact. */
    DECIDES
  }

  /** The reason to retire a contact point. */
  enum Retirement {
    INVALID_NUMBER,
    WRONG_NUMBER,
    STOP_REQUESTED,
    MOVED,
    ADDRESS_WRONG
  }

  /** A further effect of a disposition. */
  enum Effect {
    /** The contact counts towards the retry limit. */
    UNANSWERED,
    /** The other party is not the borrower, so a verification that says so contradicts it. */
    NOT_THE_BORROWER,
    /** The other party is the borrower's representative, who must be on record. */
    WITH_REPRESENTATIVE,
    /** The message came back, so the number or address is in doubt until it is confirmed. */
    RETURNED,
    /** The other party asked us to cease contact. */
    CEASE,
    /** The time to the next step of the ladder starts again. */
    CLOCK_RESTARTS
  }

  Disposition {
    aliases = List.copyOf(aliases);
    effects = Set.copyOf(effects);
    require(!code.isBlank(), code, "needs a code");
    names = Languages.complete("the disposition " + code, names);
    guidance =
        guidance.isEmpty() ? Map.of() : Languages.complete("the guidance of " + code, guidance);
    require(!channels.isEmpty(), code, "needs at least one channel");
    channels = List.copyOf(channels);
    boolean waits = startsWaitingTime(followUp);
    require(!waits || delay != null, code, "needs a delay");
    require(delay == null || delay.isPositive(), code, "must have a positive delay");
    require(
        (notice != null) == (followUp == FollowUp.NOTICE_AND_WAIT),
        code,
        "must have a notice if and only if its follow-up is NOTICE_AND_WAIT");
    require(
        (hold != null) == (followUp == FollowUp.HOLD),
        code,
        "must have a hold if and only if its follow-up is HOLD");
    require(release == null || hold != null, code, "must have a hold if it has release");
    require(
        rightParty == (identity != null),
        code,
        "must have identity if and only if rightParty is true");
    require(!rightParty || conversation, code, "must be a conversation if rightParty is true");
    require(
        !effects.contains(Effect.UNANSWERED) || (followUp == FollowUp.RETRY && delay == null),
        code,
        "must be a RETRY without a delay to be UNANSWERED");
    require(
        !rightParty || !effects.contains(Effect.NOT_THE_BORROWER),
        code,
        "cannot have rightParty and NOT_THE_BORROWER");
    reached = reached == null && attempt && rightParty ? AttemptResult.BORROWER : reached;
    requireReached(code, attempt, rightParty, reached, effects);
    require(
        followUp != FollowUp.COOL_DOWN || !guidance.isEmpty(),
        code,
        "needs guidance for COOL_DOWN");
  }

  private static void requireReached(
      String code,
      boolean attempt,
      boolean rightParty,
      @Nullable AttemptResult reached,
      Set<Effect> effects) {
    require(attempt || reached == null, code, "must be an attempt if it has reached");
    require(
        rightParty || reached != AttemptResult.BORROWER,
        code,
        "must have rightParty if it has reached BORROWER");
    require(
        !rightParty || reached == null || reached == AttemptResult.BORROWER,
        code,
        "must have reached BORROWER if rightParty is true");
    require(
        !effects.contains(Effect.UNANSWERED) || reached == AttemptResult.NOBODY,
        code,
        "must have reached NOBODY to be UNANSWERED");
    require(
        effects.contains(Effect.WITH_REPRESENTATIVE) == (reached == AttemptResult.REPRESENTATIVE),
        code,
        "must have reached REPRESENTATIVE if and only if it is WITH_REPRESENTATIVE");
  }

  private static void require(boolean holds, String code, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("the disposition " + code + " " + rule);
    }
  }

  /** Whether one conversation can have this disposition in one case and the other in another. */
  boolean describesSameConversation(Disposition other) {
    return attempt == other.attempt
        && conversation == other.conversation
        && rightParty == other.rightParty
        && has(Effect.NOT_THE_BORROWER) == other.has(Effect.NOT_THE_BORROWER);
  }

  boolean has(Effect effect) {
    return effects.contains(effect);
  }

  /** Returns the time until the follow-up, zero if the follow-up has no fixed one. */
  Duration delayOrNone() {
    return delay == null ? Duration.ZERO : delay;
  }

  /** Whether nobody contacts the borrower and nothing is escalated until the delay is over. */
  private static boolean startsWaitingTime(FollowUp followUp) {
    return followUp == FollowUp.NOTICE_AND_WAIT || followUp == FollowUp.COOL_DOWN;
  }

  /**
   * Returns the effect on the ladder of case-service; null if there is none.
   *
   * @param actual the follow-up of the contact, which a sudden event may have changed
   */
  @Nullable LadderEffect ladderEffect(FollowUp actual) {
    boolean waits = startsWaitingTime(actual);
    int restDays = waits ? Math.toIntExact(delayOrNone().toDays()) : 0;
    boolean clockRestarts = has(Effect.CLOCK_RESTARTS);
    return waits || clockRestarts ? new LadderEffect(restDays, clockRestarts) : null;
  }
}
