package dev.amends.assessment.sfs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amends.assessment.budget.IncomeStability;
import dev.amends.assessment.record.Assessment;
import dev.amends.assessment.record.Assessment.Findings;
import dev.amends.assessment.record.AssessmentCommands;
import dev.amends.assessment.record.AssessmentView;
import dev.amends.assessment.sfs.SfsDocument.Difference;
import dev.amends.assessment.sfs.SfsImport.Options;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Records an assessment from a Standard Financial Statement. */
@Path("/sfs-statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assessments")
class SfsImportResource {
  private static final String EXAMPLE =
      """
      {"is-joint-application": true, "dependent-children-under-16": 1,
       "monthly-income": {
         "earnings": {"client-salary-or-wages": {"monthly-amount": 2100.00}},
         "benefits": {"child-benefit": {"monthly-amount": 112.67}}},
       "monthly-outgoings": {
         "fixed-costs": {
           "home-contents": {"rent": {"monthly-amount": 650.50}},
           "utilities": {"gas": {"monthly-amount": 37.50}}},
         "flexible-costs": {
           "food-housekeeping": {
             "groceries": {"monthly-amount": 480.00, "notes": "gluten-free diet"}}},
         "total-monthly-outgoings": 1168.00},
       "debts": {
         "priority-debts": [
           {"creditor": "Council", "amount-owed": 500.00, "repayment-offer": 25.00}],
         "non-priority-debts": [
           {"creditor": "Card company", "amount-owed": 1250.00, "repayment-offer": 10.00}]}}\
      """;

  private final AssessmentCommands commands;
  private final SfsFormat format;
  private final InstantSource clock;

  SfsImportResource(AssessmentCommands commands, SfsFormat format, InstantSource clock) {
    this.commands = commands;
    this.format = format;
    this.clock = clock;
  }

  /**
   * The result of an import.
   *
   * @param assessment the recorded assessment; every figure is computed
   * @param differences the totals of the document that do not follow from its lines; none is used
   */
  record SfsImportView(AssessmentView assessment, List<Difference> differences) {}

  /** Records an assessment from a statement. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(
      operationId = "importSfs",
      summary = "Record an assessment from a Standard Financial Statement",
      description =
          """
          Takes a document of the data entry schema 1.1. All amounts are in the currency of the \
          account. Totals are computed from the lines; those of the document are compared and \
          never used. Names, dates of birth, addresses and employment are not stored.\
          """)
  @APIResponse(
      responseCode = "201",
      description = "The recorded assessment, and the totals of the document that differ.",
      content = @Content(schema = @Schema(implementation = SfsImportView.class)))
  @APIResponse(
      responseCode = "400",
      description = "A part of the document is unknown or invalid; the problem names its path.")
  @APIResponse(responseCode = "404", description = "The case is unknown.")
  @APIResponse(
      responseCode = "409",
      description = "The case has ended, or its figures have not been received yet.")
  @APIResponse(
      responseCode = "422",
      description = "Spending is above a guideline figure, and no line of its category has notes.")
  public Response importSfs(
      @NotNull(message = "is required as a query parameter")
          @QueryParam("caseId")
          @Parameter(required = true, example = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11")
          UUID caseId,
      @QueryParam("contract")
          @Parameter(
              description =
                  "The contract of the earnings, which the format does not state: PERMANENT"
                      + " (default), FIXED_TERM or CASUAL.",
              example = "PERMANENT")
          @Nullable String contract,
      @QueryParam("region")
          @Parameter(description = "The region by whose guideline figures expenses are checked.")
          @Nullable String region,
      @QueryParam("creditor")
          @Parameter(
              description =
                  "The name of this lender in the document. Its debt is that of the case and is"
                      + " not counted among the others.")
          @Nullable String creditor,
      @RequestBody(
              content = @Content(schema = @Schema(type = SchemaType.OBJECT, examples = EXAMPLE)))
          @Nullable JsonNode document) {
    if (document == null) {
      throw Problems.invalid("body", "is required");
    }
    SfsDocument received = SfsReader.read(format, document);
    SfsImport budget =
        new SfsImport(
            format, received.statement(), new Options(contract(contract), region, creditor));
    Assessment filed =
        commands.file(caseId, budget, new Findings(List.of(), null, null, budget.note()));
    AssessmentView view = AssessmentView.of(filed, clock.instant());
    return Response.created(URI.create("/assessments/" + view.id()))
        .entity(
            new SfsImportView(view, received.differences(format, view.savingsSetAside().amount())))
        .build();
  }

  private static IncomeStability contract(@Nullable String contract) {
    List<IncomeStability> contracts =
        List.of(IncomeStability.PERMANENT, IncomeStability.FIXED_TERM, IncomeStability.CASUAL);
    return contract == null
        ? IncomeStability.PERMANENT
        : contracts.stream()
            .filter(known -> known.name().equals(contract))
            .findFirst()
            .orElseThrow(
                () ->
                    Problems.invalid(
                        "contract", "must be one of " + contracts + " (was " + contract + ")"));
  }
}
