package dev.amends.assessment.profile;

import dev.amends.events.AccountKey;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** The profile of a case as it was last recorded. */
@Entity
@Table(name = "case_profile")
class Profile {
  @Id UUID caseId;
  String lenderId;
  String accountId;

  @Convert(converter = EncryptedFactors.class)
  ProfileFactors factors;

  String recordedBy;
  String recordedRole;
  Instant recordedAt;
  @Version long version;

  @SuppressWarnings("NullAway.Init")
  Profile() {}

  /** Creates a profile; {@link #record} fills it. */
  @SuppressWarnings("NullAway.Init") // the rest is set by record()
  Profile(UUID caseId, AccountKey account) {
    this.caseId = caseId;
    this.lenderId = account.lenderId();
    this.accountId = account.accountId();
  }

  /** Replaces all factors. */
  void record(ProfileFactors newFactors, String by, String role, Instant at) {
    factors = newFactors;
    recordedBy = by;
    recordedRole = role;
    recordedAt = at;
  }
}
