package dev.amends.conventions.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A record behind the hash on an event.
 *
 * @param kind what it records, such as CONTACT or REPRESENTATIVE
 * @param id the contact, plan or other resource that it records
 * @param recordedAt when it was recorded and hashed
 * @param eventId the CloudEvents id of the event that carries the hash
 * @param sha256 the {@link ContentHash} of the record
 * @param record the record as it was hashed; empty once it was erased
 * @param erased when and on which request it was erased; absent while it is kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceItem(
    String kind,
    UUID id,
    Instant recordedAt,
    UUID eventId,
    String sha256,
    @Schema(implementation = Object.class) ObjectNode record,
    @Nullable Erasure erased) {

  /**
   * The erasure of a record; its hash stays.
   *
   * @param requestId the request of case-service on which it was erased
   */
  @Schema(name = "EvidenceErasure")
  public record Erasure(UUID requestId, Instant erasedAt) {}

  /** Whether the record is still the one that was hashed. */
  public boolean matches() {
    return ContentHash.of(record).equals(sha256);
  }
}
