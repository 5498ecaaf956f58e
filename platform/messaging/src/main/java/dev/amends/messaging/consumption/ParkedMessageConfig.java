package dev.amends.messaging.consumption;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Configures how parked messages are protected and how long their payloads are kept. */
@ConfigMapping(prefix = "amends.messaging.parked-messages")
public interface ParkedMessageConfig {

  /** The secret that encrypts the stored payloads, at least 32 random characters. */
  @Size(min = 32)
  String encryptionKey();

  /** The secret before the last change, for payloads that were stored under it. */
  Optional<@Size(min = 32) String> previousEncryptionKey();

  /** The number of days after the decision for which a payload is kept. */
  @WithDefault("30")
  @Min(0)
  int keepDays();
}
