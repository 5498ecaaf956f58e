package dev.amends.contact.permission;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.permission.Consent.ConsentScope;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a borrower agreed to beforehand: recorded by whoever heard it from him directly. */
@Path("/consents")
@Tag(name = "Consents")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
public class ConsentResource {
  private final CaseFiles files;
  private final Consents consents;
  private final RulePacks packs;
  private final BorrowerZones zones;
  private final Caller caller;
  private final InstantSource clock;

  ConsentResource(
      CaseFiles files,
      Consents consents,
      RulePacks packs,
      BorrowerZones zones,
      Caller caller,
      InstantSource clock) {
    this.files = files;
    this.consents = consents;
    this.packs = packs;
    this.zones = zones;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What the borrower agreed to.
   *
   * @param from from when on; now where absent
   * @param until when it ends; as late as the case's rule pack lets it last where absent
   * @param ownWords as he said it; stay in this service
   */
  @Schema(
      examples =
          """
          {"caseId":"01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11","scope":"FREQUENCY","channel":"CALL",
           "ownWords":"call me again this week, as often as you need"}""")
  record ConsentRequest(
      @NotNull UUID caseId,
      @NotNull ConsentScope scope,
      @NotNull Channel channel,
      @Nullable Instant from,
      @Nullable Instant until,
      @NotBlank @Size(max = 10_000) String ownWords) {}

  /**
   * A consent as it is shown.
   *
   * @param contactId the contact in which it was given, where it was in one
   * @param inForce whether it was not withdrawn and has not ended
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ConsentView(
      UUID id,
      ConsentScope scope,
      Channel channel,
      Instant from,
      Instant until,
      @Nullable String ownWords,
      @Nullable UUID contactId,
      Instant givenAt,
      String recordedBy,
      boolean inForce,
      @Nullable String withdrawnBy,
      @Nullable Instant withdrawnAt,
      @Nullable String withdrawnWhy) {

    static ConsentView of(Consent consent, Instant now) {
      return new ConsentView(
          consent.id,
          consent.scope,
          consent.channel,
          consent.fromAt,
          consent.untilAt,
          consent.ownWords,
          consent.contactId,
          consent.givenAt,
          consent.recordedBy,
          consent.isInForce(now),
          consent.withdrawnBy,
          consent.withdrawnAt,
          consent.withdrawnWhy);
    }
  }

  /** Exempts from the rules of the pack that heed it, until it ends or is withdrawn. */
  @POST
  @Transactional
  @Idempotent
  @Operation(operationId = "recordConsent", summary = "Record what a borrower agreed to beforehand")
  @APIResponse(
      responseCode = "201",
      description = "recorded; a permit that needs it names it",
      content = @Content(schema = @Schema(implementation = ConsentView.class)))
  @APIResponse(responseCode = "422", description = "the rule pack heeds none such, or not so long")
  public Response give(@NotNull @Valid ConsentRequest request) {
    Instant now = clock.instant();
    Instant from = request.from() == null ? now : request.from();
    if (from.isBefore(now)) {
      throw Problems.invalid("from", "must not be in the past, was " + from);
    }
    if (request.until() != null && !request.until().isAfter(from)) {
      throw Problems.invalid(
          "until", "must be in the future and after from, was " + request.until());
    }
    CaseFile file = files.lock(request.caseId());
    Consent consent =
        new Consent(
            UuidCreator.getTimeOrderedEpoch(),
            file.account(),
            request.scope(),
            request.channel(),
            from,
            until(file, request, from, now),
            request.ownWords().strip(),
            null,
            now,
            caller.name());
    consents.persistAndFlush(consent);
    return Response.created(URI.create("/consents/" + consent.id))
        .entity(ConsentView.of(consent, now))
        .build();
  }

  private Instant until(CaseFile file, ConsentRequest request, Instant from, Instant now) {
    RulePack pack =
        packs
            .of(file, now)
            .orElseThrow(
                () ->
                    Problems.refused("no-rule-pack", "caseId", "has no rules that are in effect"));
    return switch (ConsentPolicy.limit(
        pack, request.scope(), request.channel(), now, zones.of(file))) {
      case ConsentPolicy.Limit.None ignored ->
          throw Problems.refused(
              "consent-exempts-from-nothing",
              "scope",
              "must be one that a rule of " + pack.reference() + " about the channel heeds");
      case ConsentPolicy.Limit.Until limit -> {
        Instant until = request.until() == null ? limit.latest() : request.until();
        String why = " by " + pack.reference() + ", which lets it last until " + limit.latest();
        if (!from.isBefore(limit.latest())) {
          throw Problems.refused("consent-too-late", "from", "must be earlier" + why);
        }
        if (until.isAfter(limit.latest())) {
          throw Problems.refused("consent-too-long", "until", "must not be later" + why);
        }
        yield until;
      }
    };
  }

  /** Lists those of a case's account in the order of their giving, ended ones among them. */
  @GET
  @Operation(operationId = "listConsents", summary = "List what a borrower agreed to beforehand")
  public Page<ConsentView> list(
      @QueryParam("caseId") @Nullable UUID caseId, @BeanParam PageRequest page) {
    Instant now = clock.instant();
    return Page.of(
        consents.of(files.named(caseId).account(), page),
        page,
        consent -> consent.id.toString(),
        consent -> ConsentView.of(consent, now));
  }

  /** Ends a consent early; attempts that it let pass stay on record. */
  @DELETE
  @Path("/{id}")
  @Transactional
  @Idempotent
  @Operation(operationId = "withdrawConsent", summary = "Withdraw a consent")
  @APIResponse(responseCode = "200", description = "withdrawn")
  @APIResponse(responseCode = "409", description = "was withdrawn before")
  public Response withdraw(
      @PathParam("id") UUID id,
      @QueryParam("reason") @Parameter(example = "does not want it any more")
          @Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      throw Problems.invalid("reason", "is required");
    }
    Consent consent = consents.lock(id);
    if (consent.withdrawnAt != null) {
      throw Problems.conflict("consent-withdrawn", "The consent was withdrawn before");
    }
    Instant now = clock.instant();
    consent.withdraw(caller.name(), reason.strip(), now);
    consents.flush();
    return Response.ok(ConsentView.of(consent, now)).build();
  }
}
