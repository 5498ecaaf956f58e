package dev.amends.contact.callback;

import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Gives the calling agent their next call. */
@Path("/callbacks/claim")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Callbacks")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
class CallbackClaimResource {
  private final CallbackClaimCommands commands;

  CallbackClaimResource(CallbackClaimCommands commands) {
    this.commands = commands;
  }

  /** Claims the longest-due callback for the caller, their own first, and the borrower's others. */
  @POST
  @Transactional
  @Idempotent
  @Operation(
      operationId = "claimCallback",
      summary = "Claim the next due callback",
      description =
          "The borrower's other due callbacks, about any of their cases, are claimed with it:"
              + " `alsoDue` contains them, and one contact can complete all of them.")
  @APIResponse(
      responseCode = "200",
      description = "The callback, which the calling agent now has in progress.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = CallbackView.class)))
  @APIResponse(responseCode = "204", description = "No callback is due.")
  @APIResponse(
      responseCode = "409",
      description = "The calling agent has too many callbacks in progress.")
  public Response claim(
      @QueryParam("lenderId")
          @Parameter(
              description =
                  "Repeated or comma separated; only work of these lenders is offered. Work of all"
                      + " lenders if absent.")
          @Nullable List<String> lenderIds) {
    List<Callback> claimed = commands.claim(lenders(lenderIds));
    return claimed.isEmpty()
        ? Response.noContent().build()
        : CallbackView.respond(Response.ok(), claimed);
  }

  private static Set<String> lenders(@Nullable List<String> texts) {
    return texts == null
        ? Set.of()
        : texts.stream()
            .flatMap(text -> Arrays.stream(text.split(",", -1)))
            .filter(lender -> !lender.isBlank())
            .map(String::strip)
            .collect(Collectors.toSet());
  }
}
