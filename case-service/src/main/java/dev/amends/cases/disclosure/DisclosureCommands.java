package dev.amends.cases.disclosure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.amends.cases.account.DelinquentAccounts;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.conventions.Problems;
import dev.amends.conventions.ownership.Ownership;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/** Discloses identity numbers, and records each disclosure. */
@ApplicationScoped
class DisclosureCommands {
  private static final Duration PERIOD = Duration.ofHours(1);
  private static final int TOO_MANY_REQUESTS = 429;

  private final CollectionCases cases;
  private final DelinquentAccounts accounts;
  private final IdentityDisclosures disclosures;
  private final CaseJournal journal;
  private final Ownership ownership;
  private final DisclosureConfig config;
  private final ObjectMapper json;
  private final InstantSource clock;

  DisclosureCommands(
      CollectionCases cases,
      DelinquentAccounts accounts,
      IdentityDisclosures disclosures,
      CaseJournal journal,
      Ownership ownership,
      DisclosureConfig config,
      ObjectMapper json,
      InstantSource clock) {
    this.cases = cases;
    this.accounts = accounts;
    this.disclosures = disclosures;
    this.journal = journal;
    this.ownership = ownership;
    this.config = config;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Discloses the identity number of a case's borrower.
   *
   * @return the number as the lender reported it
   * @throws dev.amends.conventions.Problem 403 if the case belongs to another agent, 404 if there
   *     is no such case or no number, 429 if the caller read too many numbers within an hour
   */
  String disclose(UUID caseId, String reason, Origin origin) {
    CollectionCase collectionCase = cases.lock(caseId);
    ownership.require(IdentityReader.RULE, collectionCase.assignee());
    String number =
        accounts
            .findByIdOptional(collectionCase.account().recordKey())
            .map(account -> account.borrower().identityNumber())
            .orElseThrow(() -> Problems.notFound("identity number for case", caseId));
    Instant now = clock.instant();
    if (disclosures.countSince(origin.by(), now.minus(PERIOD)) >= config.perHour()) {
      throw Problems.forStatus(
          TOO_MANY_REQUESTS,
          "%s has read %d identity numbers within an hour, which is the limit. Try again later."
              .formatted(origin.by(), config.perHour()));
    }
    disclosures.persist(new IdentityDisclosure(caseId, origin, reason, now));
    journal.note(collectionCase, "IdentityDisclosed", origin, write(Map.of("reason", reason)));
    return number;
  }

  private String write(Object details) {
    try {
      return json.writeValueAsString(details);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("writing the details of a disclosure failed", e);
    }
  }
}
