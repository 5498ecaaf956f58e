package dev.amends.conventions.work;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The items of work to assign, and to whom.
 *
 * @param from the name of the present assignee; absent for unassigned work, or for the listed items
 *     whoever has them
 * @param to the name of the new assignee; absent to return the work to the queue
 * @param lenderId only work of this lender
 * @param kinds only work of these kinds
 * @param dueBefore only work that is due before this time
 * @param ids only these items
 * @param reason why, in words; it stays in the record of the assignment
 * @param preview whether only to count what would be assigned
 */
@Schema(
    examples =
        "{\"to\": \"zhao.min\", \"lenderId\": \"CU-DEMO\", \"reason\": \"Li Na"
            + " is on leave.\", \"preview\": true}")
public record WorkAssignmentRequest(
    @Nullable
        @Pattern(regexp = NOT_BLANK, message = "must not be blank")
        @Size(max = NAME_LENGTH_MAX)
        @Schema(examples = "li.na")
        String from,
    @Nullable
        @Pattern(regexp = NOT_BLANK, message = "must not be blank")
        @Size(max = NAME_LENGTH_MAX)
        @Schema(examples = "zhao.min")
        String to,
    @Nullable
        @Pattern(regexp = NOT_BLANK, message = "must not be blank")
        @Size(max = NAME_LENGTH_MAX)
        @Schema(examples = "CU-DEMO")
        String lenderId,
    @Nullable @Size(min = 1, max = 20) Set<@NotNull WorkKind> kinds,
    @Nullable @Schema(examples = "2030-01-15T10:30:00Z") Instant dueBefore,
    @Nullable @Size(min = 1, max = WorkAssignments.ITEMS_MAX) Set<@NotNull UUID> ids,
    @NotNull
        @Pattern(regexp = NOT_BLANK, message = "must not be blank")
        @Size(max = REASON_LENGTH_MAX)
        @Schema(examples = "Li Na is on leave.")
        String reason,
    boolean preview) {
  static final String NOT_BLANK = "[\\s\\S]*\\S[\\s\\S]*";
  static final int NAME_LENGTH_MAX = 100;
  static final int REASON_LENGTH_MAX = 500;

  boolean includes(WorkKind kind) {
    return kinds == null || kinds.contains(kind);
  }
}
