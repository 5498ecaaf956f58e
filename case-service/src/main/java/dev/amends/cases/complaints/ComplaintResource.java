package dev.amends.cases.complaints;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.cases.calendar.BusinessDays;
import dev.amends.cases.holds.Hold;
import dev.amends.cases.holds.HoldDesk;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CasesForUpdate;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.Origin;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Complaints of a case, from their opening to their decision. */
@Path("/cases/{id}/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "complaints")
public class ComplaintResource {
  private final CollectionCases cases;
  private final CasesForUpdate forUpdate;
  private final Complaints complaints;
  private final HoldDesk holds;
  private final CaseJournal journal;
  private final BusinessDays days;
  private final Caller caller;
  private final InstantSource clock;

  ComplaintResource(
      CollectionCases cases,
      CasesForUpdate forUpdate,
      Complaints complaints,
      HoldDesk holds,
      CaseJournal journal,
      BusinessDays days,
      Caller caller,
      InstantSource clock) {
    this.cases = cases;
    this.forUpdate = forUpdate;
    this.complaints = complaints;
    this.holds = holds;
    this.journal = journal;
    this.days = days;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * A complaint to be opened.
   *
   * @param text the borrower's words; kept here, told to nobody
   * @param contactId the contact complained about, where known
   */
  @Schema(examples = "{\"type\":\"FREQUENCY\",\"text\":\"Five calls on one day.\"}")
  public record NewComplaint(
      @NotNull @Schema(examples = "FREQUENCY") Complaint.Type type,
      @NotBlank @Size(max = 4000) @Schema(examples = "Five calls on one day.") String text,
      @Nullable UUID contactId) {}

  /**
   * A decision.
   *
   * @param upheld whether the borrower was right
   * @param decision in words without personal data
   */
  public record Decision(
      @NotNull @Schema(examples = "true") Boolean upheld,
      @NotBlank @Size(max = 1000) @Schema(examples = "The daily limit was exceeded.")
          String decision) {}

  /** A complaint as it is shown. */
  public record ComplaintView(
      UUID id,
      UUID caseId,
      Complaint.Type type,
      String text,
      @Nullable UUID contactId,
      Complaint.State state,
      Instant openedAt,
      String openedBy,
      @Nullable String decision,
      @Nullable Instant decidedAt,
      @Nullable String decidedBy) {

    static ComplaintView of(Complaint shown) {
      return new ComplaintView(
          shown.id,
          shown.caseId,
          shown.type,
          shown.text,
          shown.contactId,
          shown.state,
          shown.openedAt,
          shown.openedBy,
          shown.decision,
          shown.decidedAt,
          shown.decidedBy);
    }
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
  @Operation(operationId = "listComplaints", summary = "The complaints of a case, oldest first")
  public Page<ComplaintView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    if (cases.findById(id) == null) {
      throw Problems.notFound("case", id);
    }
    return Page.of(
        complaints.of(id, page.after(UUID::fromString), page.rowsToRead()),
        page,
        shown -> shown.id.toString(),
        ComplaintView::of);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(
      operationId = "openComplaint",
      summary = "Open a complaint",
      description = "The follow-up of an open case stops until it is decided.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ComplaintView.class)))
  public Response open(@PathParam("id") UUID id, @NotNull @Valid NewComplaint told) {
    CollectionCase of = forUpdate.get(id);
    Complaint opened =
        new Complaint(
            UuidCreator.getTimeOrderedEpoch(),
            id,
            told.type(),
            told.text(),
            told.contactId(),
            caller.name(),
            clock.instant());
    complaints.persist(opened);
    Origin why = caller.origin("opened a complaint about " + told.type());
    LocalDate day = today(of);
    journal.tell(of, opened.open(of, why), day);
    if (of.isOpen()) {
      Hold.Terms terms =
          new Hold.Terms(
              HoldKind.COMPLAINT,
              Hold.Source.COMPLAINT,
              day,
              null,
              "a complaint about " + told.type() + " is being looked into",
              opened.id);
      holds.place(of, terms, why);
    }
    return Response.created(URI.create("/cases/" + id + "/complaints/" + opened.id))
        .entity(ComplaintView.of(opened))
        .build();
  }

  @POST
  @Path("{complaintId}/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @RolesAllowed(Roles.COMPLIANCE)
  @Operation(operationId = "decideComplaint", summary = "Decide a complaint", description = "Its hold ends.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ComplaintView.class)))
  public Response decide(
      @PathParam("id") UUID id,
      @PathParam("complaintId") UUID complaintId,
      @NotNull @Valid Decision decision) {
    CollectionCase of = forUpdate.get(id);
    Complaint decided = complaints.findById(complaintId);
    if (decided == null || !decided.caseId.equals(id)) {
      throw Problems.notFound("complaint", complaintId);
    }
    if (decided.state != Complaint.State.OPEN) {
      throw Problems.conflict("complaint-already-decided", "The complaint is " + decided.state);
    }
    Origin why = caller.origin("decided the complaint: " + decision.decision());
    LocalDate day = today(of);
    journal.tell(
        of, decided.decide(of, decision.upheld(), decision.decision(), clock.instant(), why), day);
    holds
        .ofComplaint(of, complaintId)
        .ifPresent(hold -> holds.release(of, hold, day, "the complaint was decided", why));
    return Response.ok(ComplaintView.of(decided)).build();
  }

  private LocalDate today(CollectionCase of) {
    return days.present(of.account().lenderId(), of.partition(), of.figures().businessDate());
  }
}
