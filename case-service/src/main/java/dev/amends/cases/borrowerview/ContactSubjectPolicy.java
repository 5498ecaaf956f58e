package dev.amends.cases.borrowerview;

import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.Direction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the view says about a contact. The reader may not be the borrower, so the view
 * mentions no third person and quotes nobody.
 */
final class ContactSubjectPolicy {
  private ContactSubjectPolicy() {}

  /**
   * Returns the subject of a contact; empty if somebody other than the borrower contacted the
   * lender.
   */
  static Optional<ContactSubject> of(ContactLogged contact) {
    boolean outbound = contact.direction() == Direction.OUTBOUND;
    if (contact.rightParty()) {
      return Optional.of(said(contact, outbound));
    }
    return outbound ? Optional.of(unanswered(contact)) : Optional.empty();
  }

  private static ContactSubject said(ContactLogged contact, boolean outbound) {
    if (contact.promise() != null) {
      return ContactSubject.PROMISE;
    }
    ContactSubject reported = reported(contact.hold());
    if (reported != null) {
      return reported;
    }
    if (contact.reportsHardship()) {
      return ContactSubject.HARDSHIP;
    }
    return contact.conversation() || !outbound ? ContactSubject.CONVERSATION : unanswered(contact);
  }

  private static @Nullable ContactSubject reported(@Nullable HoldKind hold) {
    return switch (hold) {
      case DISPUTE -> ContactSubject.DISPUTE;
      case PAYMENT_CLAIM -> ContactSubject.PAYMENT_CLAIM;
      case COMPLAINT -> ContactSubject.COMPLAINT;
      case CEASE -> ContactSubject.CEASE;
      case HARDSHIP, VULNERABILITY, BEREAVEMENT_OR_DISASTER -> ContactSubject.HARDSHIP;
      case MORATORIUM, REPRESENTATIVE, DECEASED, BANKRUPT -> null;
      case null -> null;
    };
  }

  private static ContactSubject unanswered(ContactLogged contact) {
    return switch (contact.channel()) {
      case CALL, VISIT -> ContactSubject.ATTEMPT;
      case SMS, EMAIL -> ContactSubject.MESSAGE;
      case LETTER -> ContactSubject.LETTER;
    };
  }
}
