package dev.amends.cases.erasure;

import dev.amends.cases.account.Person;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Roles;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Records and shows requests to erase the personal data of a borrower. */
@Path("/borrower-erasures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COMPLIANCE)
@Tag(name = "personal data")
class BorrowerErasureResource {
  private final BorrowerErasures requests;
  private final BorrowerErasureViews views;
  private final ErasureCommands commands;
  private final Caller caller;

  BorrowerErasureResource(
      BorrowerErasures requests,
      BorrowerErasureViews views,
      ErasureCommands commands,
      Caller caller) {
    this.requests = requests;
    this.views = views;
    this.commands = commands;
    this.caller = caller;
  }

  /**
   * A request for erasure.
   *
   * @param borrowerId the lender's id of the borrower
   * @param reason how and when the borrower made the request
   */
  @Schema(
      name = "BorrowerErasureRequest",
      examples =
          "{\"lenderId\":\"CU-DEMO\",\"borrowerId\":\"B-1003\",\"reason\":\"Letter of 3 March.\"}")
  public record ErasureRequest(
      @NotBlank @Size(max = 128) @Schema(examples = "CU-DEMO") String lenderId,
      @NotBlank @Size(max = 128) @Schema(examples = "B-1003") String borrowerId,
      @NotBlank @Size(max = 500) @Schema(examples = "Letter of 3 March.") String reason) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "requestBorrowerErasure",
      summary = "Request the erasure of a borrower's personal data",
      description =
          "Concerns all cases of the borrower with the lender. A case is erased in every service as"
              + " soon as its retention period is over; until then it is retained.")
  @APIResponse(
      responseCode = "201",
      description = "The request was recorded.",
      content = @Content(schema = @Schema(implementation = BorrowerErasureView.class)))
  @APIResponse(responseCode = "404", description = "The borrower has no case with the lender.")
  @APIResponse(responseCode = "409", description = "A request for the borrower is pending.")
  public Response request(@NotNull @Valid ErasureRequest request) {
    BorrowerErasure recorded =
        commands.request(
            new Person(request.lenderId(), request.borrowerId()),
            request.reason(),
            caller.origin("requested the erasure of the borrower's data"));
    return Response.created(URI.create("/borrower-erasures/" + recorded.id))
        .entity(views.of(List.of(recorded)).getFirst())
        .build();
  }

  @GET
  @Path("{id}")
  @Transactional
  @Operation(
      operationId = "getBorrowerErasure",
      summary = "Show a request for erasure and what became of each case in each service")
  public BorrowerErasureView get(@PathParam("id") UUID id) {
    return views.of(List.of(requests.get(id))).getFirst();
  }

  @GET
  @Transactional
  @Operation(
      operationId = "listBorrowerErasures",
      summary = "List requests for erasure, oldest first")
  public Page<BorrowerErasureView> list(
      @QueryParam("lenderId")
          @Parameter(description = "The lender; absent for all.", example = "CU-DEMO")
          @Nullable String lenderId,
      @QueryParam("status")
          @Parameter(description = "The status: PENDING or COMPLETED.", example = "PENDING")
          BorrowerErasure.@Nullable Status status,
      @BeanParam PageRequest page) {
    Page<BorrowerErasure> found =
        Page.of(
            requests.page(lenderId, status, page),
            page,
            request -> request.id.toString(),
            request -> request);
    return new Page<>(views.of(found.items()), found.nextCursor());
  }
}
