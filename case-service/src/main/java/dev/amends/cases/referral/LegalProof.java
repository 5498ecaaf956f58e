package dev.amends.cases.referral;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact on record that matters for a legal step of a case. */
@Entity
@Table(name = "legal_proof")
class LegalProof {
  @Id private UUID id;
  UUID caseId;

  @Enumerated(EnumType.STRING)
  Kind kind;

  /** The contact, notice or plan that proves it. */
  UUID sourceId;

  private LocalDate provenOn;
  private Instant at;

  /** The step of the strategy whose letter was delivered, if one caused it. */
  private @Nullable String step;

  /** What a fact proves. */
  enum Kind {
    /** Nobody was reached at a contact point of the borrower's own. */
    FAILED_ATTEMPT,
    /** The borrower was reached in person. */
    CONVERSATION,
    /** The borrower was reached in person and refused to pay. */
    REFUSAL,
    /** A demand letter was delivered. */
    LETTER_DELIVERED,
    /** A plan was proposed. */
    FORBEARANCE_OFFERED,
    /** The answer to a plan is on record. */
    FORBEARANCE_ANSWERED,
    /** A source of debt advice was named to the borrower. */
    DEBT_ADVICE_NAMED
  }

  @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
  protected LegalProof() {}

  LegalProof(UUID caseId, Kind kind, UUID sourceId, LocalDate provenOn, Instant at) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.caseId = caseId;
    this.kind = kind;
    this.sourceId = sourceId;
    this.provenOn = provenOn;
    this.at = at.truncatedTo(ChronoUnit.MICROS);
  }

  static LegalProof ofLetter(
      UUID caseId, UUID noticeId, LocalDate deliveredOn, Instant at, @Nullable String step) {
    LegalProof proof = new LegalProof(caseId, Kind.LETTER_DELIVERED, noticeId, deliveredOn, at);
    proof.step = step;
    return proof;
  }

  ProofPolicy.Fact fact() {
    return new ProofPolicy.Fact(kind, provenOn, at, step);
  }
}
