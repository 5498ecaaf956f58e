package dev.amends.contact.contactfile;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;

/** How long what belongs to a contact must be kept; public, for it is validated from outside. */
@ConfigMapping(prefix = "amends.contact.retention")
public interface RetentionConfig {

  /** By region, ISO 3166: the country, such as US, or a part of it, such as US-NY. */
  Map<String, Period> regions();

  /** Where the region is unknown or has none. */
  Period fallback();

  /** A period and where it stands. */
  interface Period {
    /** Whole years from the day of the contact. */
    @Min(1)
    int years();

    /** The law or practice that sets it. */
    @NotBlank
    String citation();
  }
}
