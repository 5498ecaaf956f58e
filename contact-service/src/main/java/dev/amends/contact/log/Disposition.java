package dev.amends.contact.log;

import dev.amends.events.ContactEvent.FollowUp;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A coded outcome of a contact.
 *
 * @param code such as RPC_PTP or NO_ANSWER
 * @param aliases plain words that mean the same
 * @param attempt whether it counts as an attempt
 * @param conversation whether it counts as a conversation
 * @param rightParty whether the borrower himself was reached
 * @param followUp what it leads to
 * @param delay how long until the follow-up, where it has a time of its own
 */
record Disposition(
    String code,
    List<String> aliases,
    boolean attempt,
    boolean conversation,
    boolean rightParty,
    FollowUp followUp,
    @Nullable Duration delay) {

  Disposition {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
    if (code == null || followUp == null) {
      throw new IllegalArgumentException("a disposition needs a code and a follow-up: " + code);
    }
    boolean waits = followUp == FollowUp.NOTICE_AND_WAIT || followUp == FollowUp.COOL_DOWN;
    if (waits && delay == null) {
      throw new IllegalArgumentException("the disposition " + code + " needs a delay");
    }
  }

  /** How long until the follow-up; none where it has no time of its own. */
  Duration delayOrNone() {
    return delay == null ? Duration.ZERO : delay;
  }
}
