package dev.amends.contact.contactlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The contact log for those who look at a contact afterwards. */
@ApplicationScoped
public class ContactRecords {
  private final Contacts contacts;

  ContactRecords(Contacts contacts) {
    this.contacts = contacts;
  }

  /**
   * Reads a contact.
   *
   * @throws dev.amends.conventions.Problem 404 where there is none
   */
  public ContactRecord find(UUID id) {
    return ContactRecord.of(contacts.byId(id));
  }
}
