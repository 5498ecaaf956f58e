package dev.amends.contact.permission;

import dev.amends.contact.borrower.Party;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * A contact that the rules decide on.
 *
 * @param notice the kind of notice, if it is one
 */
record PlannedContact(
    Channel channel, Purpose purpose, ContactTarget target, @Nullable NoticeKind notice) {

  PlannedContact(Channel channel, Purpose purpose, ContactTarget target) {
    this(channel, purpose, target, null);
  }

  /** A letter that gives notice. */
  static PlannedContact ofNotice(NoticeKind kind, ContactTarget target) {
    return new PlannedContact(Channel.LETTER, Purpose.NOTICE, target, kind);
  }

  boolean isForRepresentative() {
    return target.party() == Party.REPRESENTATIVE;
  }
}
