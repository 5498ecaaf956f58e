package dev.amends.contact.permission;

import dev.amends.contact.borrower.Party;
import dev.amends.contact.borrower.ReadinessPolicy.Readiness;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.PermitChecks.PermitCheck;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Purpose;
import dev.amends.events.Origin;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request for a permit, kept permanently: why a borrower was or was not contacted.
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

  @Convert(converter = CountedAttemptsConverter.class)
  List<CountedAttempt> countedAttempts = List.of();

  @Convert(converter = WordListConverter.class)
  List<String> warnings = List.of();

  @Convert(converter = WordListConverter.class)
  List<String> missing = List.of();

  @Convert(converter = WordListConverter.class)
  List<String> stale = List.of();

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
      UUID id,
      CaseFile file,
      PermitCheck check,
      List<AttemptFact> counted,
      Origin origin,
      Instant at) {
    this.id = id;
    this.caseId = file.caseId();
    this.lenderId = file.account().lenderId();
    this.accountId = file.account().accountId();
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
      UUID permitId,
      CaseFile file,
      PermitCheck check,
      PermitResult.Granted result,
      Origin origin,
      Instant at) {
    PermitDecision decision =
        new PermitDecision(permitId, file, check, result.counted(), origin, at);
    decision.granted = true;
    decision.warnings = result.warnings();
    decision.consentId = result.exemption() == null ? null : result.exemption().id();
    return decision;
  }

  static PermitDecision denied(
      UUID id,
      CaseFile file,
      PermitCheck check,
      PermitResult.Denied result,
      Origin origin,
      Instant at) {
    PermitDecision decision = new PermitDecision(id, file, check, result.counted(), origin, at);
    decision.ruleId = result.rule().id();
    decision.citation = result.rule().citation();
    decision.nextPermittedAt = result.nextPermittedAt();
    Readiness readiness = check.reachability().readiness();
    decision.missing = readiness.missing().stream().map(Enum::name).toList();
    decision.stale = readiness.stale().stream().map(Enum::name).toList();
    return decision;
  }

  /** Stores attempts as moment and channel, comma separated. */
  static class CountedAttemptsConverter
      implements AttributeConverter<List<CountedAttempt>, String> {

    @Override
    public String convertToDatabaseColumn(List<CountedAttempt> attempts) {
      return attempts.stream()
          .map(attempt -> attempt.at() + " " + attempt.channel())
          .collect(Collectors.joining(","));
    }

    @Override
    public List<CountedAttempt> convertToEntityAttribute(String text) {
      return text.isEmpty()
          ? List.of()
          : Arrays.stream(text.split(",", -1))
              .map(one -> one.split(" ", 2))
              .map(one -> new CountedAttempt(Instant.parse(one[0]), Channel.valueOf(one[1])))
              .toList();
    }
  }

  /** Stores words that have no commas, comma separated. */
  static class WordListConverter implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> words) {
      return String.join(",", words);
    }

    @Override
    public List<String> convertToEntityAttribute(String text) {
      return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }
  }
}
