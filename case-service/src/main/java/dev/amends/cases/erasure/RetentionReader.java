package dev.amends.cases.erasure;

import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.rules.retention.RetentionPeriod;
import dev.amends.rules.retention.RetentionPolicy;
import dev.amends.rules.retention.RetentionPolicy.CaseRecords;
import dev.amends.rules.retention.RetentionPolicy.RetentionDecision;
import dev.amends.rules.retention.RetentionRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the facts on which the retention of a case depends, and decides whether it must be kept.
 */
@ApplicationScoped
class RetentionReader {
  /** The zone in which every day ends last; it applies if the borrower's zone is unknown. */
  private static final ZoneId LAST_ZONE = ZoneId.of("Etc/GMT+12");

  private static final String LAST_ACTIVITY =
      """
      select max(at) from timeline_entry where case_id = :caseId
          and what not like '%ErasureRe%' and what <> 'IdentityDisclosed'\
      """;
  private static final String OPEN_COMPLAINT =
      "select count(*) from complaint where case_id = :caseId and state = 'OPEN'";
  private static final String OPEN_REFERRAL =
      """
      select count(*) from referral
      where case_id = :caseId and status in ('PROPOSED', 'APPROVED')\
      """;
  private static final String PARKED =
      "select count(*) from awaited_input where record_key = :recordKey";

  private final EntityManager database;
  private final RetentionRules rules;

  RetentionReader(EntityManager database, RetentionRules rules) {
    this.database = database;
    this.rules = rules;
  }

  RetentionDecision decide(CollectionCase collectionCase, Instant now) {
    ZoneId zone = zone(collectionCase);
    Optional<LocalDate> endedOn =
        Optional.ofNullable(collectionCase.endedAt())
            .filter(end -> !collectionCase.isOpen())
            .map(end -> LocalDate.ofInstant(end, zone));
    Instant lastActivity = lastActivity(collectionCase);
    RetentionPeriod period = rules.find(Optional.ofNullable(collectionCase.facts().region()));
    return RetentionPolicy.decide(
        new CaseRecords(
            endedOn, LocalDate.ofInstant(lastActivity, zone), reasonsToKeep(collectionCase)),
        period,
        LocalDate.ofInstant(now, zone));
  }

  /** The zone in which days are counted: the borrower's. */
  ZoneId zone(CollectionCase collectionCase) {
    String timezone = collectionCase.timezone();
    return timezone == null ? LAST_ZONE : ZoneId.of(timezone);
  }

  private Instant lastActivity(CollectionCase collectionCase) {
    Object latest =
        database
            .createNativeQuery(LAST_ACTIVITY, Instant.class)
            .setParameter("caseId", collectionCase.id())
            .getSingleResult();
    return latest instanceof Instant at ? at : collectionCase.openedAt();
  }

  private List<String> reasonsToKeep(CollectionCase collectionCase) {
    List<String> reasons = new ArrayList<>();
    if (exists(OPEN_COMPLAINT, "caseId", collectionCase.id())) {
      reasons.add("a complaint is open");
    }
    if (exists(OPEN_REFERRAL, "caseId", collectionCase.id())) {
      reasons.add("a legal referral is not concluded");
    }
    if (exists(PARKED, "recordKey", collectionCase.account().recordKey())) {
      reasons.add("a message of the account is parked until an operator decides about it");
    }
    return reasons;
  }

  private boolean exists(String query, String parameter, Object value) {
    Object count =
        database
            .createNativeQuery(query, Long.class)
            .setParameter(parameter, value)
            .getSingleResult();
    return count instanceof Long found && found > 0;
  }
}
