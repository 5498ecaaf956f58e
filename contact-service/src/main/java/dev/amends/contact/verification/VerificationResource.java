package dev.amends.contact.verification;

import dev.amends.contact.casefile.CaseFiles;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
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
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Identity checks, made before the agent mentions the debt. */
@Path("/verifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verifications")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class VerificationResource {
  private final VerificationCommands commands;
  private final Verifications verifications;
  private final CaseFiles files;

  VerificationResource(
      VerificationCommands commands, Verifications verifications, CaseFiles files) {
    this.commands = commands;
    this.verifications = verifications;
    this.files = files;
  }

  /**
   * The details that the agent asked for, and whether each answer was right.
   *
   * @param direction who started the conversation; the check is valid in this direction only
   * @param contactPoint the number or address of the conversation; only its hash is stored. A third
   *     party's contact point unlocks nothing
   */
  @Schema(
      examples =
          """
          {"caseId":"01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11","channel":"CALL",
           "direction":"INBOUND","contactPoint":"+8613800000000",
           "steps":[{"kind":"FULL_NAME","passed":true},{"kind":"DATE_OF_BIRTH","passed":true},
                    {"kind":"IDENTITY_LAST4","passed":true}]}\
          """)
  record VerificationRequest(
      @NotNull UUID caseId,
      @NotNull Channel channel,
      @Nullable Direction direction,
      @Size(max = 500) @Nullable String contactPoint,
      @NotEmpty @Size(max = 20) List<@NotNull @Valid Step> steps) {

    VerificationCommands.IdentityCheck check() {
      Set<StepKind> passed = EnumSet.noneOf(StepKind.class);
      Set<StepKind> failed = EnumSet.noneOf(StepKind.class);
      for (int i = 0; i < steps.size(); i++) {
        Step step = steps.get(i);
        if (passed.contains(step.kind()) || failed.contains(step.kind())) {
          throw Problems.invalid("steps." + i + ".kind", "must not be given twice");
        }
        (step.passed() ? passed : failed).add(step.kind());
      }
      return new VerificationCommands.IdentityCheck(
          caseId, channel, direction, contactPoint, passed, failed);
    }
  }

  /** One detail; the answer itself is not part of the request. */
  record Step(@NotNull StepKind kind, @NotNull Boolean passed) {}

  /**
   * An identity check as the API shows it.
   *
   * @param contactId the logged contact that ended the conversation
   */
  record VerificationView(
      UUID id,
      UUID caseId,
      Channel channel,
      @Nullable Direction direction,
      List<String> passed,
      List<String> failed,
      VerificationOutcome outcome,
      String why,
      String agent,
      Instant verifiedAt,
      @Nullable UUID contactId) {

    static VerificationView of(Verification verification) {
      return new VerificationView(
          verification.id,
          verification.caseId,
          verification.channel,
          verification.direction,
          verification.passed,
          verification.failed,
          verification.outcome,
          verification.why,
          verification.agent,
          verification.verifiedAt,
          verification.contactId);
    }
  }

  /** Records a check; it is valid for the caller's current conversation. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "recordVerification",
      summary = "Record an identity check of the other party",
      description =
          "A check is valid only for the calling agent. Their newest check of a case"
              + " counts until they log a contact of the case.")
  @APIResponse(
      responseCode = "201",
      description = "The recorded check with its outcome.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = VerificationView.class)))
  public Response record(@NotNull @Valid VerificationRequest request) {
    Verification verification = commands.record(request.check());
    return Response.status(Response.Status.CREATED)
        .entity(VerificationView.of(verification))
        .build();
  }

  /** Lists the checks of a case, oldest first. */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(operationId = "listVerifications", summary = "List the identity checks of a case")
  public Page<VerificationView> list(
      @QueryParam("caseId") @Parameter(example = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11")
          @Nullable UUID caseId,
      @BeanParam PageRequest page) {
    return Page.of(
        verifications.findByCase(files.getRequired(caseId).caseId(), page),
        page,
        verification -> verification.id.toString(),
        VerificationView::of);
  }
}
