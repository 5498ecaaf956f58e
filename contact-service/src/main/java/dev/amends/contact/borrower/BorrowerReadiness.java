package dev.amends.contact.borrower;

import dev.amends.contact.borrower.ReadinessPolicy.Readiness;
import dev.amends.contact.borrower.ReadinessPolicy.Told;
import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How ready the accounts' borrowers are to be contacted. */
@ApplicationScoped
public class BorrowerReadiness {
  private final BorrowerFiles files;
  private final ReadinessConfig config;

  private final BorrowerZones zones;

  BorrowerReadiness(BorrowerFiles files, ReadinessConfig config, BorrowerZones zones) {
    this.zones = zones;
    this.files = files;
    this.config = config;
  }

  /**
   * What is missing or stale.
   *
   * @param contactPointToldAt when the contact point to be used was last told; absent where there
   *     is none
   */
  public Readiness of(CaseFile file, @Nullable Instant contactPointToldAt, Instant now) {
    return ReadinessPolicy.judge(told(file, contactPointToldAt, now), config, now);
  }

  Told told(CaseFile file, @Nullable Instant contactPointToldAt, Instant now) {
    boolean placed = zones.areKnown(file);
    return files
        .of(file.account())
        .map(borrower -> told(borrower, contactPointToldAt, placed))
        .orElseGet(() -> Told.nothing(contactPointToldAt, placed ? now : null));
  }

  private static Told told(
      BorrowerFile borrower, @Nullable Instant contactPointToldAt, boolean placed) {
    return new Told(
        borrower.identityToldAt().orElse(null),
        contactPointToldAt,
        borrower.loanToldAt().orElse(null),
        borrower.figuresToldAt(),
        borrower.historyToldAt(),
        placed ? borrower.figuresToldAt() : null);
  }
}
