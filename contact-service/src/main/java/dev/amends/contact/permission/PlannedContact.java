package dev.amends.contact.permission;

import dev.amends.contact.borrower.Party;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Purpose;

/** A contact for which a permit is requested. */
record PlannedContact(Channel channel, Purpose purpose, ContactTarget target) {

  boolean isForRepresentative() {
    return target.party() == Party.REPRESENTATIVE;
  }
}
