package dev.amends.cases.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.cases.search.CaseView;
import dev.amends.cases.search.CaseViews;
import dev.amends.cases.timeline.TimelineEntries;
import dev.amends.cases.timeline.TimelineEntry;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Roles;
import dev.amends.conventions.privacy.OperationalText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Issues the evidence of a case for a court or a regulator. */
@Path("/cases/{id}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "evidence")
class EvidenceResource {
  private static final String HOW_TO_VERIFY =
      "hash is the SHA-256 of previousHash, a line feed and content, in lower-case hex;"
          + " the first previousHash is empty; content is a JSON object with the fields of the"
          + " entry";

  private final CollectionCases cases;
  private final CaseViews views;
  private final TimelineEntries entries;
  private final Caller caller;
  private final InstantSource clock;

  EvidenceResource(
      CollectionCases cases,
      CaseViews views,
      TimelineEntries entries,
      Caller caller,
      InstantSource clock) {
    this.cases = cases;
    this.views = views;
    this.entries = entries;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * The evidence of a case.
   *
   * @param intact whether every hash is right and the last one is the hash stored with the case
   * @param entries the whole timeline in the order in which it was recorded
   */
  public record EvidenceBundle(
      @JsonProperty("case") CaseView collectionCase,
      Instant issuedAt,
      String issuedTo,
      boolean intact,
      @OperationalText String howToVerify,
      int entryCount,
      List<HashedEntry> entries) {}

  /**
   * An entry of the timeline with its hash.
   *
   * @param format the version of the content
   * @param localTime the time where the borrower is, with offset and zone
   * @param before the state of the case before the entry, if the entry changed it
   * @param after the state of the case after the entry, if the entry changed it
   * @param content the text that the hash covers after previousHash: all fields above as one JSON
   *     object
   */
  public record HashedEntry(
      int format,
      UUID caseId,
      int number,
      Instant at,
      @Nullable String localTime,
      @Nullable LocalDate businessDate,
      String service,
      String what,
      String why,
      @Nullable String causedBy,
      String by,
      String role,
      String eventId,
      @JsonRawValue @Schema(implementation = Object.class) @Nullable String before,
      @JsonRawValue @Schema(implementation = Object.class) @Nullable String after,
      @JsonRawValue @Schema(implementation = Object.class) String data,
      String content,
      String previousHash,
      String hash) {

    static HashedEntry of(TimelineEntry entry, String previousHash) {
      return new HashedEntry(
          entry.format(),
          entry.caseId(),
          entry.number(),
          entry.at(),
          entry.localTime(),
          entry.businessDate(),
          entry.service(),
          entry.what(),
          entry.origin().reason(),
          entry.origin().causedBy(),
          entry.origin().by(),
          entry.origin().role(),
          entry.eventId(),
          entry.before(),
          entry.after(),
          entry.data(),
          entry.content(),
          previousHash,
          entry.hash());
    }
  }

  @GET
  @Transactional
  @Operation(
      operationId = "getEvidence",
      summary = "Issue the evidence of a case",
      description =
          "Contains the case and its complete timeline; the hash of each entry covers the"
              + " previous entry.")
  public EvidenceBundle get(@PathParam("id") UUID id) {
    CollectionCase collectionCase = cases.get(id);
    List<HashedEntry> hashed = new ArrayList<>();
    boolean intact = true;
    String previous = "";
    for (TimelineEntry entry :
        entries.readInRecordedOrder(id, collectionCase.timeline().entries())) {
      intact &=
          entry.number() == hashed.size() + 1 && entry.hash().equals(entry.hashAfter(previous));
      hashed.add(HashedEntry.of(entry, previous));
      previous = entry.hash();
    }
    intact &= previous.equals(collectionCase.timeline().hash());
    return new EvidenceBundle(
        views.build(collectionCase),
        clock.instant(),
        caller.name(),
        intact,
        HOW_TO_VERIFY,
        hashed.size(),
        hashed);
  }
}
