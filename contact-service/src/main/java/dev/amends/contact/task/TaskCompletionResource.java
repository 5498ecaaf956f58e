package dev.amends.contact.task;

import dev.amends.contact.borrower.Place;
import dev.amends.contact.contactlog.VisitReport;
import dev.amends.contact.task.Tasks.LockedTask;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Precondition;
import dev.amends.conventions.Roles;
import dev.amends.events.LenderEvent.ContactPointKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The completion of a task. */
@Path("/tasks/{id}/completion")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
class TaskCompletionResource {
  private final Tasks tasks;
  private final TaskCompletionCommands commands;

  TaskCompletionResource(Tasks tasks, TaskCompletionCommands commands) {
    this.tasks = tasks;
    this.commands = commands;
  }

  /**
   * The contact point of the borrower that was found.
   *
   * @param value an E.164 number, an e-mail address or a postal address
   * @param place UNKNOWN if absent
   */
  record FoundPoint(
      @NotNull @Schema(examples = "PHONE") ContactPointKind kind,
      @NotBlank @Size(max = 500) @Schema(examples = "+8613911112222") String value,
      @Schema(examples = "HOME") @Nullable Place place) {

    Place placeOrUnknown() {
      return place == null ? Place.UNKNOWN : place;
    }
  }

  /**
   * A visit that was made.
   *
   * @param companion the name of the second visitor; a visit needs two people
   * @param entered whether the visitors entered the borrower's home or office
   * @param consentToEnter whether the borrower consented before
   * @param contact what is logged about it
   */
  record Visit(
      @NotBlank @Size(max = 200) @Schema(examples = "wang.wei") String companion,
      @NotNull @Schema(examples = "false") Boolean entered,
      @NotNull @Schema(examples = "false") Boolean consentToEnter,
      @NotNull @Valid VisitReport contact) {}

  /**
   * The result of a task.
   *
   * @param contactPoint the one that was found; present if the result is FOUND
   * @param visit the visit that was made; present for FIELD_VISIT
   * @param note explains the result in words; never leaves this service
   */
  @Schema(
      name = "TaskCompletion",
      examples =
          """
          {"result": "FOUND", "contactPoint": {"kind": "PHONE", "value": "+8613911112222",
           "place": "HOME"}, "note": "Given by the borrower by e-mail."}\
          """)
  record CompletionRequest(
      @NotNull TaskResult result,
      @Valid @Nullable FoundPoint contactPoint,
      @Valid @Nullable Visit visit,
      @Size(min = 1, max = 2000) @Nullable String note) {}

  /** Completes a task that the caller carried out. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "completeTask",
      summary = "Complete a task with its result",
      description =
          "A number that was found is recorded, and the borrower is called again. A visit is logged"
              + " as a contact on the channel VISIT, with the permit of the day. A letter is sent by"
              + " recording its delivery: POST /notices/{id}/deliveries.")
  @APIResponse(responseCode = "200", description = "The task was completed.")
  @APIResponse(
      responseCode = "409",
      description = "The task has ended or is paused, or the contact point is on record.")
  public Response complete(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid CompletionRequest request) {
    LockedTask locked = tasks.lock(id);
    precondition.requireVersion(locked.task().version);
    commands.complete(locked, request);
    return TaskView.respond(Response.ok(), locked.task());
  }
}
