package dev.amends.contact.permission;

import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.permission.Consent.ConsentScope;
import dev.amends.contact.permission.ConsentCommands.GivenConsent;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.ContactEvent.Channel;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Prior consents of borrowers, recorded by the agent who received them. */
@Path("/consents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consents")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
public class ConsentResource {
  private final CaseFiles files;
  private final Consents consents;
  private final ConsentCommands commands;
  private final Caller caller;
  private final InstantSource clock;

  ConsentResource(
      CaseFiles files,
      Consents consents,
      ConsentCommands commands,
      Caller caller,
      InstantSource clock) {
    this.files = files;
    this.consents = consents;
    this.commands = commands;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * A consent that a borrower gives.
   *
   * @param from when it begins; now if absent
   * @param until when it ends; if absent, the latest time that the case's rule pack allows
   * @param ownWords the words of the borrower; they stay in this service
   */
  @Schema(
      examples =
          """
          {"caseId":"01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11","scope":"FREQUENCY","channel":"CALL",
           "ownWords":"call me again this week, as often as you need"}\
          """)
  record ConsentRequest(
      @NotNull UUID caseId,
      @NotNull ConsentScope scope,
      @NotNull Channel channel,
      @Nullable Instant from,
      @Nullable Instant until,
      @NotBlank @Size(max = 10_000) String ownWords) {}

  /** Records a consent; it exempts from the rules of the pack that accept it. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(operationId = "recordConsent", summary = "Record a borrower's prior consent")
  @APIResponse(
      responseCode = "201",
      description = "The consent was recorded; permits that depend on it refer to it.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ConsentView.class)))
  @APIResponse(
      responseCode = "422",
      description =
          "No rule of the rule pack accepts this consent, or none accepts one that lasts"
              + " so long.")
  public Response record(@NotNull @Valid ConsentRequest request) {
    Instant now = clock.instant();
    Instant from = request.from() == null ? now : request.from();
    if (from.isBefore(now)) {
      throw Problems.invalid("from", "must not be in the past (was " + from + ")");
    }
    if (request.until() != null && !request.until().isAfter(from)) {
      throw Problems.invalid(
          "until", "must be in the future and after from (was " + request.until() + ")");
    }
    Consent consent =
        commands.record(
            request.caseId(),
            new GivenConsent(
                request.scope(),
                request.channel(),
                from,
                request.until(),
                request.ownWords().strip()),
            caller.origin("recorded a consent"),
            now);
    return Response.created(URI.create("/consents/" + consent.id))
        .entity(ConsentView.of(consent, now))
        .build();
  }

  /** Lists the consents of a case's account, oldest first, including ended ones. */
  @GET
  @Operation(operationId = "listConsents", summary = "List the consents of a borrower")
  public Page<ConsentView> list(
      @QueryParam("caseId") @Nullable UUID caseId, @BeanParam PageRequest page) {
    Instant now = clock.instant();
    return Page.of(
        consents.findByAccount(files.getRequired(caseId).account(), page),
        page,
        consent -> consent.id.toString(),
        consent -> ConsentView.of(consent, now));
  }
}
