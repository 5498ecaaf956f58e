package dev.amends.plan.outcome;

import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Precondition;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.plan.agreement.PlanAnswers;
import dev.amends.plan.agreement.PlanView;
import dev.amends.plan.agreement.Plans;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Resets the breach of a plan, and undoes and lists resets. */
@Path("/plans/{id}/breach-reset")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
class BreachResetResource {
  private final BreachResetCommands commands;
  private final BreachResets resets;
  private final Plans plans;

  BreachResetResource(BreachResetCommands commands, BreachResets resets, Plans plans) {
    this.commands = commands;
    this.resets = resets;
    this.plans = plans;
  }

  /** The reason for a reset or for undoing it, without personal data. */
  record ResetReason(
      @NotBlank @Size(max = 1000) @Schema(examples = "the salary was paid a week late")
          String why) {}

  /**
   * A reset of a breach.
   *
   * @param businessDate the last closed business day; what was missed by its close is forgiven
   * @param undoneBy who undid it; absent while it is in force
   */
  @Schema(name = "BreachReset")
  record BreachResetView(
      LocalDate businessDate,
      String resetBy,
      Instant resetAt,
      String why,
      @Nullable String undoneBy,
      @Nullable Instant undoneAt,
      @Nullable String undoneWhy) {

    static BreachResetView of(BreachReset reset) {
      return new BreachResetView(
          reset.businessDate,
          reset.resetBy,
          reset.resetAt,
          reset.why,
          reset.undoneBy,
          reset.undoneAt,
          reset.undoneWhy);
    }
  }

  /** The resets of a plan, oldest first. */
  record BreachResetList(List<BreachResetView> items) {}

  /** Resets the breach of a plan. */
  @POST
  @RolesAllowed(Roles.SUPERVISOR)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "resetBreach",
      summary = "Reset the breach of a plan",
      description =
          "Forgives the instalments missed by the last closed business day and puts the plan in"
              + " force again; instalments missed later count. Only a supervisor who did not propose"
              + " the terms can reset a breach.")
  @APIResponse(
      responseCode = "200",
      description = "The plan; the ETag is its revision.",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  public Response reset(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid ResetReason reason) {
    return PlanAnswers.shown(commands.reset(id, precondition::requireVersion, reason.why()));
  }

  /** Undoes the newest reset that is in force. */
  @POST
  @Path("undo")
  @RolesAllowed(Roles.SUPERVISOR)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "undoBreachReset",
      summary = "Undo the newest reset of a breach",
      description = "The instalments that it forgave count as missed again.")
  @APIResponse(
      responseCode = "200",
      description = "The plan; the ETag is its revision.",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  public Response undo(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid ResetReason reason) {
    return PlanAnswers.shown(commands.undo(id, precondition::requireVersion, reason.why()));
  }

  /** Lists the resets of a plan. */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
  @Operation(
      operationId = "listBreachResets",
      summary = "List the resets of a plan's breaches, oldest first")
  public BreachResetList list(@PathParam("id") UUID id) {
    if (plans.findByIdOptional(id).isEmpty()) {
      throw Problems.notFound("plan", id);
    }
    return new BreachResetList(resets.findByPlan(id).stream().map(BreachResetView::of).toList());
  }
}
