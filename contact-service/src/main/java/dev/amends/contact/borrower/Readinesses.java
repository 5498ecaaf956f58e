package dev.amends.contact.borrower;

import dev.amends.contact.borrower.ReadinessPolicy.Readiness;
import dev.amends.contact.borrower.ReadinessPolicy.Told;
import dev.amends.events.AccountKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How ready the accounts' borrowers are to be contacted. */
@ApplicationScoped
public class Readinesses {
  private final BorrowerFiles files;
  private final ReadinessConfig config;

  Readinesses(BorrowerFiles files, ReadinessConfig config) {
    this.files = files;
    this.config = config;
  }

  /**
   * What is missing or stale.
   *
   * @param contactPointToldAt when the contact point to be used was last told; absent where there
   *     is none
   */
  public Readiness of(AccountKey account, @Nullable Instant contactPointToldAt, Instant now) {
    return ReadinessPolicy.judge(told(account, contactPointToldAt), config, now);
  }

  Told told(AccountKey account, @Nullable Instant contactPointToldAt) {
    return files
        .of(account)
        .map(file -> told(file, contactPointToldAt))
        .orElseGet(() -> Told.nothing(contactPointToldAt));
  }

  private static Told told(BorrowerFile file, @Nullable Instant contactPointToldAt) {
    return new Told(
        file.identityToldAt().orElse(null),
        contactPointToldAt,
        file.loanToldAt().orElse(null),
        file.figuresToldAt(),
        file.historyToldAt());
  }
}
