package dev.amends.contact.ending;

import dev.amends.conventions.Problems;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The end of something that was recorded or scheduled before.
 *
 * @param note explains it in words; never leaves this service
 */
@Schema(
    examples =
        "{\"reason\": \"BORROWER_REQUEST\", \"note\": \"May be called in the mornings again.\"}")
public record Ending(
    @NotNull @Schema(examples = "BORROWER_REQUEST") EndReason reason,
    @Size(min = 1, max = 2000) @Schema(examples = "May be called in the mornings again.")
        @Nullable String note) {

  /**
   * An end without words.
   *
   * @throws dev.amends.conventions.Problem 400 if there is no reason
   */
  public static Ending of(@Nullable EndReason reason) {
    if (reason == null) {
      throw Problems.invalid(
          "reason", "is required; must be one of " + Arrays.toString(EndReason.values()));
    }
    return new Ending(reason, null);
  }

  /** The code, followed by the words if there are any; never leaves this service. */
  public String text() {
    return note == null ? reason.name() : reason + ": " + note.strip();
  }
}
