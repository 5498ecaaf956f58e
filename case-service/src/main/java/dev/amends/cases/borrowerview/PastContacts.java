package dev.amends.cases.borrowerview;

import dev.amends.cases.borrowerview.BorrowerView.PastContact;
import dev.amends.cases.borrowerview.RecordedContacts.RecordedContact;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.NoticeIssued;
import dev.amends.events.ContactEvent.PromiseToPay;
import dev.amends.letters.sender.Placeholders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Reads the contacts of a case as the borrower's view shows them. */
@ApplicationScoped
class PastContacts {
  private final RecordedContacts contacts;

  PastContacts(RecordedContacts contacts) {
    this.contacts = contacts;
  }

  /** Reads the most recent contacts of a case, newest first. */
  List<PastContact> read(UUID caseId, ViewFormats formats) {
    List<PastContact> past = new ArrayList<>();
    for (RecordedContact recorded : contacts.read(caseId)) {
      if (recorded.event() instanceof NoticeIssued notice) {
        past.add(
            new PastContact(recorded.at(), Channel.LETTER, false, letter(notice, formats.texts())));
      } else if (recorded.event() instanceof ContactLogged contact) {
        ContactSubjectPolicy.of(contact)
            .map(subject -> pastContact(contact, subject, formats))
            .ifPresent(past::add);
      }
    }
    return past;
  }

  private static String letter(NoticeIssued notice, ViewTexts texts) {
    return texts.letters().getOrDefault(notice.kind(), subject(ContactSubject.LETTER, texts));
  }

  private static PastContact pastContact(
      ContactLogged contact, ContactSubject subject, ViewFormats formats) {
    PromiseToPay promise = contact.promise();
    String text = subject(subject, formats.texts());
    return new PastContact(
        contact.contactedAt(),
        contact.channel(),
        contact.direction() == Direction.INBOUND,
        promise == null
            ? text
            : Placeholders.fill(
                text,
                Map.of(
                    "amount",
                    formats.amount(promise.amount()),
                    "date",
                    formats.date(promise.dueDate()))));
  }

  private static String subject(ContactSubject subject, ViewTexts texts) {
    return Objects.requireNonNull(texts.subjects().get(subject));
  }
}
