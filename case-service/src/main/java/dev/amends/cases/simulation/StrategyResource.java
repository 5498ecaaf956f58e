package dev.amends.cases.simulation;

import dev.amends.cases.strategy.Strategies;
import dev.amends.cases.strategy.Strategy;
import dev.amends.cases.strategy.StrategyPolicy;
import dev.amends.conventions.Page;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.conventions.datafile.InvalidDataFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows strategies, simulates them and compares their outcomes. */
@Path("/strategies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SUPERVISOR, Roles.COMPLIANCE})
@Tag(name = "strategies")
class StrategyResource {
  private final Strategies strategies;
  private final SimulationReader simulations;
  private final Outcomes outcomes;

  StrategyResource(Strategies strategies, SimulationReader simulations, Outcomes outcomes) {
    this.strategies = strategies;
    this.simulations = simulations;
    this.outcomes = outcomes;
  }

  /**
   * What to simulate: one case, or all open cases of a lender.
   *
   * @param strategy a changed strategy as YAML or JSON; absent for the newest version
   */
  @Schema(examples = "{\"lenderId\":\"CU-DEMO\"}")
  public record SimulationRequest(
      @Nullable UUID caseId,
      @Nullable @Size(max = 100) String lenderId,
      @Nullable @Size(max = 100_000) String strategy) {}

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
  @Operation(operationId = "listStrategies", summary = "List all versions of all strategies")
  public Page<Strategy> list() {
    return new Page<>(strategies.all(), null);
  }

  @GET
  @Path("{name}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
  @Operation(
      operationId = "listVersionsOfStrategy",
      summary = "List the versions of a strategy, the newest first")
  @APIResponse(responseCode = "200", description = "The versions.")
  @APIResponse(responseCode = "404", description = "The strategy is unknown.")
  public Page<Strategy> get(@PathParam("name") @Parameter(example = "standard") String name) {
    return new Page<>(versions(name).stream().map(StrategyPolicy::strategy).toList(), null);
  }

  @POST
  @Path("{name}/simulation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional // so that it reads everything on one connection
  @Operation(
      operationId = "simulateStrategy",
      summary = "Show what a strategy would do at the next close of a business day",
      description =
          "Nothing is changed. For one case, the answer says which step is due and why, or why none"
              + " is; for a lender, it counts the open cases that the strategy treats. The proof of"
              + " legal steps is judged for one case only.")
  @APIResponse(responseCode = "200", description = "What the strategy would do.")
  @APIResponse(responseCode = "404", description = "The strategy or the case is unknown.")
  @APIResponse(responseCode = "409", description = "The case has ended.")
  public SimulationView simulate(
      @PathParam("name") @Parameter(example = "standard") String name,
      @NotNull @Valid SimulationRequest request) {
    StrategyPolicy latest = strategyOf(name, request.strategy());
    UUID caseId = request.caseId();
    String lenderId = request.lenderId();
    if (caseId != null && lenderId == null) {
      return simulations.simulate(caseId, latest);
    }
    if (lenderId != null && caseId == null) {
      return simulations.simulate(lenderId, name, latest, request.strategy() != null);
    }
    throw Problems.invalid("caseId", "or lenderId is required, and not both");
  }

  private StrategyPolicy strategyOf(String name, @Nullable String document) {
    if (document == null) {
      return versions(name).getFirst();
    }
    try {
      StrategyPolicy changed = Strategies.parse(document);
      if (!changed.strategy().name().equals(name)) {
        throw Problems.invalid(
            "strategy", "name must be that of the path (was " + changed.strategy().name() + ")");
      }
      return changed;
    } catch (InvalidDataFile e) {
      throw Problems.invalid("strategy", "breaks a rule: " + e.getMessage());
    }
  }

  private List<StrategyPolicy> versions(String name) {
    List<StrategyPolicy> found = strategies.versions(name);
    if (found.isEmpty()) {
      throw Problems.notFound("strategy", name);
    }
    return found;
  }

  @GET
  @Path("{name}/outcomes")
  @Operation(
      operationId = "getOutcomesOfStrategy",
      summary = "Compare the outcomes of a strategy and its challenger",
      description = "Counts the cases that were opened while the strategy had a challenger.")
  @APIResponse(responseCode = "200", description = "The outcomes by arm.")
  @APIResponse(responseCode = "404", description = "The strategy is unknown.")
  public OutcomesView outcomes(@PathParam("name") @Parameter(example = "standard") String name) {
    versions(name);
    return outcomes.load(name);
  }
}
