package dev.amends.cases.complaints;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A complaint to open.
 *
 * @param text the borrower's words; stored here and never published
 * @param contactId the contact that the complaint is about, if known
 * @param aboutAgent the name of the agent whom it is about; the agent of the contact if absent
 * @param attachmentIds the attachments of contact-service that support it, such as recordings
 */
@Schema(examples = "{\"type\":\"FREQUENCY\",\"text\":\"Five calls on one day.\"}")
record NewComplaint(
    @NotNull @Schema(examples = "FREQUENCY") Complaint.Type type,
    @NotBlank @Size(max = 4000) @Schema(examples = "Five calls on one day.") String text,
    @Nullable UUID contactId,
    @Nullable @Size(min = 1, max = 200) @Schema(examples = "li.na") String aboutAgent,
    @Nullable @Size(max = 20) List<@NotNull UUID> attachmentIds) {}
