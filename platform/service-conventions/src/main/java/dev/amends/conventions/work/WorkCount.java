package dev.amends.conventions.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The open work of one kind, status, lender and assignee.
 *
 * @param assignee the name of the person who does it; absent for unassigned work
 */
public record WorkCount(
    @Schema(examples = "CALLBACK") WorkKind kind,
    @Schema(examples = "DUE") WorkStatus status,
    @Schema(examples = "CU-DEMO") String lenderId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "li.na")
        @Nullable String assignee,
    @Schema(examples = "450") long count) {}
