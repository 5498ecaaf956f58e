package dev.amends.contact.guide;

import dev.amends.contact.borrower.DaysPastDueReader;
import dev.amends.contact.callback.Callback;
import dev.amends.contact.callback.Callbacks;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.contactlog.ContactView;
import dev.amends.contact.permission.PersonFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Gathers the facts of a case that decide about a conversation. */
@ApplicationScoped
class GuideFacts {
  private final PersonFacts person;
  private final Callbacks callbacks;
  private final DaysPastDueReader daysPastDue;

  GuideFacts(PersonFacts person, Callbacks callbacks, DaysPastDueReader daysPastDue) {
    this.person = person;
    this.daysPastDue = daysPastDue;
    this.callbacks = callbacks;
  }

  /**
   * Gathers the facts.
   *
   * @param contacts the recent contacts of the case
   * @param distressed whether the last conversation distressed the borrower
   */
  GuidePolicy.Facts gather(
      CaseFile file, List<ContactView> contacts, boolean distressed, Instant now) {
    boolean hardship =
        contacts.stream()
            .filter(ContactView::reportsHardship)
            .anyMatch(contact -> file.figures().needsAssessment(contact.contactedAt()));
    return new GuidePolicy.Facts(
        file.isOpen(),
        person.isHeld(file),
        file.contactState().noContactBefore().filter(now::isBefore).isPresent(),
        callbacks.loadOpen(List.of(file.caseId())).outstanding(file.caseId()).stream()
            .map(Callback::reason)
            .collect(Collectors.toSet()),
        file.plans().isAnyInForce() ? file.plans().plannedFollowUps() : null,
        file.customerClass(),
        file.stage(),
        daysPastDue.daysPastDue(file),
        file.contactState().rightPartyAt().isPresent(),
        distressed,
        hardship,
        file.figures().overdue().orElse(null),
        // An amount that was assessed before the hardship was reported is no longer sustainable.
        hardship ? null : file.figures().sustainable().orElse(null),
        hardship ? null : file.figures().verdict().orElse(null));
  }
}
