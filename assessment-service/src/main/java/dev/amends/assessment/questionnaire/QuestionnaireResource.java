package dev.amends.assessment.questionnaire;

import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.conventions.privacy.OperationalText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reads questionnaires in the language of the call. */
@Path("/questionnaires")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "questionnaires")
class QuestionnaireResource {
  private final Questionnaires questionnaires;

  QuestionnaireResource(Questionnaires questionnaires) {
    this.questionnaires = questionnaires;
  }

  /** A questionnaire in one language. */
  record QuestionnaireView(
      @OperationalText String name, int version, String lang, List<QuestionView> questions) {}

  /**
   * A question in one language.
   *
   * @param id the id to which an answer refers
   */
  record QuestionView(@OperationalText String id, @OperationalText String text) {}

  /** Reads the newest version of a questionnaire in one language. */
  @GET
  @Path("{name}")
  @Operation(
      operationId = "getQuestionnaire",
      summary = "Show a questionnaire of open questions",
      description = "Returns the newest version.")
  public QuestionnaireView get(
      @PathParam("name") @Parameter(example = "first-call") String name,
      @QueryParam("lang")
          @DefaultValue("en")
          @Parameter(description = "The language as a BCP 47 tag: en or zh-CN.", example = "zh-CN")
          String lang) {
    Questionnaire found =
        questionnaires.find(name).orElseThrow(() -> Problems.notFound("questionnaire", name));
    String language =
        found
            .language(lang)
            .orElseThrow(
                () ->
                    Problems.invalid(
                        "lang", "must be one of " + found.languages() + " (was " + lang + ")"));
    return new QuestionnaireView(
        found.name(),
        found.version(),
        language,
        found.questions().stream()
            .map(
                question ->
                    new QuestionView(
                        question.id(), Objects.requireNonNull(question.texts().get(language))))
            .toList());
  }
}
