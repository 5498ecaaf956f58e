package dev.amends.plan.allocation;

import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the allocation rules with their citations, so that a lender can have them checked. */
@Path("/allocation-rules")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "payments")
class AllocationRuleResource {
  private final AllocationRules rules;

  AllocationRuleResource(AllocationRules rules) {
    this.rules = rules;
  }

  /** All rules. */
  record AllocationRuleList(List<AllocationRule> items) {}

  @GET
  @Operation(
      operationId = "listAllocationRules",
      summary = "List the rules by which payments are divided, with their citations",
      description =
          "A payment names the rule that applied to it in allocationRule. A plan keeps the rule with"
              + " which it came into force, even if this list changes later.")
  public AllocationRuleList list() {
    return new AllocationRuleList(rules.all());
  }
}
