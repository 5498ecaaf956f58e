package dev.amends.assessment.encryption;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.NotBlank;

/** The key set that encrypts personal data at rest. */
@ConfigMapping(prefix = "amends.assessment.encryption")
public interface EncryptionConfig {
  /** A Tink key set in JSON with AES-GCM keys; a secret. */
  @NotBlank
  String keySet();
}
