package dev.amends.conventions.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The part of a case's evidence that one service keeps, or a page of it.
 *
 * @param service the service that keeps it, such as contact-service
 * @param items in the order in which they were recorded
 * @param disclosures who read this part before, the newest first
 * @param nextCursor the start of the next page; absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidencePart(
    UUID caseId,
    String service,
    Instant exportedAt,
    List<EvidenceItem> items,
    List<EvidenceDisclosure> disclosures,
    @Schema(description = "The cursor of the next page; absent on the last page.")
        @Nullable String nextCursor) {

  /**
   * Somebody read the records of the case.
   *
   * @param subject the subject of the reader's token; absent if it had none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record EvidenceDisclosure(
      Instant disclosedAt, String disclosedBy, @Nullable String subject) {}
}
