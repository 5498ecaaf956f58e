package dev.amends.contact.contactfile;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;

/** Retention periods of attachments. Public because the validator needs access. */
@ConfigMapping(prefix = "amends.contact.retention")
public interface RetentionConfig {

  /** By ISO 3166 region: a country such as US, or a part of it such as US-NY. */
  Map<String, Period> regions();

  /** For unknown regions and regions without an entry. */
  Period fallback();

  /** A retention period and its source. */
  interface Period {
    /** Whole years from the day of the contact. */
    @Min(1)
    int years();

    /** The law or practice that sets it. */
    @NotBlank
    String citation();
  }
}
