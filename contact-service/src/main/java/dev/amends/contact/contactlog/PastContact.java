package dev.amends.contact.contactlog;

import dev.amends.events.ContactEvent.FollowUp;
import java.time.Instant;
import java.util.List;

/**
 * A contact that took place, as far as the next one has to heed it.
 *
 * @param disposition what came of it
 * @param rightParty whether the borrower himself was reached
 * @param followUp what it led to
 * @param consequencesTold codes of the consequences that were explained in it
 * @param benefitsTold codes of the benefits of paying in time that were
 */
public record PastContact(
    Instant at,
    String disposition,
    boolean rightParty,
    FollowUp followUp,
    List<String> consequencesTold,
    List<String> benefitsTold) {

  /**
   * Whether the last talk with the borrower found him in distress.
   *
   * @param contacts the newest first
   */
  public static boolean endInDistress(List<PastContact> contacts) {
    return contacts.stream()
        .filter(PastContact::rightParty)
        .findFirst()
        .filter(last -> last.followUp() == FollowUp.COOL_DOWN)
        .isPresent();
  }

  static PastContact of(Contact contact) {
    return new PastContact(
        contact.contactedAt,
        contact.disposition,
        contact.rightParty,
        contact.followUp,
        contact.talk.consequencesTold(),
        contact.talk.benefits());
  }
}
