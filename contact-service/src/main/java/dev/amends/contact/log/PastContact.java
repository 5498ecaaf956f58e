package dev.amends.contact.log;

import dev.amends.events.ContactEvent.FollowUp;
import java.time.Instant;

/**
 * A contact that took place, as far as the next one has to heed it.
 *
 * @param disposition what came of it
 * @param rightParty whether the borrower himself was reached
 * @param followUp what it led to
 */
public record PastContact(Instant at, String disposition, boolean rightParty, FollowUp followUp) {

  static PastContact of(Contact contact) {
    return new PastContact(
        contact.contactedAt, contact.disposition, contact.rightParty, contact.followUp);
  }
}
