package dev.amends.contact.borrower;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Size;

/** Configures how numbers and addresses are hashed. */
@ConfigMapping(prefix = "amends.contact.points")
interface ContactPointConfig {

  /**
   * The secret key of the hashes, at least 32 random characters. It must never change: hashes that
   * were stored under another key match no number any more.
   */
  @Size(min = 32)
  String hashKey();
}
