package dev.amends.plan.proposal;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.events.AccountKey;
import dev.amends.plan.proposal.ProposalResult.Rejected;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A proposal of a borrower that a rule refused; it never changes. */
@Entity
@Immutable
@Table(name = "plan_refusal")
class PlanRefusal {
  @Id UUID id;
  UUID caseId;
  AccountKey accountKey;
  @Nullable UUID planId;

  @JdbcTypeCode(SqlTypes.JSON)
  RefusedTerms terms;

  @Convert(converter = EncryptedRefusalWords.class)
  @Nullable String ownWords;

  String rule;
  String why;
  @Nullable String citation;
  LocalDate businessDate;
  String recordedBy;
  Instant recordedAt;

  @SuppressWarnings("NullAway.Init")
  protected PlanRefusal() {}

  PlanRefusal(
      RefusedProposal refused,
      Rejected rejected,
      LocalDate businessDate,
      String recordedBy,
      Instant recordedAt) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.caseId = refused.caseId();
    this.accountKey = refused.account();
    this.planId = refused.planId();
    this.terms = RefusedTerms.of(refused.proposal());
    this.ownWords = refused.ownWords();
    this.rule = rejected.slug();
    this.why = rejected.sentence();
    this.citation = rejected.citation();
    this.businessDate = businessDate;
    this.recordedBy = recordedBy;
    this.recordedAt = recordedAt;
  }
}
