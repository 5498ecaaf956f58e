package dev.amends.cases.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.amends.cases.desk.CaseView;
import dev.amends.cases.desk.CaseViews;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.cases.timeline.TimelineEntries;
import dev.amends.cases.timeline.TimelineEntry;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
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

/** A case's file, to be handed over. */
@Path("/cases/{id}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "evidence")
public class EvidenceResource {
  private static final String HOW_TO_VERIFY =
      "hash = SHA-256 of previousHash, a line feed and content, as lower-case hex;"
          + " the first previousHash is empty";

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
   * The file of a case.
   *
   * @param intact whether every hash fits, and the last is the one kept with the case
   * @param entries the whole timeline in the order in which it was recorded
   */
  public record EvidenceFile(
      @JsonProperty("case") CaseView theCase,
      Instant issuedAt,
      String issuedTo,
      boolean intact,
      String howToVerify,
      int entryCount,
      List<SealedEntry> entries) {}

  /**
   * An entry with its seal.
   *
   * @param content exactly what the hash covers beside the hash before
   */
  public record SealedEntry(
      int number,
      Instant at,
      @Nullable LocalDate businessDate,
      String service,
      String what,
      String why,
      @Nullable String causedBy,
      String by,
      String role,
      String eventId,
      @JsonRawValue @Schema(implementation = Object.class) String data,
      String content,
      String previousHash,
      String hash) {

    static SealedEntry of(TimelineEntry entry, String previousHash) {
      return new SealedEntry(
          entry.number(),
          entry.at(),
          entry.businessDate(),
          entry.service(),
          entry.what(),
          entry.origin().reason(),
          entry.origin().causedBy(),
          entry.origin().by(),
          entry.origin().role(),
          entry.eventId(),
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
      summary = "The file of a case for a court",
      description = "The case and its whole timeline; each entry is sealed with the one before.")
  public EvidenceFile get(@PathParam("id") UUID id) {
    CollectionCase of = cases.findById(id);
    if (of == null) {
      throw Problems.notFound("case", id);
    }
    List<SealedEntry> sealed = new ArrayList<>();
    boolean intact = true;
    String previous = "";
    for (TimelineEntry entry : entries.recorded(id, of.timeline().entries())) {
      intact &=
          entry.number() == sealed.size() + 1 && entry.hash().equals(entry.hashAfter(previous));
      sealed.add(SealedEntry.of(entry, previous));
      previous = entry.hash();
    }
    intact &= previous.equals(of.timeline().hash());
    return new EvidenceFile(
        views.of(List.of(of)).getFirst(),
        clock.instant(),
        caller.name(),
        intact,
        HOW_TO_VERIFY,
        sealed.size(),
        sealed);
  }
}
