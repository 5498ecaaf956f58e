package dev.amends.contact.preference;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.Origin;

/**
 * Something was said about being contacted: whoever has written something in for the borrower moves
 * it or crosses it out, under the lock of the account and in the same transaction.
 */
public record RestrictionRecorded(CaseFile file, Restriction.Terms terms, Origin origin) {}
