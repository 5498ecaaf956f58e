package dev.amends.contact.letter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;

/** Rules on letters. Public because the validator needs access. */
@ConfigMapping(prefix = "amends.contact.letters")
public interface LetterConfig {

  /** The least number of days between two notices of one kind in a case; 0 for no minimum. */
  @Min(0)
  @WithDefault("14")
  int sameNoticeDaysApart();

  /** Pause between two searches for denied notices whose second attempt is due. */
  @WithDefault("PT1M")
  Duration retryPause();

  /** No longer used: a value prevents startup, and the error names the current key. */
  Map<String, Map<String, String>> lenders();
}
