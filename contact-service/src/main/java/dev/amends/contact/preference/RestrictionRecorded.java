package dev.amends.contact.preference;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.Origin;

/**
 * Fired when a borrower restricts contact, so that callbacks can move or be cancelled, permits be
 * withdrawn and other services be notified. It is observed under the locks of all accounts of the
 * borrower, in the same transaction.
 */
public record RestrictionRecorded(CaseFile file, Restriction restriction, Origin origin) {
  public RestrictionTerms terms() {
    return restriction.terms();
  }
}
