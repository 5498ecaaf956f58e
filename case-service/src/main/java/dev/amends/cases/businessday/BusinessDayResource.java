package dev.amends.cases.businessday;

import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.conventions.calendar.BusinessDatePolicy;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.messaging.publication.Outbox;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Closes business days for lenders that cannot publish the close in every partition. */
@Path("/lenders/{lenderId}/business-days")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPS)
@Tag(name = "operations")
class BusinessDayResource {
  private final BusinessDays days;
  private final Outbox outbox;
  private final InstantSource clock;

  BusinessDayResource(BusinessDays days, Outbox outbox, InstantSource clock) {
    this.days = days;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** A business day to close. */
  public record BusinessDayToClose(
      @NotNull @Schema(examples = "2026-01-31") LocalDate businessDate) {}

  /**
   * The close that is published in every partition.
   *
   * @param eventId the same for the same lender and day, so that closing a day twice changes
   *     nothing
   */
  public record AcceptedClose(String lenderId, LocalDate businessDate, UUID eventId) {}

  @POST
  @Transactional
  @Idempotent
  @Operation(
      operationId = "closeBusinessDay",
      summary = "Close a business day",
      description =
          "Publishes BusinessDayClosed to every partition of lender.accounts. Closing a"
              + " day twice has no further effect. A day must not be more than a configured number"
              + " of days (3 by default) after today, or after both the last closed day and today.")
  @APIResponse(
      responseCode = "202",
      description = "The close is accepted and will be published.",
      content = @Content(schema = @Schema(implementation = AcceptedClose.class)))
  @APIResponse(responseCode = "422", description = "The day is too far ahead; `latest` is allowed.")
  public Response close(
      @PathParam("lenderId") @Parameter(example = "CU-DEMO") String lenderId,
      @NotNull @Valid BusinessDayToClose day) {
    BusinessDayClosed closed = new BusinessDayClosed(lenderId, day.businessDate());
    requireNotTooFarAhead(closed);
    UUID id = outbox.appendToEveryPartition(closed, clock.instant());
    return Response.accepted(new AcceptedClose(lenderId, day.businessDate(), id)).build();
  }

  private void requireNotTooFarAhead(BusinessDayClosed closed) {
    LocalDate latest = days.latestToClose(closed.lenderId(), clock.instant());
    BusinessDatePolicy.violation(closed.businessDate(), latest)
        .ifPresent(
            rule -> {
              throw Problems.rejected(
                  "business-date-too-far-ahead", "businessDate", rule, Map.of("latest", latest));
            });
  }
}
