package dev.amends.messaging.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.evidence.EvidenceItem;
import dev.amends.conventions.evidence.EvidencePart;
import dev.amends.events.AccountKey;
import dev.amends.messaging.evidence.EvidenceRecords.KeptRecord;
import dev.amends.messaging.evidence.EvidenceRecords.PlacedRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Exports the records of a case to compliance, and records who reads them. */
@ApplicationScoped
public class EvidenceExport {
  private final EvidenceRecords records;
  private final ObjectMapper json;
  private final Caller caller;
  private final InstantSource clock;
  private final String service;

  EvidenceExport(
      EvidenceRecords records,
      ObjectMapper json,
      Caller caller,
      InstantSource clock,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.records = records;
    this.json = json;
    this.caller = caller;
    this.clock = clock;
    this.service = service;
  }

  /**
   * Answers with a page of the records of a case, which must not be cached.
   *
   * @param account the account of the case
   */
  public Response answer(UUID caseId, AccountKey account, PageRequest page) {
    Instant now = clock.instant();
    List<EvidencePart.EvidenceDisclosure> earlier = records.disclosures(caseId);
    records.disclose(caseId, account.lenderId(), caller.name(), caller.subject(), now);
    Page<EvidenceItem> found =
        Page.of(
            records.list(caseId, page.after(Long::valueOf).orElse(0L), page.rowsToRead()),
            page,
            placed -> Long.toString(placed.position()),
            this::item);
    CacheControl never = new CacheControl();
    never.setNoStore(true);
    return Response.ok(
            new EvidencePart(caseId, service, now, found.items(), earlier, found.nextCursor()))
        .cacheControl(never)
        .build();
  }

  private EvidenceItem item(PlacedRecord placed) {
    KeptRecord kept = placed.kept();
    return new EvidenceItem(
        kept.kind(),
        kept.id(),
        kept.recordedAt(),
        kept.eventId(),
        kept.sha256(),
        kept.content() == null ? json.createObjectNode() : parse(kept.id(), kept.content()),
        placed.erasure());
  }

  private ObjectNode parse(UUID id, String content) {
    try {
      return (ObjectNode) json.readTree(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the record of " + id + " is not JSON", e);
    }
  }
}
