package dev.amends.cases.disclosure;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.events.Origin;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A disclosure of an identity number to a person. */
@Entity
@Immutable
@Table(name = "identity_disclosure")
@SuppressWarnings("UnusedVariable") // some fields are there for auditors only
class IdentityDisclosure {
  @Id private UUID id;
  private UUID caseId;
  private String disclosedBy;
  private String role;
  private String reason;
  private Instant disclosedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
  protected IdentityDisclosure() {}

  IdentityDisclosure(UUID caseId, Origin origin, String reason, Instant at) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.caseId = caseId;
    this.disclosedBy = origin.by();
    this.role = origin.role();
    this.reason = reason;
    this.disclosedAt = at;
  }
}
