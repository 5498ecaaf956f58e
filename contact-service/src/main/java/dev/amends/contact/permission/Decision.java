package dev.amends.contact.permission;

import dev.amends.contact.borrower.Party;
import dev.amends.contact.casefile.CaseFile;
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

/** Why this person was called, or was not: an answer to a request for a permit, kept for good. */
@Entity
@Immutable
@Table(name = "permit_decision")
class Decision {
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

  @Convert(converter = CountedText.class)
  List<CountedAttempt> countedAttempts = List.of();

  @Convert(converter = WordsText.class)
  List<String> warnings = List.of();

  @Convert(converter = WordsText.class)
  List<String> missing = List.of();

  @Convert(converter = WordsText.class)
  List<String> stale = List.of();

  @Nullable Instant nextPermittedAt;

  @Nullable UUID consentId;

  String decidedBy;

  String decidedRole;

  Instant decidedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Decision() {}

  /** An attempt that a rule counted. */
  record CountedAttempt(Instant at, Channel channel) {
    static List<CountedAttempt> of(List<PermitPolicy.Attempted> attempts) {
      return attempts.stream().map(one -> new CountedAttempt(one.at(), one.channel())).toList();
    }
  }

  @SuppressWarnings("NullAway.Init") // the answer sets the rest
  private Decision(
      UUID id,
      CaseFile file,
      PermitPolicy.Request request,
      String rulePack,
      List<PermitPolicy.Attempted> counted,
      Origin origin,
      Instant at) {
    this.id = id;
    this.caseId = file.caseId();
    this.lenderId = file.account().lenderId();
    this.accountId = file.account().accountId();
    this.channel = request.channel();
    this.purpose = request.purpose();
    this.contactPointId = request.target().id();
    this.party = request.target().party();
    this.rulePack = rulePack;
    this.counted = counted.size();
    this.countedAttempts = CountedAttempt.of(counted);
    this.decidedBy = origin.by();
    this.decidedRole = origin.role();
    this.decidedAt = at;
  }

  static Decision of(
      UUID id,
      CaseFile file,
      PermitPolicy.Request request,
      String rulePack,
      PermitPolicy.Verdict.Granted verdict,
      Origin origin,
      Instant at) {
    Decision decision = new Decision(id, file, request, rulePack, verdict.counted(), origin, at);
    decision.granted = true;
    decision.warnings = verdict.warnings();
    decision.consentId = verdict.exemption() == null ? null : verdict.exemption().id();
    return decision;
  }

  static Decision of(
      UUID id,
      CaseFile file,
      PermitPolicy.Request request,
      String rulePack,
      PermitPolicy.Verdict.Denied verdict,
      Origin origin,
      Instant at) {
    Decision decision = new Decision(id, file, request, rulePack, verdict.counted(), origin, at);
    decision.ruleId = verdict.ruleId();
    decision.citation = verdict.citation();
    decision.nextPermittedAt = verdict.nextPermittedAt();
    return decision;
  }

  /** The refusal rests on what is not known. */
  void lacks(List<String> missingItems, List<String> staleItems) {
    missing = missingItems;
    stale = staleItems;
  }

  /** Moment and channel of each, comma separated. */
  static class CountedText implements AttributeConverter<List<CountedAttempt>, String> {

    @Override
    public String convertToDatabaseColumn(List<CountedAttempt> attempts) {
      return attempts.stream()
          .map(one -> one.at() + " " + one.channel())
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

  /** Words without commas, comma separated. */
  static class WordsText implements AttributeConverter<List<String>, String> {

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
