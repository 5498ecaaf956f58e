package dev.amends.assessment.profile;

import dev.amends.assessment.profile.ProfileFactors.Business;
import dev.amends.assessment.profile.ProfileFactors.Family;
import dev.amends.conventions.privacy.OperationalText;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The profile of a case.
 *
 * @param family absent if nothing is recorded, and for callers who only operate the platform
 * @param business absent if nothing is recorded, and for callers who only operate the platform
 * @param recordedBy who recorded it
 */
record ProfileView(
    UUID caseId,
    String lenderId,
    @Nullable Family family,
    @Nullable Business business,
    @OperationalText String recordedBy,
    @OperationalText String recordedRole,
    Instant recordedAt) {

  /**
   * Shows a profile.
   *
   * @param withFactors whether the caller may read personal data
   */
  static ProfileView of(Profile profile, boolean withFactors) {
    return new ProfileView(
        profile.caseId,
        profile.lenderId,
        withFactors ? profile.factors.family() : null,
        withFactors ? profile.factors.business() : null,
        profile.recordedBy,
        profile.recordedRole,
        profile.recordedAt);
  }
}
