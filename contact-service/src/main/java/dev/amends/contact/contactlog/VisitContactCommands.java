package dev.amends.contact.contactlog;

import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Logs the contact of a visit, like any other contact. */
@ApplicationScoped
public class VisitContactCommands {
  private final ContactCommands contacts;

  VisitContactCommands(ContactCommands contacts) {
    this.contacts = contacts;
  }

  /**
   * Logs a visit under the locks of all accounts of the borrower.
   *
   * @param disposition the code of the result
   * @return the id of the contact
   * @throws dev.amends.conventions.Problem 400 or 422 with the field and the rule it breaks
   */
  public UUID log(UUID caseId, VisitReport report, String disposition, Origin origin) {
    return contacts.log(report.request(caseId, disposition), origin).getFirst().id;
  }
}
