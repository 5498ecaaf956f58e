package dev.amends.messaging.consumption;

import dev.amends.conventions.Caller;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.conventions.privacy.PersonalDataMask;
import dev.amends.messaging.consumption.ParkedDisclosures.Disclosure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lets operators list, release and discard parked messages. */
@Path("/parked-messages")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPS)
@Tag(name = "operations")
public class ParkedMessageResource {
  private static final List<String> STATES = List.of("PARKED", "RELEASED", "DISCARDED");

  private final ParkedMessages parked;
  private final ParkedMessageCommands commands;
  private final ParkedBulkCommands bulk;
  private final ParkedDisclosures disclosures;
  private final PersonalDataMask mask;
  private final Caller caller;

  ParkedMessageResource(
      ParkedMessages parked,
      ParkedMessageCommands commands,
      ParkedBulkCommands bulk,
      ParkedDisclosures disclosures,
      PersonalDataMask mask,
      Caller caller) {
    this.parked = parked;
    this.commands = commands;
    this.bulk = bulk;
    this.disclosures = disclosures;
    this.mask = mask;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.OPS, Roles.COMPLIANCE})
  @Operation(
      operationId = "listParkedMessages",
      summary = "List the messages that could not be applied",
      description =
          "Orders them by arrival, each with its reason. The texts of the payloads are hidden from"
              + " every role; compliance can request the disclosure of a payload.")
  public Page<ParkedMessageView> list(
      @QueryParam("state")
          @DefaultValue("PARKED")
          @Parameter(description = "The state: PARKED, RELEASED or DISCARDED.", example = "PARKED")
          String state,
      @QueryParam("key")
          @Parameter(
              description = "The record key, <lenderId>:<accountId>; absent for all.",
              example = "CU-DEMO:LN-2026-0007")
          @Nullable String key,
      @BeanParam PageRequest page) {
    if (!STATES.contains(state)) {
      throw Problems.invalid("state", "must be one of " + STATES + " (was " + state + ")");
    }
    long after = page.after(Long::parseLong).orElse(0L);
    return Page.of(
        parked.list(state, key, after, page.rowsToRead()),
        page,
        message -> Long.toString(message.position()),
        message -> ParkedMessageView.of(message, mask));
  }

  @GET
  @Path("disclosures")
  @RolesAllowed({Roles.OPS, Roles.COMPLIANCE})
  @Operation(
      operationId = "listDisclosures",
      summary = "List who read the payloads of parked messages, oldest first")
  public Page<Disclosure> listDisclosures(@BeanParam PageRequest page) {
    return Page.of(
        disclosures.list(page.after(UUID::fromString).orElse(null), page.rowsToRead()),
        page,
        disclosure -> disclosure.id().toString(),
        disclosure -> disclosure);
  }

  @POST
  @Path("{id}/release")
  @Operation(
      operationId = "releaseParkedMessage",
      summary = "Apply a parked message again",
      description =
          "If the message is applied, the messages of the account that wait behind it are"
              + " applied, too, until one is rejected.")
  public ParkedMessageCommands.Decision release(@PathParam("id") UUID id) {
    return commands.release(id, caller.name());
  }

  @POST
  @Path("{id}/discard")
  @Operation(
      operationId = "discardParkedMessage",
      summary = "Discard a parked message",
      description =
          "The message is kept with the name of the caller; then the messages that wait"
              + " behind it are applied.")
  public ParkedMessageCommands.Decision discard(
      @PathParam("id") UUID id,
      @QueryParam("reason")
          @Parameter(description = "The code of the reason.", example = "DUPLICATE")
          @Nullable DiscardReason reason) {
    return commands.discard(id, caller.name(), reason);
  }

  @POST
  @Path("release")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "releaseParkedMessages",
      summary = "Apply many parked messages again",
      description =
          "Treats each matching message as releaseParkedMessage does, in the order of arrival. Only"
              + " the first message of an account can match; those behind it follow.")
  public ParkedBulk.Result release(@NotNull @Valid ParkedBulk.Release request) {
    request.filter().requireCriterion();
    return ParkedBulk.Result.of(
        request.dryRun(),
        request.dryRun()
            ? bulk.preview(request.filter(), request.messagesMax())
            : bulk.release(request.filter(), request.messagesMax(), caller.name()));
  }

  @POST
  @Path("discard")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "discardParkedMessages",
      summary = "Discard many parked messages",
      description =
          "Treats each matching message as discardParkedMessage does, in the order of arrival. Only"
              + " the first message of an account can match; those behind it are then applied.")
  public ParkedBulk.Result discard(@NotNull @Valid ParkedBulk.Discard request) {
    request.filter().requireCriterion();
    return ParkedBulk.Result.of(
        request.dryRun(),
        request.dryRun()
            ? bulk.preview(request.filter(), request.messagesMax())
            : bulk.discard(
                request.filter(), request.messagesMax(), caller.name(), request.reason()));
  }
}
