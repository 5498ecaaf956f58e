package dev.amends.contact.permission;

import dev.amends.contact.borrower.Party;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Purpose;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact that the rules decide on.
 *
 * @param notice the kind of notice, if it is one
 * @param alsoAbout the other cases that the contact is to be about
 */
record PlannedContact(
    Channel channel,
    Purpose purpose,
    ContactTarget target,
    @Nullable NoticeKind notice,
    List<UUID> alsoAbout) {

  PlannedContact(Channel channel, Purpose purpose, ContactTarget target) {
    this(channel, purpose, target, null, List.of());
  }

  /** A contact that may be about several cases, as one of them sees it. */
  static PlannedContact about(
      CaseFile file, List<CaseFile> cases, Channel channel, Purpose purpose, ContactTarget target) {
    return new PlannedContact(
        channel,
        purpose,
        target,
        null,
        cases.stream().map(CaseFile::caseId).filter(id -> !id.equals(file.caseId())).toList());
  }

  /** A letter that gives notice. */
  static PlannedContact ofNotice(NoticeKind kind, ContactTarget target) {
    return new PlannedContact(Channel.LETTER, Purpose.NOTICE, target, kind, List.of());
  }

  boolean isForRepresentative() {
    return target.party() == Party.REPRESENTATIVE;
  }
}
