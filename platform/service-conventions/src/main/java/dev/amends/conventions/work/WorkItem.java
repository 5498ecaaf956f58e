package dev.amends.conventions.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.amends.conventions.privacy.OperationalText;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person must do about a case.
 *
 * @param dueAt when an appointment is due, or by when work with a deadline is to be done
 * @param slaUntil when it counts as late; absent if that is the due time, or if it never does
 * @param assignee the name of the person who does it; absent if nobody was chosen
 * @param role the role whose work it is
 * @param reason why it is to be done, as a code without personal data
 * @param version the entity tag for commands on the resource
 * @param href the path of the resource that is claimed, assigned and completed
 */
public record WorkItem(
    @Schema(examples = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11") UUID id,
    @Schema(examples = "CALLBACK") WorkKind kind,
    @Schema(examples = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c12") UUID caseId,
    @Schema(examples = "CU-DEMO") String lenderId,
    @Schema(examples = "LN-1003") String accountId,
    @Schema(examples = "2026-03-02T02:00:00Z") Instant dueAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "2026-03-02T04:00:00Z")
        @Nullable Instant slaUntil,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "li.na")
        @Nullable String assignee,
    @Schema(examples = "agent") String role,
    @OperationalText @Schema(examples = "NO_ANSWER") String reason,
    @Schema(examples = "DUE") WorkStatus status,
    @Schema(examples = "3") long version,
    @OperationalText @Schema(examples = "/callbacks/01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11")
        String href) {}
