package dev.amends.cases.borrowerview;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.conventions.Problems;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Issues and revokes borrowers' links. */
@ApplicationScoped
class BorrowerLinkCommands {
  private final CollectionCases cases;
  private final BorrowerLinks links;
  private final BorrowerTokens tokens;
  private final CaseJournal journal;
  private final InstantSource clock;

  BorrowerLinkCommands(
      CollectionCases cases,
      BorrowerLinks links,
      BorrowerTokens tokens,
      CaseJournal journal,
      InstantSource clock) {
    this.cases = cases;
    this.links = links;
    this.tokens = tokens;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * A link that was issued.
   *
   * @param token the signed token, which is not stored
   */
  record IssuedLink(BorrowerLink link, String token) {}

  /**
   * Issues a link to a case, which may have ended.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such case
   */
  IssuedLink issue(UUID caseId, Duration expiresIn, Origin origin) {
    CollectionCase collectionCase = cases.lock(caseId);
    Instant now = clock.instant();
    BorrowerLink link =
        new BorrowerLink(
            UuidCreator.getTimeOrderedEpoch(),
            collectionCase,
            origin.by(),
            now,
            now.plus(expiresIn).truncatedTo(ChronoUnit.SECONDS));
    links.persist(link);
    journal.publish(collectionCase, link.issue(collectionCase.account(), origin), null);
    return new IssuedLink(
        link, tokens.sign(new BorrowerToken(link.id, caseId, link.lenderId, link.expiresAt)));
  }

  /**
   * Revokes a link.
   *
   * @throws dev.amends.conventions.Problem 404 if the case has no such link, 409 if it was already
   *     revoked
   */
  BorrowerLink revoke(UUID caseId, UUID linkId, RevocationReason reason, Origin origin) {
    CollectionCase collectionCase = cases.lock(caseId);
    BorrowerLink link =
        links.find(caseId, linkId).orElseThrow(() -> Problems.notFound("link", linkId));
    if (link.revokedAt != null) {
      throw Problems.conflict("borrower-link-revoked", "The link was already revoked.");
    }
    journal.publish(
        collectionCase,
        link.revoke(collectionCase.account(), reason, clock.instant(), origin),
        null);
    return link;
  }
}
