package dev.amends.contact.task;

import dev.amends.contact.ending.Ending;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Precondition;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** Who carries out a task, and its cancellation. */
@Path("/tasks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
class TaskWorkResource {
  private final Tasks tasks;
  private final TaskWorkCommands commands;

  TaskWorkResource(Tasks tasks, TaskWorkCommands commands) {
    this.tasks = tasks;
    this.commands = commands;
  }

  /**
   * The new assignee.
   *
   * @param assignee the name in the person's token; absent to unassign
   */
  @Schema(name = "TaskAssigneeRequest", examples = "{\"assignee\": \"li.na\"}")
  record AssigneeRequest(
      @Size(min = 1, max = 200) @Schema(examples = "li.na") @Nullable String assignee) {}

  /** Assigns a task to the caller. */
  @POST
  @Path("/claim")
  @Transactional
  @Idempotent
  @Operation(operationId = "claimTask", summary = "Claim a task")
  @APIResponse(responseCode = "200", description = "The task is assigned to the caller.")
  @APIResponse(
      responseCode = "409",
      description =
          "Another person holds the task; `assignee` names them. Or it has ended or is paused.")
  public Response claim(@PathParam("id") UUID id, @BeanParam Precondition precondition) {
    Task task = tasks.lock(id).task();
    precondition.requireVersion(task.version);
    commands.claim(task);
    return TaskView.respond(Response.ok(), task);
  }

  /** Assigns or unassigns a task. */
  @PUT
  @Path("/assignee")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(operationId = "assignTask", summary = "Assign a task to a person, or return it")
  @APIResponse(responseCode = "200", description = "The task was assigned.")
  public Response assign(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid AssigneeRequest request) {
    Task task = tasks.lock(id).task();
    precondition.requireVersion(task.version);
    commands.assign(task, request.assignee());
    return TaskView.respond(Response.ok(), task);
  }

  /** Cancels a task for a coded reason. */
  @POST
  @Path("/cancellation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "cancelTask",
      summary = "Cancel a task and explain why",
      description = "The note is added to the notes of the task and never leaves the service.")
  @APIResponse(responseCode = "200", description = "The task was cancelled.")
  public Response cancel(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid Ending ending) {
    Task task = tasks.lock(id).task();
    precondition.requireVersion(task.version);
    commands.cancel(task, ending);
    return TaskView.respond(Response.ok(), task);
  }
}
