package dev.amends.contact.task;

import dev.amends.contact.casefile.CaseFiles;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.ContactEvent.TaskKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tasks other than calls. */
@Path("/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
class TaskResource {
  private final Tasks tasks;
  private final TaskWorkCommands commands;
  private final CaseFiles files;

  TaskResource(Tasks tasks, TaskWorkCommands commands, CaseFiles files) {
    this.tasks = tasks;
    this.commands = commands;
    this.files = files;
  }

  /**
   * A task that a person requests.
   *
   * @param kind FIELD_VISIT or TRACE_CONTACT
   * @param reason AFTER_CALL, NOT_REACHED or BORROWER_REQUEST
   * @param dueAt the configured time after now if absent
   * @param note explains the reason in words; never leaves this service
   */
  @Schema(
      examples =
          """
          {"caseId": "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11", "kind": "TRACE_CONTACT",
           "reason": "NOT_REACHED", "note": "The number rings, but nobody has answered for weeks."}\
          """)
  record TaskRequest(
      @NotNull UUID caseId,
      @NotNull TaskKind kind,
      @NotNull TaskReason reason,
      @Nullable Instant dueAt,
      @Size(min = 1, max = 2000) @Nullable String note) {

    /**
     * Requires that a person can request the task for the reason.
     *
     * @throws dev.amends.conventions.Problem 400 if they cannot
     */
    void requireValid(Instant now) {
      if (!TaskPolicy.isRequestable(kind)) {
        throw Problems.invalid(
            "kind",
            "must be one of %s (was %s)"
                .formatted(
                    Arrays.stream(TaskKind.values()).filter(TaskPolicy::isRequestable).toList(),
                    kind));
      }
      if (!reason.isRequestable()) {
        throw Problems.invalid(
            "reason",
            "must be one of %s (was %s)"
                .formatted(
                    Arrays.stream(TaskReason.values()).filter(TaskReason::isRequestable).toList(),
                    reason));
      }
      if (dueAt != null && dueAt.isBefore(now)) {
        throw Problems.invalid("dueAt", "must not be in the past (was " + dueAt + ")");
      }
    }
  }

  /** Lists the tasks of a case in the order in which they were created. */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(operationId = "listTasks", summary = "List the tasks of a case")
  public Page<TaskView> list(
      @QueryParam("caseId") @Parameter(example = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11")
          @Nullable UUID caseId,
      @QueryParam("kind") @Nullable TaskKind kind,
      @BeanParam PageRequest page) {
    UUID requiredId = files.getRequired(caseId).caseId();
    return Page.of(
        tasks.findByCase(requiredId, kind, page), page, task -> task.id.toString(), TaskView::of);
  }

  /** Shows a task. */
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(operationId = "getTask", summary = "Show a task")
  public Response show(@PathParam("id") UUID id) {
    return TaskView.respond(Response.ok(), tasks.get(id));
  }

  /** Schedules a task that the caller requests. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(operationId = "requestTask", summary = "Request a visit or the tracing of a borrower")
  @APIResponse(
      responseCode = "201",
      description = "The task was scheduled.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = TaskView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "The case is not open, is on hold, or has an open task of the kind; or a rule denies the"
              + " visit when it is due: the problem contains `ruleId`, `citation` and, if known,"
              + " `nextPermittedAt`.")
  public Response request(@NotNull @Valid TaskRequest request) {
    Task task = commands.request(request);
    return TaskView.respond(Response.created(URI.create("/tasks/" + task.id)), task);
  }
}
