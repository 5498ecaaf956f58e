package dev.amends.contact.verification;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.borrower.ContactPoints;
import dev.amends.contact.borrower.Party;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.permission.PermitAims;
import dev.amends.conventions.Caller;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
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

/** Checking whom one talks with, before anything of the debt is told. */
@Path("/verifications")
@Tag(name = "Verifications")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class VerificationResource {
  private final Verifications verifications;
  private final VerificationConfig config;
  private final CaseFiles files;
  private final ContactPoints points;
  private final PermitAims permits;
  private final Caller caller;
  private final InstantSource clock;

  VerificationResource(
      Verifications verifications,
      VerificationConfig config,
      CaseFiles files,
      ContactPoints points,
      PermitAims permits,
      Caller caller,
      InstantSource clock) {
    this.verifications = verifications;
    this.config = config;
    this.files = files;
    this.points = points;
    this.permits = permits;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What was asked, and whether it was right.
   *
   * @param direction who began the talk; a check of which it is told holds for no other
   * @param contactPoint the number or address of the talk; only its hash is kept. On one of a third
   *     party nothing is unlocked
   */
  @Schema(
      examples =
          """
          {"caseId":"01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11","channel":"CALL",
           "direction":"INBOUND","contactPoint":"+8613800000000",
           "steps":[{"kind":"FULL_NAME","passed":true},{"kind":"DATE_OF_BIRTH","passed":true},
                    {"kind":"IDENTITY_LAST4","passed":true}]}""")
  record VerificationRequest(
      @NotNull UUID caseId,
      @NotNull Channel channel,
      @Nullable Direction direction,
      @Size(max = 500) @Nullable String contactPoint,
      @NotEmpty @Size(max = 20) List<@NotNull @Valid Step> steps) {}

  /** One detail; the answer itself is not taken. */
  record Step(@NotNull StepKind kind, @NotNull Boolean passed) {}

  /**
   * A check as it is shown.
   *
   * @param contactId the contact whose logging ended the talk
   */
  record VerificationView(
      UUID id,
      UUID caseId,
      Channel channel,
      @Nullable Direction direction,
      List<String> passed,
      List<String> failed,
      Verification.Outcome outcome,
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

  /** Records a check; it holds for the present talk. */
  @POST
  @Transactional
  @Idempotent
  @Operation(
      operationId = "recordVerification",
      summary = "Record how the other party's identity was checked",
      description =
          "It is the caller's own: his newest check of a case counts, until he logs a contact of it.")
  @APIResponse(
      responseCode = "201",
      description = "recorded, with its outcome",
      content = @Content(schema = @Schema(implementation = VerificationView.class)))
  public Response record(@NotNull @Valid VerificationRequest request) {
    Set<StepKind> passed = EnumSet.noneOf(StepKind.class);
    Set<StepKind> failed = EnumSet.noneOf(StepKind.class);
    for (int i = 0; i < request.steps().size(); i++) {
      Step step = request.steps().get(i);
      if (passed.contains(step.kind()) || failed.contains(step.kind())) {
        throw Problems.invalid("steps." + i + ".kind", "must not stand there twice");
      }
      (step.passed() ? passed : failed).add(step.kind());
    }
    CaseFile file = files.lock(request.caseId());
    Instant now = clock.instant();
    Verification verification =
        new Verification(
            UuidCreator.getTimeOrderedEpoch(),
            file.caseId(),
            request.channel(),
            request.direction(),
            request.contactPoint() == null ? null : ContactPoint.hash(request.contactPoint()),
            passed,
            failed,
            verdict(file, request, passed, failed, now),
            caller.name(),
            now);
    verifications.persist(verification);
    return Response.status(Response.Status.CREATED)
        .entity(VerificationView.of(verification))
        .build();
  }

  private VerificationPolicy.Verdict verdict(
      CaseFile file,
      VerificationRequest request,
      Set<StepKind> passed,
      Set<StepKind> failed,
      Instant now) {
    return isWithAThirdParty(file, request, now)
        ? VerificationPolicy.ofAThirdParty()
        : VerificationPolicy.judge(
            passed, failed, new VerificationPolicy.Rule(config.detailsMin(), config.wrongMax()));
  }

  /** By the number of the talk, or by the permit of the call that the agent makes. */
  private boolean isWithAThirdParty(CaseFile file, VerificationRequest request, Instant now) {
    boolean named =
        request.contactPoint() != null
            && points
                .find(file.account(), request.contactPoint())
                .filter(point -> point.party() == Party.THIRD_PARTY)
                .isPresent();
    return named
        || (request.direction() != Direction.INBOUND
            && permits.callsAThirdParty(
                file.caseId(), caller.name(), request.channel(), now.minus(config.talk())));
  }

  /** Lists the checks of a case, oldest first. */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(operationId = "listVerifications", summary = "List the checks of identity of a case")
  public Page<VerificationView> list(
      @QueryParam("caseId") @Parameter(example = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11")
          @Nullable UUID caseId,
      @BeanParam PageRequest page) {
    UUID named = files.named(caseId).caseId();
    return Page.of(
        verifications.ofCase(named, page),
        page,
        verification -> verification.id.toString(),
        VerificationView::of);
  }
}
