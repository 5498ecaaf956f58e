package dev.amends.cases.borrowerview;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** The configuration of borrowers' links. Public because the validator needs access. */
@ConfigMapping(prefix = "amends.cases.borrower-links")
public interface BorrowerLinkConfig {
  /** A Tink key set in JSON with JWT HMAC keys, which sign the tokens; a secret. */
  @NotBlank
  String keySet();

  /** How long a link is valid unless the request says otherwise. */
  @WithDefault("PT24H")
  @DurationMin(minutes = 1)
  @DurationMax(days = 30)
  Duration expiresIn();

  /** The longest validity that a request may ask for. */
  @WithDefault("P30D")
  @DurationMin(minutes = 1)
  @DurationMax(days = 30)
  Duration expiresInMax();

  /**
   * The address at which borrowers reach {@code /borrower-views}; if absent, the address of the
   * agent's request.
   */
  Optional<URI> baseUrl();
}
