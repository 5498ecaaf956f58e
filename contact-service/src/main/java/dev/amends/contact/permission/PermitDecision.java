package dev.amends.contact.permission;

import dev.amends.contact.borrower.Party;
import dev.amends.contact.borrower.ReadinessPolicy.Readiness;
import dev.amends.contact.permission.PermitChecks.PermitCheck;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Purpose;
import dev.amends.events.Origin;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The recorded decision on a request for a permit, kept permanently to show why a borrower was or
 * was not contacted.
 */
@Entity
@Immutable
@Table(name = "permit_decision")
class PermitDecision {
  @Id UUID id;

  UUID caseId;

  String lenderId;

  String accountId;

  @Enumerated(EnumType.STRING)
  Channel channel;

  @Enumerated(EnumType.STRING)
  Purpose purpose;

  @Nullable UUID contactPointId;

  @Enumerated(EnumType.STRING)
  Party party;

  boolean granted;

  String rulePack;

  @Nullable String ruleId;

  @Nullable String citation;
  int counted;

  @JdbcTypeCode(SqlTypes.JSON)
  List<CountedAttempt> countedAttempts = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  List<String> warnings = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  List<String> missing = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  List<String> stale = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  List<UUID> alsoAbout = List.of();

  @Nullable Instant nextPermittedAt;

  @Nullable UUID consentId;

  String decidedBy;

  String decidedRole;

  Instant decidedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected PermitDecision() {}

  /** An attempt that a rule counted. */
  record CountedAttempt(Instant at, Channel channel) {
    static List<CountedAttempt> of(List<AttemptFact> attempts) {
      return attempts.stream()
          .map(attempt -> new CountedAttempt(attempt.at(), attempt.channel()))
          .toList();
    }
  }

  @SuppressWarnings("NullAway.Init") // the answer sets the rest
  private PermitDecision(
      UUID id, PermitCheck check, List<AttemptFact> counted, Origin origin, Instant at) {
    this.id = id;
    this.caseId = check.file().caseId();
    this.lenderId = check.file().account().lenderId();
    this.accountId = check.file().account().accountId();
    this.alsoAbout = check.request().alsoAbout();
    this.channel = check.request().channel();
    this.purpose = check.request().purpose();
    this.contactPointId = check.request().target().id();
    this.party = check.request().target().party();
    this.rulePack = check.rulePack();
    this.counted = counted.size();
    this.countedAttempts = CountedAttempt.of(counted);
    this.decidedBy = origin.by();
    this.decidedRole = origin.role();
    this.decidedAt = at;
  }

  static PermitDecision granted(
      UUID permitId, PermitCheck check, PermitResult.Granted result, Origin origin, Instant at) {
    PermitDecision decision = new PermitDecision(permitId, check, result.counted(), origin, at);
    decision.granted = true;
    decision.warnings = result.warnings();
    decision.consentId = result.exemption() == null ? null : result.exemption().id();
    return decision;
  }

  static PermitDecision denied(
      UUID id, PermitCheck check, PermitResult.Denied result, Origin origin, Instant at) {
    PermitDecision decision = new PermitDecision(id, check, result.counted(), origin, at);
    decision.ruleId = result.rule().id();
    decision.citation = result.rule().citation();
    decision.nextPermittedAt = result.nextPermittedAt();
    Readiness readiness = check.reachability().readiness();
    decision.missing = readiness.missing().stream().map(Enum::name).toList();
    decision.stale = readiness.stale().stream().map(Enum::name).toList();
    return decision;
  }
}
