package dev.amends.cases.businessday;

import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Roles;
import dev.amends.conventions.calendar.ClosedBusinessDays.ClosedDay;
import dev.amends.conventions.privacy.OperationalText;
import dev.amends.events.LenderEvent.CorrectionReason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Closes business days for lenders that cannot publish the close in every partition, and corrects a
 * day that was closed by mistake.
 */
@Path("/lenders/{lenderId}/business-days")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPS)
@Tag(name = "operations")
class BusinessDayResource {
  private final BusinessDayCommands commands;
  private final BusinessDayCorrections corrections;

  BusinessDayResource(BusinessDayCommands commands, BusinessDayCorrections corrections) {
    this.commands = commands;
    this.corrections = corrections;
  }

  /** A business day to close. */
  public record BusinessDayToClose(
      @NotNull @Schema(examples = "2026-01-31") LocalDate businessDate) {}

  /**
   * The close that is published in every partition.
   *
   * @param eventId the same for the same lender and day, so that closing a day twice changes
   *     nothing; different after a correction, so that the day can be closed again
   */
  public record AcceptedClose(String lenderId, LocalDate businessDate, UUID eventId) {}

  /**
   * The correction of the last closed business day.
   *
   * @param businessDate the earlier day that becomes the last closed one
   * @param note an explanation in words, which case-service keeps and does not publish
   * @param beforePreviousDay true to allow a day before the one that was closed before the last
   */
  public record Correction(
      @NotNull @Schema(examples = "2026-01-30") LocalDate businessDate,
      @NotNull @Schema(examples = "WRONG_DATE") CorrectionReason reason,
      @NotBlank @Size(max = 1000) @Schema(examples = "The batch ran with the clock of 2027.")
          String note,
      @Nullable @Schema(examples = "false") Boolean beforePreviousDay) {}

  /** The correction that is published in every partition. */
  public record AcceptedCorrection(
      String lenderId, LocalDate wrongDate, LocalDate businessDate, UUID eventId) {}

  /**
   * The business days that a lender has closed.
   *
   * @param partitions the last closed day of each partition; all are equal once every partition has
   *     received the latest close or correction
   * @param corrections the newest corrections, newest first
   */
  public record BusinessDaysView(
      String lenderId, List<PartitionView> partitions, List<CorrectionView> corrections) {}

  /** The last closed day of a partition. */
  public record PartitionView(int partition, LocalDate closedOn, @Nullable LocalDate previousOn) {
    static PartitionView of(ClosedDay day) {
      return new PartitionView(day.partition(), day.closedOn(), day.previousOn());
    }
  }

  /** A correction of a closed business day; only one that an operator requested has a note. */
  public record CorrectionView(
      LocalDate wrongDate,
      LocalDate businessDate,
      CorrectionReason reason,
      @OperationalText @Nullable String note,
      String requestedBy,
      Instant requestedAt) {
    static CorrectionView of(BusinessDayCorrection correction) {
      return new CorrectionView(
          correction.wrongDate,
          correction.businessDate,
          correction.reason,
          correction.note,
          correction.requestedBy,
          correction.requestedAt);
    }
  }

  @GET
  @Transactional // reads through Hibernate and JDBC
  @Operation(
      operationId = "getBusinessDays",
      summary = "Get the last closed business day of each partition, and the newest corrections")
  public BusinessDaysView get(
      @PathParam("lenderId") @Parameter(example = "CU-DEMO") String lenderId) {
    return new BusinessDaysView(
        lenderId,
        commands.closedDays(lenderId).stream().map(PartitionView::of).toList(),
        corrections.newest(lenderId).stream().map(CorrectionView::of).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
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
    UUID id = commands.close(lenderId, day.businessDate());
    return Response.accepted(new AcceptedClose(lenderId, day.businessDate(), id)).build();
  }

  @POST
  @Path("correction")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "correctBusinessDay",
      summary = "Correct the last closed business day",
      description =
          "Publishes BusinessDayCorrected to every partition of lender.accounts. The last closed"
              + " day becomes the given earlier one, and every service reverts the effects of"
              + " the closes after it.")
  @APIResponse(
      responseCode = "202",
      description = "The correction is accepted and will be published.",
      content = @Content(schema = @Schema(implementation = AcceptedCorrection.class)))
  @APIResponse(responseCode = "409", description = "The lender has closed no business day yet.")
  @APIResponse(
      responseCode = "422",
      description = "The day is not before the last closed one, too far ahead or too far back.")
  public Response correct(
      @PathParam("lenderId") @Parameter(example = "CU-DEMO") String lenderId,
      @NotNull @Valid Correction correction) {
    var requested =
        commands.correct(
            lenderId,
            correction.businessDate(),
            correction.reason(),
            correction.note(),
            Boolean.TRUE.equals(correction.beforePreviousDay()));
    return Response.accepted(
            new AcceptedCorrection(
                lenderId,
                requested.event().wrongDate(),
                requested.event().businessDate(),
                requested.eventId()))
        .build();
  }
}
