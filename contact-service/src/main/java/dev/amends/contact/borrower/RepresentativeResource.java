package dev.amends.contact.borrower;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.Representative;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who acts for a borrower and by what authority; he is contacted instead. */
@Path("/cases/{caseId}/representative")
@Tag(name = "Borrowers")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class RepresentativeResource {
  private final CaseFiles files;
  private final BorrowerFiles borrowers;
  private final ContactPoints points;
  private final RepresentativePoints representatives;
  private final Event<ContactDetailsChanged> changed;
  private final Event<PhoneNumbersChanged> phones;
  private final Caller caller;
  private final InstantSource clock;

  RepresentativeResource(
      CaseFiles files,
      BorrowerFiles borrowers,
      ContactPoints points,
      RepresentativePoints representatives,
      Event<ContactDetailsChanged> changed,
      Event<PhoneNumbersChanged> phones,
      Caller caller,
      InstantSource clock) {
    this.files = files;
    this.borrowers = borrowers;
    this.points = points;
    this.representatives = representatives;
    this.changed = changed;
    this.phones = phones;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Who acts for the borrower.
   *
   * @param authority what he showed for it, such as a power of attorney and its date
   * @param contact how to reach him
   */
  @Schema(
      examples =
          """
          {"name":"Chen Law Office","authority":"power of attorney of 20 November 2026",
           "contact":"+862155550100"}""")
  record RepresentativeRequest(
      @NotBlank @Size(max = 200) String name,
      @NotBlank @Size(max = 500) String authority,
      @NotBlank @Size(max = 500) String contact) {}

  /**
   * Who acts for the borrower, as it is shown.
   *
   * @param toldBy the lender, or the agent who heard of it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RepresentativeView(
      UUID caseId,
      String name,
      @Nullable String authority,
      @Nullable String contact,
      @Nullable String toldBy,
      @Nullable Instant toldAt) {}

  /** Shows who acts for the borrower. */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(operationId = "getRepresentative", summary = "Show who acts for the borrower")
  public RepresentativeView show(@PathParam("caseId") UUID caseId) {
    return view(caseId, represented(files.byId(caseId)));
  }

  /** From now on he is contacted instead; what the lender tells later of another one counts. */
  @PUT
  @Transactional
  @Idempotent
  @Operation(operationId = "appointRepresentative", summary = "Record who acts for the borrower, and by what authority")
  @APIResponse(responseCode = "200", description = "recorded; contact is redirected")
  @APIResponse(responseCode = "409", description = "nothing was told of the borrower so far")
  public Response appoint(
      @PathParam("caseId") UUID caseId, @NotNull @Valid RepresentativeRequest request) {
    CaseFile file = files.lock(caseId);
    BorrowerFile borrower =
        borrowers
            .of(file.account())
            .orElseThrow(
                () ->
                    Problems.conflict(
                        "borrower-unknown", "The lender has told nothing of the borrower so far"));
    Instant now = clock.instant();
    representatives.reach(
        file.account(),
        new ArrayList<>(points.of(file.account())),
        contact(borrower),
        request.contact().strip(),
        ContactPoint.Source.AGENT,
        caller.name(),
        now);
    borrower.representedBy(
        new Representative(
            request.name().strip(), request.authority().strip(), request.contact().strip()),
        caller.name(),
        now);
    borrowers.flush();
    tell(file, "recorded a representative");
    return Response.ok(view(caseId, borrower)).build();
  }

  /** From now on the borrower himself is contacted again. */
  @DELETE
  @Transactional
  @Idempotent
  @RolesAllowed({Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(operationId = "dismissRepresentative", summary = "Record that nobody acts for the borrower any more")
  @APIResponse(responseCode = "204", description = "recorded")
  public Response dismiss(
      @PathParam("caseId") UUID caseId,
      @QueryParam("reason") @Parameter(example = "the mandate ended") @Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      throw Problems.invalid("reason", "is required");
    }
    CaseFile file = files.lock(caseId);
    BorrowerFile borrower = represented(file);
    Instant now = clock.instant();
    representatives.leave(points.of(file.account()), contact(borrower), caller.name(), now);
    borrower.actsForHimself(caller.name(), reason.strip(), now);
    tell(file, "recorded that nobody acts for the borrower");
    return Response.noContent().build();
  }

  private void tell(CaseFile file, String what) {
    Set<AccountKey> account = Set.of(file.account());
    changed.fire(new ContactDetailsChanged(account));
    phones.fire(new PhoneNumbersChanged(account, caller.origin(what)));
  }

  private static @Nullable String contact(BorrowerFile borrower) {
    return borrower.representative().map(Representative::contact).orElse(null);
  }

  private BorrowerFile represented(CaseFile file) {
    return borrowers
        .of(file.account())
        .filter(borrower -> borrower.representative().isPresent())
        .orElseThrow(() -> Problems.notFound("representative of case", file.caseId()));
  }

  private static RepresentativeView view(UUID caseId, BorrowerFile borrower) {
    Representative who = borrower.representative().orElseThrow();
    return new RepresentativeView(
        caseId,
        who.name(),
        who.authority(),
        who.contact(),
        borrower.representativeToldBy().orElse(null),
        borrower.representativeToldAt().orElse(null));
  }
}
