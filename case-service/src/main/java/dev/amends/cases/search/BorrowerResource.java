package dev.amends.cases.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.amends.cases.account.Person;
import dev.amends.cases.lifecycle.CaseStrategies;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.cases.strategy.StrategyPolicy.StepDecision;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.conventions.privacy.OperationalText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows all cases of a borrower. */
@Path("/borrowers/{lenderId}/{borrowerId}")
@Transactional // so that a view reads everything on one connection
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "cases")
class BorrowerResource {
  private final CollectionCases cases;
  private final CaseViews views;
  private final CaseStrategies strategies;

  BorrowerResource(CollectionCases cases, CaseViews views, CaseStrategies strategies) {
    this.cases = cases;
    this.views = views;
    this.strategies = strategies;
  }

  /**
   * A case of the borrower.
   *
   * @param nextStep the next step of the ladder; absent once the case has ended
   */
  record BorrowerCase(@JsonProperty("case") CaseView view, @Nullable NextStepView nextStep) {}

  /** Whether and when the ladder takes its next step. */
  enum NextStepKind {
    /** The step is taken at the next close of a business day. */
    DUE,
    /** The step is taken when the business day {@code day} closes. */
    NOT_BEFORE,
    /** Something must happen first, as {@code reason} says. */
    PAUSED,
    /** The last step has been taken. */
    NONE
  }

  /** The next step of a case, or why there is none. */
  record NextStepView(
      NextStepKind kind,
      @Nullable String step,
      @Nullable LocalDate day,
      @OperationalText @Nullable String reason) {

    static NextStepView of(StepDecision next) {
      return switch (next) {
        case StepDecision.Due due ->
            new NextStepView(NextStepKind.DUE, due.step().name(), null, due.reason());
        case StepDecision.NotBefore later ->
            new NextStepView(NextStepKind.NOT_BEFORE, later.step().name(), later.day(), null);
        case StepDecision.Paused paused ->
            new NextStepView(NextStepKind.PAUSED, null, null, paused.reason());
        case StepDecision.None ignored -> new NextStepView(NextStepKind.NONE, null, null, null);
      };
    }
  }

  @GET
  @Operation(
      operationId = "listCasesOfBorrower",
      summary = "List all cases of a borrower with their next steps, oldest first")
  @APIResponse(responseCode = "200", description = "The cases, open and ended.")
  @APIResponse(responseCode = "404", description = "The borrower has no cases.")
  public Page<BorrowerCase> list(
      @PathParam("lenderId") @Parameter(example = "CU-DEMO") String lenderId,
      @PathParam("borrowerId") @Parameter(example = "B-1003") String borrowerId,
      @BeanParam PageRequest page) {
    Page<CollectionCase> found =
        Page.of(
            cases.of(new Person(lenderId, borrowerId), page),
            page,
            collectionCase -> collectionCase.id().toString(),
            collectionCase -> collectionCase);
    if (found.items().isEmpty() && page.after(UUID::fromString).isEmpty()) {
      throw Problems.notFound("borrower", lenderId + ":" + borrowerId);
    }
    return new Page<>(build(found.items()), found.nextCursor());
  }

  private List<BorrowerCase> build(List<CollectionCase> found) {
    Map<UUID, CollectionCase> byId = new HashMap<>();
    found.forEach(collectionCase -> byId.put(collectionCase.id(), collectionCase));
    return views.build(found).stream()
        .map(view -> new BorrowerCase(view, nextStep(byId.get(view.id()), view)))
        .toList();
  }

  private @Nullable NextStepView nextStep(@Nullable CollectionCase shown, CaseView view) {
    CollectionCase collectionCase = Objects.requireNonNull(shown);
    return collectionCase.isOpen()
        ? NextStepView.of(strategies.next(collectionCase, view.businessDate()))
        : null;
  }
}
