package dev.amends.contact.permission;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.ending.Ending;
import dev.amends.events.ContactEvent.ConsentRecorded;
import dev.amends.events.ContactEvent.ConsentWithdrawn;
import dev.amends.events.Origin;
import dev.amends.messaging.evidence.EvidenceOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Publishes consents and keeps the borrower's words as evidence. */
@ApplicationScoped
class ConsentEventCommands {
  private final EvidenceOutbox evidence;

  ConsentEventCommands(EvidenceOutbox evidence) {
    this.evidence = evidence;
  }

  /** Publishes a consent in the case in which it was given. */
  void publishRecorded(CaseFile file, Consent consent, Origin origin) {
    evidence.append(
        "CONSENT",
        consent.id,
        ConsentView.of(consent, consent.givenAt),
        hash ->
            new ConsentRecorded(
                file.caseId(),
                file.account().lenderId(),
                file.account().accountId(),
                consent.id,
                consent.scope.name(),
                consent.channel,
                consent.fromAt,
                consent.untilAt,
                hash,
                origin),
        consent.givenAt);
  }

  /** Publishes the withdrawal of a consent in the open cases of its account. */
  void publishWithdrawn(
      List<CaseFile> cases, Consent consent, Ending ending, Origin origin, Instant now) {
    for (CaseFile file : cases) {
      evidence.append(
          "CONSENT_WITHDRAWN",
          consent.id,
          ConsentView.of(consent, now),
          hash ->
              new ConsentWithdrawn(
                  file.caseId(),
                  file.account().lenderId(),
                  file.account().accountId(),
                  consent.id,
                  ending.reason().name(),
                  hash,
                  origin),
          now);
    }
  }
}
