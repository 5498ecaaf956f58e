package dev.amends.contact.contactlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was between us and the borrower of a case, for whoever prepares the next talk. */
@ApplicationScoped
public class ContactHistory {
  /** Older contacts say nothing to the next talk. */
  private static final int CONTACTS_MAX = 500;

  private final Contacts contacts;

  ContactHistory(Contacts contacts) {
    this.contacts = contacts;
  }

  /** Whether the last talk with the borrower before a contact found him in distress. */
  boolean wasInDistressBefore(Contact contact) {
    return PastContact.endInDistress(
        contacts
            .find("caseId = ?1 and id < ?2 order by id desc", contact.caseId, contact.id)
            .range(0, CONTACTS_MAX - 1)
            .stream()
            .map(PastContact::of)
            .toList());
  }

  /** The contacts of a case, the newest first. */
  public List<PastContact> of(UUID caseId) {
    return contacts.find("caseId = ?1 order by id desc", caseId).range(0, CONTACTS_MAX - 1).stream()
        .map(PastContact::of)
        .toList();
  }
}
