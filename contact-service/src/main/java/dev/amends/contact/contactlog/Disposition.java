package dev.amends.contact.contactlog;

import dev.amends.contact.letter.NoticeKind;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.ContactEvent.Willingness;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A coded outcome of a contact: what it counts as and what it leads to.
 *
 * @param code such as RPC_PTP or NO_ANSWER
 * @param aliases plain words that mean the same
 * @param names by language tag
 * @param attempt whether it counts as an attempt
 * @param conversation whether it counts as a conversation
 * @param rightParty whether the borrower himself was reached, once his identity was checked
 * @param identity whether the check is required, where it is one of the right party
 * @param direction who must have begun the contact, where it makes sense in one way only
 * @param channels by which media a contact can come to it
 * @param followUp what it leads to
 * @param hold the hold that case-service places; given exactly where the follow-up is HOLD
 * @param willingness what it shows about the borrower's willingness to pay, if it shows more than
 *     that they were reached
 * @param delay how long until the follow-up, where it has a time of its own
 * @param notice what is written to the borrower, where something is
 * @param retires why the contact point must not be used any more, where it must not
 * @param effects what else it does
 * @param guidance what the agent is to heed, by language tag, where there is something
 */
record Disposition(
    String code,
    @Nullable List<String> aliases,
    Map<String, String> names,
    boolean attempt,
    boolean conversation,
    boolean rightParty,
    @Nullable Identity identity,
    @Nullable Direction direction,
    List<Channel> channels,
    FollowUp followUp,
    @Nullable HoldKind hold,
    @Nullable Willingness willingness,
    @Nullable Duration delay,
    @Nullable NoticeKind notice,
    @Nullable Retirement retires,
    @Nullable Set<Effect> effects,
    @Nullable Map<String, String> guidance) {

  /** What a check of identity means to a disposition of the right party. */
  enum Identity {
    /** Without one it cannot be logged. */
    REQUIRED,
    /** Without one it is logged, but not as one of the right party. */
    DECIDES
  }

  /** Why a contact point is given up. */
  enum Retirement {
    INVALID_NUMBER,
    WRONG_NUMBER,
    STOP_REQUESTED
  }

  /** What else a disposition does. */
  enum Effect {
    /** Counts towards the limit of retries. */
    UNANSWERED,
    /** Says that the other party is not the borrower: no check can say the opposite. */
    NOT_THE_BORROWER,
    /** Is a talk with who acts for the borrower: there must be one on record. */
    WITH_REPRESENTATIVE,
    /** What was sent came back: the number or address is in doubt until somebody confirms it. */
    RETURNED,
    /** Is a wish not to be contacted any more. */
    CEASE,
    /** The time to the next step of the ladder begins anew. */
    CLOCK_RESTARTS
  }

  Disposition {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
    effects = effects == null ? Set.of() : Set.copyOf(effects);
    demand(code != null && !code.isBlank(), code, "needs a code");
    names = Languages.demanded("the disposition " + code, names);
    guidance =
        guidance == null ? Map.of() : Languages.demanded("the guidance of " + code, guidance);
    demand(
        channels != null && !channels.isEmpty() && !channels.contains(null),
        code,
        "needs the channels that it goes with");
    channels = List.copyOf(channels);
    demand(followUp != null, code, "needs a follow-up");
    boolean waits = followUp == FollowUp.NOTICE_AND_WAIT || followUp == FollowUp.COOL_DOWN;
    demand(!waits || delay != null, code, "needs a delay");
    demand(delay == null || delay.isPositive(), code, "must not have a delay of nothing");
    demand(
        (notice != null) == (followUp == FollowUp.NOTICE_AND_WAIT),
        code,
        "must have a notice exactly where it leads to one");
    demand(
        (hold != null) == (followUp == FollowUp.HOLD),
        code,
        "must name a hold exactly where it leads to one");
    demand(rightParty == (identity != null), code, "must say what a check of identity means");
    demand(!rightParty || conversation, code, "must be a conversation to be of the right party");
    demand(
        !effects.contains(Effect.UNANSWERED) || (followUp == FollowUp.RETRY && delay == null),
        code,
        "must be retried at another time of day to count as unanswered");
    demand(
        !rightParty || !effects.contains(Effect.NOT_THE_BORROWER),
        code,
        "cannot be of the right party and of somebody else");
    demand(
        followUp != FollowUp.COOL_DOWN || !guidance.isEmpty(), code, "needs guidance to cool down");
  }

  private static void demand(boolean holds, @Nullable String code, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("the disposition " + code + " " + rule);
    }
  }

  boolean has(Effect effect) {
    return effects().contains(effect);
  }

  @Override
  public Set<Effect> effects() {
    return effects == null ? Set.of() : effects;
  }

  @Override
  public List<String> aliases() {
    return aliases == null ? List.of() : aliases;
  }

  /** How long until the follow-up; none where it has no time of its own. */
  Duration delayOrNone() {
    return delay == null ? Duration.ZERO : delay;
  }

  /** Whether nobody is contacted and nothing is escalated until its delay is over. */
  boolean rests() {
    return followUp == FollowUp.NOTICE_AND_WAIT || followUp == FollowUp.COOL_DOWN;
  }
}
