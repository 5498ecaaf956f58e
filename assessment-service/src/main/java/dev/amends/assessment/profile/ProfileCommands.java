package dev.amends.assessment.profile;

import dev.amends.assessment.casefile.CaseFile;
import dev.amends.assessment.casefile.CaseFiles;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Records and reads the profiles of cases, for the lenders that enable them. */
@ApplicationScoped
class ProfileCommands {
  private static final String KEY = "amends.assessment.profile.lenders";

  /** The version of a profile that does not exist yet; no caller can have read it. */
  private static final long NO_VERSION = -1;

  private final CaseFiles caseFiles;
  private final Profiles profiles;
  private final Caller caller;
  private final InstantSource clock;
  private final Set<String> lenders;

  ProfileCommands(
      CaseFiles caseFiles,
      Profiles profiles,
      Caller caller,
      InstantSource clock,
      ProfileConfig config) {
    this.caseFiles = caseFiles;
    this.profiles = profiles;
    this.caller = caller;
    this.clock = clock;
    this.lenders = config.lenders().orElse(Set.of());
  }

  /**
   * Replaces the profile of a case.
   *
   * @param precondition rejects a version that the caller did not read
   */
  @Transactional
  Profile record(UUID caseId, LongConsumer precondition, ProfileFactors factors) {
    CaseFile caseFile = caseFiles.lock(caseId);
    requireEnabled(caseFile);
    Optional<Profile> known = profiles.findByIdOptional(caseId);
    precondition.accept(known.map(profile -> profile.version).orElse(NO_VERSION));
    Profile profile = known.orElseGet(() -> new Profile(caseId, caseFile.account()));
    profile.record(factors, caller.name(), caller.role(), clock.instant());
    profiles.persistAndFlush(profile); // sets the version that the answer shows
    return profile;
  }

  /** Reads the profile of a case. */
  @Transactional
  Profile find(UUID caseId) {
    requireEnabled(
        caseFiles.findByIdOptional(caseId).orElseThrow(() -> Problems.notFound("case", caseId)));
    return profiles
        .findByIdOptional(caseId)
        .orElseThrow(() -> Problems.notFound("profile of case", caseId));
  }

  private void requireEnabled(CaseFile caseFile) {
    String lenderId = caseFile.account().lenderId();
    if (!lenders.contains(lenderId)) {
      throw Problems.conflict(
          "profile-not-enabled",
          "Profiles are not enabled for the lender " + lenderId + ". Add it to " + KEY + ".",
          Map.of("caseId", caseFile.caseId(), "lenderId", lenderId, "key", KEY));
    }
  }
}
